package pmqa.workbench.assessment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.audit.RecordedEntry;
import pmqa.workbench.audit.Trail;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Right;

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
        assessments.open(id, Right.READ_TRAIL);
        List<RecordedEntry> entries = trail.newest(id, about, SHOWN, before);
        Map<UUID, String> names = new HashMap<>(people.names(entries.stream()
                .flatMap(entry -> entry.actor().stream())
                .distinct()
                .toList()));
        model.addAttribute("frame", frames.of(id));
        model.addAttribute("about", about);
        model.addAttribute("entries", entries);
        model.addAttribute("names", names);
        model.addAttribute("more", entries.size() == SHOWN);
        return "assessment/trail";
    }
}
