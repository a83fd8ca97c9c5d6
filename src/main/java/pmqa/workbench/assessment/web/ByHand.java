package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.Outcome;
import pmqa.workbench.assessment.RespondingByForm;
import pmqa.workbench.assessment.RespondingByForm.FormOutcome;
import pmqa.workbench.assessment.SentField;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Right;

/** What becomes of a page of answers that a browser without scripts sends with its Save button. */
@Component
class ByHand {

    private final OpenAssessment assessments;
    private final RespondingByForm responding;
    private final People people;

    ByHand(OpenAssessment assessments, RespondingByForm responding, People people) {
        this.assessments = assessments;
        this.responding = responding;
        this.people = people;
    }

    /** The answer to the form, for redirects and states. */
    record Reply(HttpServletResponse response, RedirectAttributes redirect) {}

    /**
     * Saves the form and goes back to its page, or shows the page again with what was sent.
     *
     * @param address of the page
     * @param page shows it with a form that was refused
     */
    String save(
            UUID assessment,
            MultiValueMap<String, String> form,
            Reply reply,
            String address,
            Function<SentForm, String> page) {
        UUID person = assessments.open(assessment, Right.ANSWER).person().id();
        Map<AnswerKey, SentField> fields = SentFields.of(form);
        return switch (responding.save(assessment, person, List.copyOf(fields.values()))) {
            case FormOutcome.Saved(int count) -> {
                reply.redirect().addFlashAttribute("savedByHand", count);
                yield "redirect:" + address;
            }
            case FormOutcome.Refused(Map<AnswerKey, Outcome> why) -> {
                SentForm sent = new SentForm(fields, why, Map.of());
                SentForm named = new SentForm(
                        fields, why, people.names(sent.people().distinct().toList()));
                reply.response()
                        .setStatus(
                                (named.isOvertaken() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
                yield page.apply(named);
            }
        };
    }
}
