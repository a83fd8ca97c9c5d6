package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.MeasureValues;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.improvement.PhaseResults.Entered;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.FiscalYear;

/**
 * The measures that belong to a phase (domain.md §3): with the plans those below target; after six months those below target and those that the
 * plans aim at; after twelve months all of them. In the latter two beside what the self-assessment says stands what was entered for the phase;
 * attainment, points and levels of both follow from the same rules of the catalogue.
 *
 * @param measures in the order of the catalogue
 * @param categories the categories of results, before and after
 */
public record PhaseMeasures(List<PhaseMeasure> measures, List<PhaseCategory> categories) {

    private static final double TARGET_REACHED = 100;

    public PhaseMeasures {
        measures = List.copyOf(measures);
        categories = List.copyOf(categories);
    }

    /**
     * A measure in a phase.
     *
     * @param key names it as its answer does
     * @param code of its type, or of its item for one of the agency's own
     * @param baseline by the self-assessment
     * @param result with what was entered for the phase; the baseline where nothing was
     * @param entered what was entered for the phase
     */
    public record PhaseMeasure(
            String key, String code, MeasureResult baseline, MeasureResult result, Optional<Entered> entered) {}

    /**
     * A category of results.
     *
     * @param baseline its points by the self-assessment
     * @param score its points with what was entered for the phase
     * @param level which that reaches; none below the lowest
     */
    public record PhaseCategory(String code, double baseline, double score, Optional<Level> level) {}

    /**
     * The measures of a phase.
     *
     * @param values reads the measures with their keys
     * @param subjects codes that the plans aim at
     * @param entered for the phase, by measure; what belongs to no measure any more counts nothing
     */
    public static PhaseMeasures of(
            YearPhase phase,
            Filled filled,
            MeasureValues values,
            Collection<String> subjects,
            Map<String, Entered> entered) {
        SortedMap<String, Measure> byKey = values.of(filled);
        ScoreSheet before = filled.score();
        ScoreSheet after = entered.isEmpty() ? before : Scorer.score(filled.catalogue(), with(filled, byKey, entered));
        Map<String, MeasureResult> results = new HashMap<>();
        placed(after, byKey).forEach(placed -> results.put(placed.key(), placed.result()));
        List<PhaseMeasure> measures = placed(before, byKey).stream()
                .map(placed -> new PhaseMeasure(
                        placed.key(),
                        placed.code(),
                        placed.result(),
                        results.getOrDefault(placed.key(), placed.result()),
                        Optional.ofNullable(entered.get(placed.key()))))
                .filter(measure -> belongs(phase, measure, subjects))
                .toList();
        return new PhaseMeasures(measures, phase == YearPhase.PLANS ? List.of() : categories(before, after));
    }

    private static boolean belongs(YearPhase phase, PhaseMeasure measure, Collection<String> subjects) {
        return switch (phase) {
            case PLANS -> isBelowTarget(measure.baseline());
            case SIX_MONTHS ->
                isBelowTarget(measure.baseline())
                        || measure.entered().isPresent()
                        || subjects.contains(measure.code())
                        || subjects.contains(MeasureValues.itemOf(measure.key()));
            case TWELVE_MONTHS -> true;
        };
    }

    static boolean isBelowTarget(MeasureResult measure) {
        return measure.attainment().isPresent() && measure.attainment().getAsDouble() < TARGET_REACHED;
    }

    /** A measure with its key and the code of its type, or of its item for one of the agency's own. */
    private record Placed(String key, String code, MeasureResult result) {}

    private static List<Placed> placed(ScoreSheet sheet, SortedMap<String, Measure> byKey) {
        List<Placed> placed = new ArrayList<>();
        for (CategoryResult category : sheet.categories()) {
            if (category instanceof CategoryResult.Results results) {
                for (MeasuredResult item : results.items()) {
                    MeasureValues.results(item, byKey)
                            .forEach((key, result) -> placed.add(
                                    new Placed(key, result.measure().type().orElse(item.code()), result)));
                }
            }
        }
        return placed;
    }

    private static List<PhaseCategory> categories(ScoreSheet before, ScoreSheet after) {
        Map<String, Double> baselines = new HashMap<>();
        before.categories().forEach(category -> {
            if (category instanceof CategoryResult.Results results) {
                baselines.put(results.code(), results.score());
            }
        });
        List<PhaseCategory> categories = new ArrayList<>();
        for (CategoryResult category : after.categories()) {
            if (category instanceof CategoryResult.Results results
                    && !results.items().isEmpty()) {
                categories.add(new PhaseCategory(
                        results.code(),
                        baselines.getOrDefault(results.code(), results.score()),
                        results.score(),
                        results.level()));
            }
        }
        return categories;
    }

    private static Answers with(Filled filled, SortedMap<String, Measure> byKey, Map<String, Entered> entered) {
        FiscalYear year = filled.cycle().fiscalYear();
        SortedMap<String, Measure> measures = new TreeMap<>(byKey);
        measures.replaceAll((key, measure) -> Optional.ofNullable(entered.get(key))
                .map(result -> with(measure, year, result.value()))
                .orElse(measure));
        return filled.answers().with(MeasureValues.byItem(measures));
    }

    private static Measure with(Measure measure, FiscalYear year, BigDecimal value) {
        SortedMap<FiscalYear, Double> actuals = new TreeMap<>(measure.actuals());
        actuals.put(year, value.doubleValue());
        return measure.with(actuals);
    }
}
