package pmqa.workbench.assessment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.audit.RecordedEntry;
import pmqa.workbench.audit.Trail;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/** Who changed what and when: of a whole assessment or of one item. */
@Controller
class TrailController {

    private static final int SHOWN = 50;

    private final OpenAssessment assessments;
    private final AssessmentFrames frames;
    private final Trail trail;
    private final People people;

    TrailController(OpenAssessment assessments, AssessmentFrames frames, Trail trail, People people) {
        this.assessments = assessments;
        this.frames = frames;
        this.trail = trail;
        this.people = people;
    }

    @GetMapping("/assessments/{id}/trail")
    String trail(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        AssessmentFrames.Framed found =
                frames.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        assessments.open(found, Right.READ_TRAIL);
        List<RecordedEntry> entries = trail.newest(id, about, SHOWN, before);
        model.addAttribute(
                "view",
                new TrailPage(
                        found.frame(),
                        about,
                        entries,
                        people.names(named(entries)),
                        earlier(entries),
                        entries.size() == SHOWN));
        return "assessment/trail";
    }

    /** Those who acted, and those who became owners or are none any more. */
    private static List<UUID> named(List<RecordedEntry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.concat(
                        entry.actor().stream(), entry.subject().startsWith("owner/") ? values(entry) : Stream.empty()))
                .distinct()
                .toList();
    }

    private Map<UUID, LocalizedText> earlier(List<RecordedEntry> entries) {
        Map<UUID, LocalizedText> names = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.subject().equals("assessment"))
                .flatMap(TrailController::values)
                .flatMap(id -> frames.find(id).stream())
                .forEach(found -> names.put(found.assessment().id(), name(found.frame())));
        return names;
    }

    private static LocalizedText name(AssessmentFrames.Frame frame) {
        String year = " " + frame.cycle().fiscalYear();
        return new LocalizedText(
                frame.organization().name(Language.THAI) + year,
                frame.organization().name(Language.ENGLISH) + year);
    }

    private static Stream<UUID> values(RecordedEntry entry) {
        return Stream.concat(entry.before().stream(), entry.after().stream())
                .flatMap(text -> TrailPage.id(text).stream());
    }
}
