package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
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

    QuestionController(
            OpenAssessment assessments,
            YearOnYear years,
            Responding responding,
            Owners owners,
            EvidenceOfPages evidence) {
        this.evidence = evidence;
        this.assessments = assessments;
        this.years = years;
        this.responding = responding;
        this.owners = owners;
    }

    @GetMapping("/assessments/{id}/questions/{code}")
    String question(@PathVariable UUID id, @PathVariable String code, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        YearOnYear.Years both = years.ofQuestion(opened.assessment(), code);
        Filled present = both.present();
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
                        present,
                        both.lastYear(),
                        all.get(position),
                        ItemScores.question(present, code),
                        owners.of(id).getOrDefault(code, List.of()),
                        editable,
                        opened.may(Right.READ_TRAIL),
                        neighbour(all, position - 1),
                        neighbour(all, position + 1)));
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
