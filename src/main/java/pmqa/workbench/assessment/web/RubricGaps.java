package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.ItemProgress;
import pmqa.workbench.assessment.Overruling;
import pmqa.workbench.assessment.RubricAnswers;
import pmqa.workbench.assessment.web.CheckPage.Gap;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.QuestionRatings;
import pmqa.workbench.scoring.QuestionResult;
import pmqa.workbench.shared.LocalizedText;

/** What is missing in a category of rubric questions: one line for each question that lacks something. */
final class RubricGaps {

    private RubricGaps() {}

    static List<Gap> of(Filled filled, CategoryResult.Rubric category) {
        List<Gap> gaps = new ArrayList<>();
        for (QuestionResult result : category.questions()) {
            RubricAnswers.question(filled.catalogue(), result.code())
                    .flatMap(question -> words(filled, question, result))
                    .ifPresent(text -> gaps.add(new Gap(result.code(), "questions/" + result.code(), text)));
        }
        return gaps;
    }

    private static Optional<LocalizedText> words(Filled filled, Question question, QuestionResult result) {
        List<LocalizedText> missing = new ArrayList<>();
        if (!result.unanswered().isEmpty()) {
            String codes = String.join(", ", result.unanswered());
            missing.add(LocalizedText.of("ยังไม่ได้ให้ระดับ: " + codes, "not rated yet: " + codes));
        }
        List<String> overruled = Overruling.inSilence(filled.rows(), question);
        if (!overruled.isEmpty()) {
            String codes = String.join(", ", overruled);
            missing.add(LocalizedText.of(
                    "ต่างจากระดับที่เสนอโดยไม่มีหมายเหตุ: " + codes,
                    "differs from the proposal without a remark: " + codes));
        }
        QuestionRatings given = filled.answers().ratings().getOrDefault(question.code(), QuestionRatings.NONE);
        if (given.explanation().isEmpty()
                && given.byCriterion().values().stream().anyMatch(rating -> rating > 0)) {
            missing.add(LocalizedText.of("ไม่มีคำอธิบาย", "no explanation"));
        }
        if (ItemProgress.of(filled, question.code()) != ItemProgress.COMPLETED) {
            missing.add(LocalizedText.of("ยังไม่ได้ระบุว่ากรอกครบแล้ว", "not declared complete"));
        }
        return missing.stream()
                .reduce((first, next) -> first.then(LocalizedText.same(" · ")).then(next));
    }
}
