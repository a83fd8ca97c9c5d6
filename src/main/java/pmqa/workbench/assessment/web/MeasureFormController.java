package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.Answering;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.Outcome;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.ThaiDates;
import pmqa.workbench.site.Words;

/** Saves a measure's form where no script does: the whole measure at once, then back to its page. */
@Controller
class MeasureFormController {

    private final OpenAssessment assessments;
    private final ResultsPages pages;
    private final Responding responding;
    private final AssessmentAnswers answers;
    private final People people;
    private final EvidenceOfPages evidence;

    MeasureFormController(
            OpenAssessment assessments,
            ResultsPages pages,
            Responding responding,
            AssessmentAnswers answers,
            People people,
            EvidenceOfPages evidence) {
        this.assessments = assessments;
        this.pages = pages;
        this.responding = responding;
        this.answers = answers;
        this.people = people;
        this.evidence = evidence;
    }

    /** A measure as its form was sent. */
    private record Sent(OpenAssessment.Opened opened, String item, AnswerKey key, MeasureFields fields, long version) {
        Answering wish(Optional<String> value) {
            return new Answering(
                    opened.assessment().id(),
                    key,
                    value,
                    version,
                    opened.person().id());
        }
    }

    /**
     * What a form's button wants.
     *
     * @param action {@code save}; {@code ask}, to be asked whether the measure shall be removed; {@code remove}; {@code restore}, which
     *     takes a removal back
     * @param value with {@code restore}: what was kept before
     */
    @PostMapping("/assessments/{id}/results/{code}/measures/{measure}")
    String send(
            @PathVariable UUID id,
            @PathVariable String code,
            @PathVariable UUID measure,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Optional<String> value,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.ANSWER);
        Sent sent = new Sent(
                opened, code, new AnswerKey(AnswerKind.MEASURE, code + "/" + measure), MeasureFields.of(form), version);
        return switch (action) {
            case "ask" ->
                show(
                        MeasureAttempt.asking(sent.key().key(), sent.fields(), version),
                        sent,
                        HttpStatus.OK,
                        response,
                        model);
            case "remove" -> removed(sent, response, redirect, model);
            case "restore" -> saved(sent, value, response, model);
            default -> saved(sent, Optional.of(sent.fields().json()), response, model);
        };
    }

    private String removed(Sent sent, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Optional<StoredAnswer> before = answers.find(sent.opened().assessment().id(), sent.key());
        String next = saved(sent, Optional.empty(), response, model);
        before.flatMap(StoredAnswer::value)
                .filter(_ -> next.startsWith("redirect:"))
                .ifPresent(value -> redirect.addFlashAttribute(
                        "removed",
                        Map.of(
                                "id",
                                        sent.key()
                                                .key()
                                                .substring(sent.key().key().indexOf('/') + 1),
                                "name", sent.fields().name(),
                                "value", value,
                                "version", Long.toString(before.get().version() + 1))));
        return next;
    }

    private String saved(Sent sent, Optional<String> value, HttpServletResponse response, Model model) {
        String key = sent.key().key();
        return switch (responding.respond(sent.wish(value))) {
            case Outcome.Saved _ ->
                "redirect:/assessments/" + sent.opened().assessment().id() + "/results/" + sent.item()
                        + (value.isPresent() ? "#measure-" + key.substring(key.indexOf('/') + 1) : "");
            case Outcome.Conflict(StoredAnswer theirs) ->
                show(
                        MeasureAttempt.overtaken(key, sent.fields(), theirs.version(), told(sent, theirs)),
                        sent,
                        HttpStatus.CONFLICT,
                        response,
                        model);
            case Outcome.Rejected(List<Problem> problems) ->
                show(
                        MeasureAttempt.refused(key, sent.fields(), sent.version(), problems),
                        sent,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        response,
                        model);
        };
    }

    private String told(Sent sent, StoredAnswer theirs) {
        Words words = Words.in(sent.opened().person().language());
        return words.of("assessment.changedBy")
                .replace(
                        "{by}",
                        people.find(theirs.changedBy()).map(Person::name).orElse(""))
                .replace("{at}", ThaiDates.moment(theirs.changedAt(), words.language()));
    }

    private String show(
            MeasureAttempt attempt, Sent sent, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute(
                "view",
                pages.of(
                        sent.opened(),
                        pages.read(sent.opened().assessment().id(), sent.item()),
                        sent.item(),
                        new MeasureSections.Wanted(Optional.empty(), Optional.of(attempt), 0)));
        model.addAttribute(
                "evidence", evidence.ofItem(sent.opened().assessment().id(), sent.item(), true));
        return "assessment/results";
    }
}
