package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.EvidenceStrength;
import pmqa.workbench.assessment.Targets;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.evidence.Citations;
import pmqa.workbench.organization.Right;
import pmqa.workbench.scoring.NextSteps;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** The score with its derivation, the advice, and the target profile. */
@Controller
class ScoreController {

    private static final String TARGET_FIELD = "target-";

    private final OpenAssessment assessments;
    private final YearOnYear years;
    private final Targets targets;
    private final Citations citations;

    ScoreController(OpenAssessment assessments, YearOnYear years, Targets targets, Citations citations) {
        this.assessments = assessments;
        this.years = years;
        this.targets = targets;
        this.citations = citations;
    }

    @GetMapping("/assessments/{id}/score")
    String score(@PathVariable UUID id, Model model) {
        YearOnYear.Years both = read(id);
        return show(assessments.open(both.present(), Right.READ_ASSESSMENT), both, Map.of(), null, model);
    }

    @PostMapping("/assessments/{id}/targets")
    String targets(
            @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response, Model model) {
        YearOnYear.Years both = read(id);
        OpenAssessment.Opened opened = assessments.open(both.present(), Right.COORDINATE);
        Filled filled = both.present();
        Map<String, Double> full = new HashMap<>();
        filled.score()
                .categories()
                .forEach(category ->
                        full.put(TARGET_FIELD + category.code(), ScoreRow.full(filled.catalogue(), category)));
        Map<String, Double> aimed = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : form.entrySet()) {
            Double most = full.get(field.getKey());
            if (most != null && !field.getValue().isBlank()) {
                OptionalDouble points = points(field.getValue(), most);
                if (points.isEmpty()) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return show(opened, both, form, notPoints(field.getKey(), most), model);
                }
                aimed.put(field.getKey().substring(TARGET_FIELD.length()), points.getAsDouble());
            }
        }
        targets.set(id, aimed, opened.person().id());
        return "redirect:/assessments/" + id + "/score";
    }

    private static OptionalDouble points(String text, double full) {
        try {
            double points = Double.parseDouble(
                    ThaiDigits.toArabic(text).replace(",", "").strip());
            return points >= 0 && points <= full ? OptionalDouble.of(points) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    private static Problem notPoints(String field, double full) {
        return new Problem(
                "not-points",
                field,
                LocalizedText.of(
                        "เป้าหมายต้องเป็นตัวเลข 0 ถึง " + Figures.plain(full),
                        "A target must be a number from 0 to " + Figures.plain(full) + "."),
                LocalizedText.of("แก้ตัวเลขในช่องนี้ หรือเว้นว่างไว้", "Correct the number or leave the field empty."));
    }

    private YearOnYear.Years read(UUID id) {
        return years.whole(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(
            OpenAssessment.Opened opened,
            YearOnYear.Years both,
            Map<String, String> entered,
            @Nullable Problem problem,
            Model model) {
        Filled filled = both.present();
        ScoreSheet sheet = filled.score();
        Optional<ScoreSheet> lastYear = both.lastYear().map(Filled::score);
        Set<String> cited = citations.subjects(opened.assessment().id());
        List<EvidenceStrength.Part> strengths = EvidenceStrength.byPart(filled, cited);
        model.addAttribute("strength", EvidenceStrength.of(strengths));
        model.addAttribute("strengths", strengths);
        model.addAttribute("plans", opened.may(Right.ANSWER));
        model.addAttribute(
                "view",
                new ScorePage(
                        filled,
                        sheet,
                        lastYear,
                        targets.of(opened.assessment().id()),
                        entered,
                        problem,
                        NextSteps.of(filled.catalogue(), sheet).stream()
                                .limit(10)
                                .toList(),
                        opened.may(Right.COORDINATE)));
        return "assessment/score";
    }
}
