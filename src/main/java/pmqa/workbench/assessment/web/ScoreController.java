package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
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
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.EvidenceStrength;
import pmqa.workbench.assessment.Targets;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.evidence.Citations;
import pmqa.workbench.organization.Right;
import pmqa.workbench.scoring.NextSteps;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** The score with its derivation, the advice, and the target profile. */
@Controller
class ScoreController {

    private static final String TARGET_FIELD = "target-";

    private final OpenAssessment assessments;
    private final AssessmentAnswers answers;
    private final Targets targets;
    private final Citations citations;

    ScoreController(OpenAssessment assessments, AssessmentAnswers answers, Targets targets, Citations citations) {
        this.assessments = assessments;
        this.answers = answers;
        this.targets = targets;
        this.citations = citations;
    }

    @GetMapping("/assessments/{id}/score")
    String score(@PathVariable UUID id, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        return show(opened, Map.of(), null, model);
    }

    @PostMapping("/assessments/{id}/targets")
    String targets(
            @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response, Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.COORDINATE);
        double full = full(answers.read(opened.assessment()));
        Map<String, Double> aimed = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : form.entrySet()) {
            if (field.getKey().startsWith(TARGET_FIELD) && !field.getValue().isBlank()) {
                OptionalDouble points = points(field.getValue(), full);
                if (points.isEmpty()) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return show(opened, form, notPoints(field.getKey(), full), model);
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
                        "เป้าหมายต้องเป็นตัวเลข 0 ถึง " + (int) full,
                        "A target must be a number from 0 to " + (int) full + "."),
                LocalizedText.of("แก้ตัวเลขในช่องนี้ หรือเว้นว่างไว้", "Correct the number or leave the field empty."));
    }

    private String show(
            OpenAssessment.Opened opened, Map<String, String> entered, @Nullable Problem problem, Model model) {
        Filled filled = answers.read(opened.assessment());
        ScoreSheet sheet = filled.score();
        Optional<ScoreSheet> lastYear = answers.lastYear(filled).map(Filled::score);
        Set<String> cited = citations.subjects(opened.assessment().id());
        model.addAttribute("strength", EvidenceStrength.of(filled, cited));
        model.addAttribute("strengths", EvidenceStrength.byItem(filled, cited));
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
                        opened.may(Right.COORDINATE),
                        full(filled)));
        return "assessment/score";
    }

    private static double full(Filled filled) {
        List<Level> levels = filled.catalogue().levels();
        return levels.isEmpty() ? 1 : levels.getLast().points();
    }
}
