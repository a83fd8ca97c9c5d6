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
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.NextSteps;

/** The page of one level-gated item: every box, note and explanation of it. */
@Controller
class ItemController {

    private final YearOnYear years;
    private final AnswerPages pages;

    ItemController(YearOnYear years, AnswerPages pages) {
        this.years = years;
        this.pages = pages;
    }

    @GetMapping("/assessments/{id}/items/{code}")
    String item(@PathVariable UUID id, @PathVariable String code, Model model) {
        return show(id, code, SentForm.NONE, model);
    }

    @PostMapping("/assessments/{id}/items/{code}")
    String save(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return pages.save(id, "/items/" + code, form, response, redirect, sent -> show(id, code, sent, model));
    }

    /** An item with the category to which it belongs. */
    private record Placed(Category.Process category, LevelItem item) {}

    private String show(UUID id, String code, SentForm sent, Model model) {
        Sheet sheet = pages.open(years.ofItem(id, code), List.of(code));
        Filled present = sheet.present();
        Standing<Placed> placed =
                AnswerPages.standing(items(present), one -> one.item().code(), code);
        LevelledResult result = ItemScores.of(present, code);
        EvidencePanels panels = pages.evidenceOf(sheet, code);
        model.addAttribute("evidence", panels);
        model.addAttribute("sent", sent);
        model.addAttribute(
                "strength", EvidenceStrength.of(present, code, panels.cited().keySet()));
        model.addAttribute(
                "view",
                new ItemPage(
                        sent.over(present),
                        sheet.lastYear(),
                        placed.it().category(),
                        placed.it().item(),
                        result,
                        NextSteps.of(result),
                        sheet.ownersOf(code),
                        sheet.isEditable(),
                        sheet.seesTrail(),
                        placed.previous().map(one -> one.item().code()),
                        placed.next().map(one -> one.item().code())));
        return "assessment/item";
    }

    private static List<Placed> items(Filled present) {
        return present.catalogue()
                .categories(Category.Process.class)
                .filter(category -> present.answers().covers(category.code()))
                .flatMap(category -> category.items().stream().map(item -> new Placed(category, item)))
                .toList();
    }
}
