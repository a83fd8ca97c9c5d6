package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.AssessmentFrames.Dated;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.assessment.AssignedPlaces;
import pmqa.workbench.assessment.AssignedPlaces.Place;
import pmqa.workbench.assessment.OwnerAssigning;
import pmqa.workbench.assessment.OwnerProblems;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.web.OwnersPage.Typed;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Members;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.TypedDates;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.ThaiDates;

/** Who answers for what and until when: the coordinator assigns parts to people of the organisation and sets due dates, one or many at once. */
@Controller
class OwnersController {

    private final OpenAssessment assessments;
    private final AssessmentFrames frames;
    private final Owners owners;
    private final Members members;
    private final OwnerAssigning assigning;
    private final Clock clock;

    OwnersController(
            OpenAssessment assessments,
            AssessmentFrames frames,
            Owners owners,
            Members members,
            OwnerAssigning assigning,
            Clock clock) {
        this.assessments = assessments;
        this.frames = frames;
        this.owners = owners;
        this.members = members;
        this.assigning = assigning;
        this.clock = clock;
    }

    @GetMapping("/assessments/{id}/owners")
    String show(@PathVariable UUID id, Model model) {
        assessments.open(id, Right.COORDINATE);
        return show(frames.dated(id), Typed.NOTHING, List.of(), model);
    }

    @PostMapping("/assessments/{id}/owners")
    String change(
            @PathVariable UUID id,
            @RequestParam(name = "subject", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "assign") String action,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        UUID by = assessments.open(id, Right.COORDINATE).person().id();
        Dated dated = frames.dated(id);
        Frame frame = dated.frame();
        List<String> subjects = chosen.stream().filter(code -> !code.isEmpty()).toList();
        AssignedPlaces places = AssignedPlaces.of(Catalogues.get(frame.cycle().catalogueId()));
        if (subjects.stream().anyMatch(code -> places.find(code).isEmpty())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Optional<UUID> owner = action.equals("remove") ? id(person) : member(frame, person);
        Optional<LocalDate> due = TypedDates.read(dueOn);
        List<Problem> problems = problems(dated, subjects, owner, dueOn, due, action);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(dated, new Typed(person, dueOn, new LinkedHashSet<>(subjects)), problems, model);
        }
        String done = switch (action) {
            case "remove" -> {
                subjects.forEach(subject -> owners.remove(id, subject, owner.orElseThrow(), by));
                yield "assessment.owners.removed";
            }
            case "due" ->
                owners.setDue(id, subjects, due, by) > 0
                        ? "assessment.owners.dueSet"
                        : "assessment.owners.dueUnchanged";
            default -> {
                assigning.assign(id, subjects, owner.orElseThrow(), due, by);
                yield "assessment.owners.assigned";
            }
        };
        redirect.addFlashAttribute("notice", done);
        return "redirect:/assessments/" + id + "/owners";
    }

    private List<Problem> problems(
            Dated dated,
            List<String> subjects,
            Optional<UUID> owner,
            String typed,
            Optional<LocalDate> due,
            String action) {
        List<Problem> problems = new ArrayList<>();
        if (!action.equals("due") && owner.isEmpty()) {
            problems.add(OwnerProblems.NO_PERSON);
        }
        if (!action.equals("remove") && !typed.isBlank()) {
            if (due.isEmpty()) {
                problems.add(OwnerProblems.NO_DAY);
            } else if (due.get().isBefore(today())) {
                problems.add(OwnerProblems.PAST);
            } else {
                dated.phaseEnd()
                        .filter(due.get()::isAfter)
                        .map(OwnerProblems::afterThePhase)
                        .ifPresent(problems::add);
            }
        }
        if (subjects.isEmpty()) {
            problems.add(OwnerProblems.NOTHING_CHOSEN);
        }
        return problems;
    }

    private String show(Dated dated, Typed typed, List<Problem> problems, Model model) {
        Frame frame = dated.frame();
        model.addAttribute(
                "view",
                new OwnersPage(
                        frame,
                        places(frame),
                        owners.of(frame.assessment()),
                        members.answering(frame.organization().id()),
                        dated.phaseEnd(),
                        today(),
                        typed,
                        problems));
        return "assessment/owners";
    }

    private static List<Place> places(Frame frame) {
        return AssignedPlaces.of(Catalogues.get(frame.cycle().catalogueId())).all();
    }

    private Optional<UUID> member(Frame frame, String person) {
        return members.answering(frame.organization().id()).stream()
                .map(Person::id)
                .filter(known -> known.toString().equals(person))
                .findFirst();
    }

    /** Somebody who has left can still be taken off the list. */
    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDates.THAILAND));
    }
}
