package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.ItemProgress;
import pmqa.workbench.assessment.web.CheckPage.Gap;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.shared.LocalizedText;

/** What is missing in a category of requirements: one line for each requirement that lacks something. */
final class RequirementGaps {

    private RequirementGaps() {}

    static List<Gap> of(Filled filled, CategoryResult.Requirements category) {
        List<Gap> gaps = new ArrayList<>();
        category.requirements()
                .forEach((code, _) -> words(filled, code)
                        .ifPresent(
                                text -> gaps.add(new Gap(code, "requirements/" + category.code() + "#" + code, text))));
        return gaps;
    }

    private static Optional<LocalizedText> words(Filled filled, String code) {
        List<LocalizedText> missing = new ArrayList<>();
        Conformity given = filled.answers().conformance().get(code);
        if (given == null) {
            missing.add(LocalizedText.of("ยังไม่ได้ระบุสถานะ", "no status yet"));
        } else if (given.explanation().isEmpty()
                && (given.status() == Status.MET || given.status() == Status.PARTIAL)) {
            missing.add(LocalizedText.of(
                    given.status().title().th() + "แต่ไม่มีคำอธิบาย",
                    given.status().title().en() + " without explanation"));
        }
        if (ItemProgress.of(filled, code) != ItemProgress.COMPLETED) {
            missing.add(LocalizedText.of("ยังไม่ได้ระบุว่ากรอกครบแล้ว", "not declared complete"));
        }
        return missing.stream()
                .reduce((first, next) -> first.then(LocalizedText.same(" · ")).then(next));
    }
}
