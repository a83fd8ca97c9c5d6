package pmqa.workbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.catalogue.ScoringRule.AttainmentBands;
import pmqa.workbench.scoring.Measure.Direction;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.MeasuredResult.Reason;

/** Scores a category of results (docs/scoring.md, "Attainment bands"). */
final class MeasuredCategory {

    private final AttainmentBands rule;
    private final Answers answers;

    MeasuredCategory(AttainmentBands rule, Answers answers) {
        this.rule = rule;
        this.answers = answers;
    }

    CategoryResult score(Category.Results category, DoubleFunction<Optional<Level>> grade, boolean counted) {
        List<MeasuredResult> items = category.items().stream().map(this::item).toList();
        double score = Means.of(items.stream().map(MeasuredResult::score).toList());
        return new CategoryResult.Results(
                category.code(),
                category.title(),
                score,
                counted ? grade.apply(score) : Optional.empty(),
                items,
                completeness(category, items),
                counted);
    }

    private static Completeness completeness(Category.Results category, List<MeasuredResult> items) {
        int required = 0;
        int missing = 0;
        for (MeasureItem item : category.items()) {
            required += (int)
                    item.measureTypes().stream().filter(MeasureType::required).count();
        }
        for (MeasuredResult item : items) {
            missing += item.missingRequired().size();
        }
        return new Completeness(required - missing, required);
    }

    private MeasuredResult item(MeasureItem item) {
        List<Measure> measures = answers.measures().getOrDefault(item.code(), List.of());
        List<MeasureResult> results = measures.stream().map(this::measure).toList();
        List<MeasureType> missing = item.measureTypes().stream()
                .filter(MeasureType::required)
                .filter(type -> measures.stream().noneMatch(measure -> hasDataOf(measure, type)))
                .toList();
        List<Double> counted = new ArrayList<>();
        results.forEach(result -> result.score().ifPresent(counted::add));
        missing.forEach(_ -> counted.add(rule.missingRequired()));
        return new MeasuredResult(
                item.code(), item.title(), Means.of(counted), results, missing, rule.missingRequired());
    }

    private boolean hasDataOf(Measure measure, MeasureType type) {
        return measure.type().filter(type.code()::equals).isPresent() && measure.hasData(answers.fiscalYear());
    }

    private MeasureResult measure(Measure measure) {
        OptionalDouble actual = measure.actual(answers.fiscalYear());
        var trend = LetciView.trend(measure, answers.fiscalYear(), rule.trendYears());
        var comparison = LetciView.comparison(measure, answers.fiscalYear());
        if (actual.isEmpty() || measure.target().isEmpty()) {
            return new MeasureResult(
                    measure, actual, OptionalDouble.empty(), OptionalDouble.empty(), Reason.NO_DATA, trend, comparison);
        }
        boolean higher = measure.direction() == Direction.HIGHER;
        double value = actual.getAsDouble();
        double target = measure.target().getAsDouble();
        double best = measure.best().orElse(Double.NaN);
        OptionalDouble attainment =
                target == 0 ? OptionalDouble.empty() : OptionalDouble.of(Attainment.percent(higher, value, target));
        return new MeasureResult(
                measure,
                actual,
                attainment,
                OptionalDouble.of(Attainment.points(rule, higher, value, target, best)),
                reason(higher, value, target, best),
                trend,
                comparison);
    }

    private static Reason reason(boolean higher, double actual, double target, double best) {
        if (Attainment.isBest(higher, actual, best)) {
            return Reason.BEST_VALUE;
        }
        return target == 0 ? Reason.ZERO_TARGET : Reason.BAND;
    }
}
