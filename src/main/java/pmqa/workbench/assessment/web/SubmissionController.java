package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import pmqa.workbench.assessment.ItemProgress;
import pmqa.workbench.assessment.Snapshot;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.organization.Right;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Check your answers, sign and submit. */
@Controller
class SubmissionController {

    private final OpenAssessment assessments;
    private final AssessmentAnswers answers;
    private final Submitting submitting;

    SubmissionController(OpenAssessment assessments, AssessmentAnswers answers, Submitting submitting) {
        this.assessments = assessments;
        this.answers = answers;
        this.submitting = submitting;
    }

    @GetMapping("/assessments/{id}/check")
    String check(@PathVariable UUID id, Model model) {
        return show(assessments.open(id, Right.READ_ASSESSMENT), "", null, model);
    }

    @PostMapping("/assessments/{id}/submit")
    String submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String position,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        OpenAssessment.Opened opened = assessments.open(id, Right.SUBMIT);
        if (!form.containsKey("confirmed")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(opened, position, NOT_CONFIRMED, model);
        }
        return switch (submitting.submit(id, opened.person(), position)) {
            case Result.Accepted<Snapshot>(Snapshot snapshot) ->
                "redirect:/assessments/" + id + "/history/" + snapshot.number();
            case Result.Refused<Snapshot> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(opened, position, refused.problems().getFirst(), model);
            }
        };
    }

    private String show(OpenAssessment.Opened opened, String position, @Nullable Problem problem, Model model) {
        Filled filled = answers.read(opened.assessment());
        model.addAttribute(
                "view",
                new CheckPage(
                        filled,
                        gaps(filled, filled.score()),
                        opened.may(Right.SUBMIT),
                        submitting.isReopened(opened.assessment()),
                        position,
                        problem));
        return "assessment/check";
    }

    /** What is missing or unexplained, category by category. */
    private static List<CheckPage.Gaps> gaps(Filled filled, ScoreSheet sheet) {
        List<CheckPage.Gaps> gaps = new ArrayList<>();
        filled.catalogue()
                .categories(Category.Profile.class)
                .forEach(profile -> gaps.add(new CheckPage.Gaps(
                        profile.code(),
                        profile.title(),
                        profile.topics().stream()
                                .filter(topic -> !filled.answers().profile().containsKey(topic.code()))
                                .map(topic -> new CheckPage.Gap(
                                        topic.code(),
                                        "profile#" + topic.code(),
                                        LocalizedText.of("ยังไม่มีข้อความ", "no text yet")))
                                .toList())));
        for (CategoryResult result : sheet.categories()) {
            gaps.add(new CheckPage.Gaps(result.code(), result.title(), gaps(filled, result)));
        }
        return gaps;
    }

    private static List<CheckPage.Gap> gaps(Filled filled, CategoryResult result) {
        List<CheckPage.Gap> gaps = new ArrayList<>();
        switch (result) {
            case CategoryResult.Process process ->
                process.items().forEach(item -> {
                    if (ItemProgress.of(filled, item.code()) != ItemProgress.COMPLETED) {
                        gaps.add(new CheckPage.Gap(
                                item.code(),
                                "items/" + item.code(),
                                LocalizedText.of("ยังไม่ได้ระบุว่ากรอกครบแล้ว", "not declared complete")));
                    }
                    item.levels().stream()
                            .filter(level -> !level.unexplained().isEmpty())
                            .forEach(level -> gaps.add(new CheckPage.Gap(
                                    item.code(),
                                    "items/" + item.code(),
                                    LocalizedText.of(
                                            "เลือกแล้วแต่ไม่มีคำอธิบาย: " + String.join(", ", level.unexplained()),
                                            "ticked without explanation: " + String.join(", ", level.unexplained())))));
                });
            case CategoryResult.Results results ->
                results.items()
                        .forEach(item -> item.missingRequired()
                                .forEach(type -> gaps.add(new CheckPage.Gap(
                                        item.code(),
                                        "results/" + item.code(),
                                        LocalizedText.of(
                                                        "ตัวชี้วัดบังคับไม่มีข้อมูล: ",
                                                        "required measure without data: ")
                                                .then(type.title())))));
            case CategoryResult.Rubric rubric -> gaps.addAll(RubricGaps.of(filled, rubric));
            case CategoryResult.Requirements requirements -> gaps.addAll(RequirementGaps.of(filled, requirements));
        }
        return gaps;
    }

    private static final Problem NOT_CONFIRMED = new Problem(
            "not-confirmed",
            "confirmed",
            LocalizedText.of("ยังไม่ได้ยืนยันการลงนาม", "The signature is not confirmed."),
            LocalizedText.of("อ่านข้อความแล้วทำเครื่องหมายในช่องยืนยัน", "Read the statement and tick the box."));
}
