package pmqa.workbench.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Cycles;
import pmqa.workbench.organization.Participants;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Slice;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.ThaiDates;

/** The cycles, and who takes part in each. */
@Controller
class CycleController {

    /** Years around the present one that the form offers; a cycle is prepared or, when taking over old data, entered late. */
    private static final int YEARS_BACK = 10;

    private static final int YEARS_AHEAD = 1;

    private final Gate gate;
    private final Cycles cycles;
    private final Participants participants;
    private final Clock clock;

    CycleController(Gate gate, Cycles cycles, Participants participants, Clock clock) {
        this.gate = gate;
        this.cycles = cycles;
        this.participants = participants;
        this.clock = clock;
    }

    @GetMapping("/administration/cycles")
    String cycles(@RequestParam(defaultValue = "1") int page, Model model) {
        gate.everywhere(Right.MANAGE_CYCLES);
        Slice<CyclePage> found = new Slice<>(
                cycles.all(Slice.SIZE, Slice.offset(page)).stream()
                        .map(CyclePage::new)
                        .toList(),
                Math.max(1, page),
                cycles.count());
        FiscalYear present = FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.THAILAND)));
        List<Integer> years = IntStream.rangeClosed(-YEARS_AHEAD, YEARS_BACK)
                .map(back -> present.buddhist() - back)
                .boxed()
                .toList();
        model.addAttribute("cycles", Listing.of(found, "/administration/cycles"));
        model.addAttribute("years", years);
        model.addAttribute("present", present.buddhist());
        return "administration/cycles";
    }

    @GetMapping("/administration/cycles/{id}")
    String cycle(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        gate.everywhere(Right.MANAGE_CYCLES);
        Cycle cycle = cycles.find(id).orElseThrow(Gate::notFound);
        String words = PersonalData.tidied(q);
        CyclePage view = new CyclePage(cycle);
        model.addAttribute("view", view);
        model.addAttribute("words", words);
        model.addAttribute("participants", Listing.of(participants.search(id, words, page), view.path(), "q", words));
        return "administration/cycle";
    }
}
