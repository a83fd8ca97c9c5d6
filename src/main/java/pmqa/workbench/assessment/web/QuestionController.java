package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.organization.Right;

/** The page of a rubric question (PMQA 2551): what is done, the ratings that follow, and what they say. */
@Controller
class QuestionController {

    private final OpenAssessment assessments;
    private final YearOnYear years;
    private final Responding responding;
    private final Owners owners;
    private final EvidenceOfPages evidence;
    private final ByHand hand;

    QuestionController(
            OpenAssessment assessments,
            YearOnYear years,
            Responding responding,
            Owners owners,
            EvidenceOfPages evidence,
            ByHand hand) {
        this.evidence = evidence;
        this.assessments = assessments;
        this.years = years;
        this.responding = responding;
        this.owners = owners;
        this.hand = hand;
    }

    @GetMapping("/assessments/{id}/questions/{code}")
    String question(@PathVariable UUID id, @PathVariable String code, Model model) {
        return show(id, code, SentForm.NONE, model);
    }

    /** The whole page as one form, where no script saves each field. */
    @PostMapping("/assessments/{id}/questions/{code}")
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
                "/assessments/" + id + "/questions/" + code,
                sent -> show(id, code, sent, model));
    }

    private String show(UUID id, String code, SentForm sent, Model model) {
        YearOnYear.Years both =
                years.ofQuestion(id, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Filled present = both.present();
        OpenAssessment.Opened opened = assessments.open(present, Right.READ_ASSESSMENT);
        List<Question> all = rated(present);
        int position = all.stream().map(Question::code).toList().indexOf(code);
        if (position < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean editable = opened.may(Right.ANSWER)
                && responding.open(opened.assessment(), List.of(code)).contains(code);
        model.addAttribute("evidence", evidence.ofItem(id, code, editable));
        model.addAttribute(
                "view",
                new QuestionPage(
                        sent.over(present),
                        present,
                        both.lastYear(),
                        all.get(position),
                        ItemScores.question(present, code),
                        owners.of(id).getOrDefault(code, List.of()),
                        editable,
                        opened.may(Right.READ_TRAIL),
                        neighbour(all, position - 1),
                        neighbour(all, position + 1)));
        model.addAttribute("sent", sent);
        return "assessment/question";
    }

    /** The questions that this assessment rates: those of its categories of which the source holds a rubric. */
    private static List<Question> rated(Filled present) {
        return present.catalogue()
                .categories(Category.Rubric.class)
                .filter(category -> present.answers().covers(category.code()))
                .flatMap(category -> category.items().stream())
                .flatMap(item -> item.questions().stream())
                .filter(question -> !(question instanceof Question.TitleOnly))
                .toList();
    }

    private static Optional<String> neighbour(List<Question> all, int position) {
        return position >= 0 && position < all.size()
                ? Optional.of(all.get(position).code())
                : Optional.empty();
    }
}
