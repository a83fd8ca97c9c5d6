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
import pmqa.workbench.assessment.EvidenceStrength;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.organization.Right;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.NextSteps;

/** The page of one level-gated item: every box, note and explanation of it. */
@Controller
class ItemController {

    private final OpenAssessment assessments;
    private final YearOnYear years;
    private final Responding responding;
    private final Owners owners;
    private final EvidenceOfPages evidence;

    ItemController(
            OpenAssessment assessments,
            YearOnYear years,
            Responding responding,
            Owners owners,
            EvidenceOfPages evidence) {
        this.assessments = assessments;
        this.years = years;
        this.responding = responding;
        this.owners = owners;
        this.evidence = evidence;
    }

    @GetMapping("/assessments/{id}/items/{code}")
    String item(@PathVariable UUID id, @PathVariable String code, Model model) {
        YearOnYear.Years both =
                years.ofItem(id, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Filled present = both.present();
        OpenAssessment.Opened opened = assessments.open(present.assessment(), Right.READ_ASSESSMENT);
        Category.Process category = present.catalogue()
                .categories(Category.Process.class)
                .filter(candidate ->
                        candidate.items().stream().anyMatch(item -> item.code().equals(code)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<LevelItem> items = present.catalogue()
                .categories(Category.Process.class)
                .filter(candidate -> present.answers().covers(candidate.code()))
                .flatMap(candidate -> candidate.items().stream())
                .toList();
        int position = items.stream().map(LevelItem::code).toList().indexOf(code);
        if (position < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LevelledResult result = ItemScores.of(present, code);
        boolean editable = opened.may(Right.ANSWER)
                && responding.open(opened.assessment(), List.of(code)).contains(code);
        EvidencePanels panels = evidence.ofItem(id, code, editable);
        model.addAttribute("evidence", panels);
        model.addAttribute(
                "strength",
                EvidenceStrength.of(present, items.get(position), panels.cited().keySet()));
        model.addAttribute(
                "view",
                new ItemPage(
                        present,
                        both.lastYear(),
                        category,
                        items.get(position),
                        result,
                        NextSteps.of(result),
                        owners.of(id).getOrDefault(code, List.of()),
                        editable,
                        opened.may(Right.READ_TRAIL),
                        neighbour(items, position - 1),
                        neighbour(items, position + 1)));
        return "assessment/item";
    }

    private static Optional<String> neighbour(List<LevelItem> items, int position) {
        return position >= 0 && position < items.size()
                ? Optional.of(items.get(position).code())
                : Optional.empty();
    }
}
