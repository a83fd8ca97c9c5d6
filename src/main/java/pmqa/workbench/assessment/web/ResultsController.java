package pmqa.workbench.assessment.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.organization.Right;

/** The page of an item of results: its measures over the years, with targets, and what they earn. */
@Controller
class ResultsController {

    private static final int MOST_EARLIER_YEARS = 20;

    private final OpenAssessment assessments;
    private final ResultsPages pages;
    private final EvidenceOfPages evidence;
    private final Clock clock;

    ResultsController(OpenAssessment assessments, ResultsPages pages, EvidenceOfPages evidence, Clock clock) {
        this.assessments = assessments;
        this.pages = pages;
        this.evidence = evidence;
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
        YearOnYear.Years both = pages.read(id, code);
        OpenAssessment.Opened opened = assessments.open(both.present().assessment(), Right.READ_ASSESSMENT);
        Optional<MeasureSections.Added> added =
                add.map(section -> new MeasureSections.Added(section, code + "/" + key.orElseGet(this::newId)));
        ResultsPage view = pages.of(
                opened,
                both,
                code,
                new MeasureSections.Wanted(added, Optional.empty(), Math.clamp(earlier, 0, MOST_EARLIER_YEARS)));
        model.addAttribute("view", view);
        model.addAttribute("evidence", evidence.ofItem(id, code, view.editable()));
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
