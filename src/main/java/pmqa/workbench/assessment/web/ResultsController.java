package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.organization.Right;

/** The page of an item of results: its measures over the years, with targets, and what they earn. */
@Controller
class ResultsController {

    private static final int MOST_EARLIER_YEARS = 20;

    private final OpenAssessment assessments;
    private final ResultsPages pages;
    private final EvidenceOfPages evidence;
    private final ByHand hand;
    private final Clock clock;

    ResultsController(
            OpenAssessment assessments, ResultsPages pages, EvidenceOfPages evidence, ByHand hand, Clock clock) {
        this.assessments = assessments;
        this.pages = pages;
        this.evidence = evidence;
        this.hand = hand;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param add code of a measure type, or {@code own}: an empty card is wanted
     * @param key id of the measure in that card; one is made up where none is given
     * @param earlier how many years are wanted beyond the usual ones
     */
    @GetMapping("/assessments/{id}/results/{code}")
    String results(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam Optional<String> add,
            @RequestParam Optional<UUID> key,
            @RequestParam(defaultValue = "0") int earlier,
            Model model) {
        return show(new Asked(id, code, add, key, earlier), SentForm.NONE, model);
    }

    /** What the page shares with other items, sent as a form where no script saves it; each measure has a form of its own. */
    @PostMapping("/assessments/{id}/results/{code}")
    String save(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return hand.save(
                id,
                form,
                new ByHand.Reply(response, redirect),
                "/assessments/" + id + "/results/" + code,
                sent -> show(new Asked(id, code, Optional.empty(), Optional.empty(), 0), sent, model));
    }

    /** Which page is wanted. */
    private record Asked(UUID id, String code, Optional<String> add, Optional<UUID> key, int earlier) {}

    private String show(Asked asked, SentForm sent, Model model) {
        UUID id = asked.id();
        String code = asked.code();
        YearOnYear.Years both = pages.read(id, code);
        OpenAssessment.Opened opened = assessments.open(both.present(), Right.READ_ASSESSMENT);
        Optional<MeasureSections.Added> added = asked.add()
                .map(section -> new MeasureSections.Added(
                        section, code + "/" + asked.key().orElseGet(this::newId)));
        ResultsPage view = pages.of(
                opened,
                new YearOnYear.Years(sent.over(both.present()), both.lastYear()),
                code,
                new MeasureSections.Wanted(
                        added, Optional.empty(), Math.clamp(asked.earlier(), 0, MOST_EARLIER_YEARS)));
        model.addAttribute("view", view);
        model.addAttribute("evidence", evidence.ofItem(id, code, view.editable()));
        model.addAttribute("sent", sent);
        return "assessment/results";
    }

    /** Ids that begin with the time (UUID version 7, RFC 9562), so that measures stay in the order in which they were added. */
    private UUID newId() {
        UUID random = UUID.randomUUID();
        long version = 0x7000L;
        return new UUID(
                (clock.millis() << 16) | version | (random.getMostSignificantBits() & 0xFFFL),
                random.getLeastSignificantBits());
    }
}
