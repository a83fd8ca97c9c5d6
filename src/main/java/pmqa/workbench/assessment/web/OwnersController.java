package pmqa.workbench.assessment.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.OwnerAssigning;
import pmqa.workbench.assessment.OwnerSheet;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Members;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;

/** Who answers for what: the coordinator assigns items to people of the organisation. */
@Controller
class OwnersController {

    private final OpenAssessment assessments;
    private final AssessmentFrames frames;
    private final Owners owners;
    private final Members members;
    private final OwnerAssigning assigning;

    OwnersController(
            OpenAssessment assessments,
            AssessmentFrames frames,
            Owners owners,
            Members members,
            OwnerAssigning assigning) {
        this.assigning = assigning;
        this.assessments = assessments;
        this.frames = frames;
        this.owners = owners;
        this.members = members;
    }

    @GetMapping("/assessments/{id}/owners")
    String show(@PathVariable UUID id, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.COORDINATE);
        AssessmentFrames.Frame frame = frames.of(id);
        model.addAttribute("frame", frame);
        model.addAttribute("subjects", subjects(Catalogues.get(frame.cycle().catalogueId())));
        model.addAttribute("owners", owners.of(id));
        model.addAttribute("people", members.answering(opened.assessment().organization()));
        return "assessment/owners";
    }

    @PostMapping("/assessments/{id}/owners")
    String assign(
            @PathVariable UUID id,
            @RequestParam(name = "subject", defaultValue = "") List<String> chosen,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "assign") String action) {
        OpenAssessment.Opened opened = assessments.open(id, Right.COORDINATE);
        List<String> known = subjects(Catalogues.get(frames.of(id).cycle().catalogueId())).stream()
                .map(OwnedSubject::code)
                .toList();
        boolean member = members.answering(opened.assessment().organization()).stream()
                .map(Person::id)
                .anyMatch(person::equals);
        if (!known.containsAll(chosen) || (!member && action.equals("assign"))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (action.equals("remove")) {
            chosen.forEach(subject ->
                    owners.remove(id, subject, person, opened.person().id()));
        } else {
            assigning.assign(id, chosen, person, day(dueOn), opened.person().id());
        }
        return "redirect:/assessments/" + id + "/owners";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, text, notADay);
        }
    }

    private static List<OwnedSubject> subjects(Catalogue catalogue) {
        return OwnerSheet.of(catalogue, Map.of()).lines().stream()
                .map(line -> new OwnedSubject(line.code(), line.text()))
                .toList();
    }
}
