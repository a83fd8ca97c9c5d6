package pmqa.workbench.assessment.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.LaterPhases;
import pmqa.workbench.assessment.SubmissionOverview;
import pmqa.workbench.assessment.SubmissionOverview.CycleStates;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Slice;
import pmqa.workbench.site.CurrentPerson;

/** The organisations of a cycle and how far each has come with its submission. */
@Controller
class SubmissionsController {

    private static final int CYCLES = 60;
    private static final Comparator<CycleStates> NEWEST_AND_LARGEST = Comparator.comparing(CycleStates::fiscalYear)
            .thenComparingLong(CycleStates::total)
            .reversed();

    private final CurrentPerson current;
    private final Access access;
    private final SubmissionOverview submissions;
    private final LaterPhases phases;

    SubmissionsController(CurrentPerson current, Access access, SubmissionOverview submissions, LaterPhases phases) {
        this.current = current;
        this.access = access;
        this.submissions = submissions;
        this.phases = phases;
    }

    /** A cycle or a state that does not exist is as none: of the newest year the cycle with most organisations, every state. */
    @GetMapping("/submissions")
    String list(
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Reach reach = access.reachOf(current.get().id());
        if (!reach.anywhere(Right.READ_SUBMISSION)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<CycleStates> cycles = submissions.cycles(reach, CYCLES, cycle);
        Optional<CycleStates> chosen = cycles.stream()
                .filter(one -> one.cycle().toString().equals(cycle))
                .findFirst()
                .or(() -> cycles.stream().min(NEWEST_AND_LARGEST));
        Optional<SubmissionOverview.State> only = SubmissionOverview.State.ofCode(state);
        String words = PersonalData.tidied(q);
        Slice<SubmissionOverview.Row> rows = chosen.map(one -> submissions.rows(reach, one.cycle(), only, words, page))
                .orElseGet(() -> Slice.of(1, List.of()));
        model.addAttribute("cycles", cycles);
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute(
                "phases",
                phases.of(rows.items().stream()
                        .flatMap(row -> row.assessment().stream())
                        .toList()));
        model.addAttribute(
                "list",
                new SubmissionList(
                        rows, chosen.map(CycleStates::cycle).map(UUID::toString).orElse(""), only, words));
        return "assessment/submissions";
    }
}
