package pmqa.workbench.assessment.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
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
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Members;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.LocalizedText;

/** Who answers for what: the coordinator assigns items to people of the organisation. */
@Controller
class OwnersController {

    private final OpenAssessment assessments;
    private final AssessmentFrames frames;
    private final Owners owners;
    private final Members members;

    OwnersController(OpenAssessment assessments, AssessmentFrames frames, Owners owners, Members members) {
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
        for (String subject : chosen) {
            if (action.equals("remove")) {
                owners.remove(id, subject, person, opened.person().id());
            } else {
                owners.assign(id, subject, person, day(dueOn), opened.person().id());
            }
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
        List<OwnedSubject> subjects = new ArrayList<>();
        for (Category category : catalogue.categories()) {
            switch (category) {
                case Category.Profile profile ->
                    profile.topics().forEach(topic -> subjects.add(new OwnedSubject(topic.code(), topic.title())));
                case Category.Process process ->
                    process.items().forEach(item -> subjects.add(new OwnedSubject(item.code(), item.title())));
                case Category.Results results ->
                    results.items().forEach(item -> subjects.add(new OwnedSubject(item.code(), item.title())));
                case Category.Rubric rubric ->
                    rubric.items().forEach(item -> subjects.add(new OwnedSubject(item.code(), item.title())));
                case Category.Requirements requirements ->
                    requirements
                            .requirements()
                            .forEach(requirement -> subjects.add(
                                    new OwnedSubject(requirement.code(), LocalizedText.same(requirement.text()))));
            }
        }
        return subjects;
    }
}
