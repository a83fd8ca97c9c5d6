package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.EvidenceStrength;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.assessment.web.AnswerPages.Sheet;
import pmqa.workbench.assessment.web.AnswerPages.Standing;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Question;

/** The page of a rubric question (PMQA 2551): what is done, the ratings that follow, and what they say. */
@Controller
class QuestionController {

    private final YearOnYear years;
    private final AnswerPages pages;

    QuestionController(YearOnYear years, AnswerPages pages) {
        this.years = years;
        this.pages = pages;
    }

    @GetMapping("/assessments/{id}/questions/{code}")
    String question(@PathVariable UUID id, @PathVariable String code, Model model) {
        return show(id, code, SentForm.NONE, model);
    }

    @PostMapping("/assessments/{id}/questions/{code}")
    String save(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return pages.save(id, "/questions/" + code, form, response, redirect, sent -> show(id, code, sent, model));
    }

    private String show(UUID id, String code, SentForm sent, Model model) {
        Sheet sheet = pages.open(years.ofQuestion(id, code), List.of(code));
        Filled present = sheet.present();
        Standing<Question> question = AnswerPages.standing(rated(present), Question::code, code);
        EvidencePanels panels = pages.evidenceOf(sheet, code);
        model.addAttribute("evidence", panels);
        model.addAttribute(
                "strength", EvidenceStrength.of(present, code, panels.cited().keySet()));
        model.addAttribute(
                "view",
                new QuestionPage(
                        sent.over(present),
                        present,
                        sheet.lastYear(),
                        question.it(),
                        ItemScores.question(present, code),
                        sheet.ownersOf(code),
                        sheet.isEditable(),
                        sheet.seesTrail(),
                        question.previous().map(Question::code),
                        question.next().map(Question::code)));
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
}
