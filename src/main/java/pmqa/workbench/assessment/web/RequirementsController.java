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
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.catalogue.loading.Catalogues;

/** The page of a category of requirements (Fundamental Level): the status and explanation of each. */
@Controller
class RequirementsController {

    private final YearOnYear years;
    private final AnswerPages pages;

    RequirementsController(YearOnYear years, AnswerPages pages) {
        this.years = years;
        this.pages = pages;
    }

    @GetMapping("/assessments/{id}/requirements/{code}")
    String requirements(@PathVariable UUID id, @PathVariable String code, Model model) {
        return show(id, code, SentForm.NONE, model);
    }

    @PostMapping("/assessments/{id}/requirements/{code}")
    String save(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return pages.save(id, "/requirements/" + code, form, response, redirect, sent -> show(id, code, sent, model));
    }

    private String show(UUID id, String code, SentForm sent, Model model) {
        List<String> codes = requirementsOf(code);
        Sheet sheet = pages.open(years.ofRequirements(id, codes), codes);
        Filled present = sheet.present();
        Standing<Category.Requirements> category =
                AnswerPages.standing(categories(present), Category.Requirements::code, code);
        EvidencePanels panels = pages.evidence(sheet);
        model.addAttribute("evidence", panels);
        model.addAttribute(
                "strengths",
                EvidenceStrength.byPart(present, panels.cited().keySet()).stream()
                        .filter(part -> part.category().equals(code))
                        .toList());
        model.addAttribute(
                "view",
                new RequirementsPage(
                        sent.over(present),
                        sheet.lastYear(),
                        category.it(),
                        ItemScores.requirements(present, code),
                        sheet.owners(),
                        sheet.open(),
                        sheet.seesTrail(),
                        category.previous(),
                        category.next()));
        model.addAttribute("sent", sent);
        return "assessment/requirements";
    }

    private static List<Category.Requirements> categories(Filled present) {
        return present.catalogue()
                .categories(Category.Requirements.class)
                .filter(category -> present.answers().covers(category.code()))
                .toList();
    }

    /** Of the category in whichever criteria it is: so the page reads the assessment and its answers at once. */
    private static List<String> requirementsOf(String category) {
        return Catalogues.IDS.stream()
                .flatMap(id -> Catalogues.get(id).categories(Category.Requirements.class))
                .filter(one -> one.code().equals(category))
                .flatMap(one -> one.requirements().stream())
                .map(Requirement::code)
                .distinct()
                .toList();
    }
}
