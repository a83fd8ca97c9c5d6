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
    private final ByHand hand;

    ItemController(
            OpenAssessment assessments,
            YearOnYear years,
            Responding responding,
            Owners owners,
            EvidenceOfPages evidence,
            ByHand hand) {
        this.assessments = assessments;
        this.years = years;
        this.responding = responding;
        this.owners = owners;
        this.evidence = evidence;
        this.hand = hand;
    }

    @GetMapping("/assessments/{id}/items/{code}")
    String item(@PathVariable UUID id, @PathVariable String code, Model model) {
        return show(id, code, SentForm.NONE, model);
    }

    /** The whole page as one form, where no script saves each field. */
    @PostMapping("/assessments/{id}/items/{code}")
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
                "/assessments/" + id + "/items/" + code,
                sent -> show(id, code, sent, model));
    }

    private String show(UUID id, String code, SentForm sent, Model model) {
        YearOnYear.Years both =
                years.ofItem(id, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Filled present = both.present();
        OpenAssessment.Opened opened = assessments.open(present, Right.READ_ASSESSMENT);
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
        model.addAttribute("sent", sent);
        model.addAttribute(
                "strength",
                EvidenceStrength.of(present, items.get(position), panels.cited().keySet()));
        model.addAttribute(
                "view",
                new ItemPage(
                        sent.over(present),
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
