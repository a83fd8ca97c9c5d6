package pmqa.workbench.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.NextStep;
import pmqa.workbench.scoring.NextSteps;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.LocalizedText;

/** Finds an assessment's opportunities for improvement: next best steps, measures below target, boxes that are not met. */
public final class Opportunities {

    private Opportunities() {}

    /** All of them: the best steps first, then gap measures, then unmet boxes in the catalogue's order. */
    public static List<OpportunityForImprovement> of(Filled filled) {
        ScoreSheet sheet = filled.score();
        Map<String, LocalizedText> subjects = Subjects.of(filled.catalogue());
        List<OpportunityForImprovement> all = new ArrayList<>();
        NextSteps.of(filled.catalogue(), sheet).forEach(step -> all.add(step(step, subjects)));
        sheet.categories().stream().flatMap(Opportunities::gaps).forEach(all::add);
        sheet.categories().stream()
                .flatMap(category -> unmet(category, subjects))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static OpportunityForImprovement step(NextStep step, Map<String, LocalizedText> subjects) {
        String subject = step.subject();
        LocalizedText title = subjects.getOrDefault(subject, LocalizedText.same(subject));
        return new OpportunityForImprovement(OpportunityForImprovement.Kind.NEXT_STEP, subject, title, step.because());
    }

    private static Stream<OpportunityForImprovement> gaps(CategoryResult category) {
        return category instanceof CategoryResult.Results results
                ? results.items().stream()
                        .flatMap(item -> item.measures().stream()
                                .filter(PhaseMeasures::isBelowTarget)
                                .map(measure -> gap(item, measure)))
                : Stream.empty();
    }

    private static OpportunityForImprovement gap(MeasuredResult item, MeasureResult result) {
        return new OpportunityForImprovement(
                OpportunityForImprovement.Kind.MEASURE_GAP,
                result.measure().type().orElse(item.code()),
                LocalizedText.same(result.measure().name()),
                result.because());
    }

    private static Stream<OpportunityForImprovement> unmet(
            CategoryResult category, Map<String, LocalizedText> subjects) {
        return category instanceof CategoryResult.Process process
                ? process.items().stream().flatMap(item -> unmet(item, subjects))
                : Stream.empty();
    }

    private static Stream<OpportunityForImprovement> unmet(LevelledResult item, Map<String, LocalizedText> subjects) {
        return item.levels().stream()
                .flatMap(level -> level.unmet().stream().map(code -> {
                    String subject = item.code() + "-" + code;
                    return new OpportunityForImprovement(
                            OpportunityForImprovement.Kind.UNMET,
                            subject,
                            subjects.getOrDefault(subject, LocalizedText.same(subject)),
                            level.level().title());
                }));
    }
}
