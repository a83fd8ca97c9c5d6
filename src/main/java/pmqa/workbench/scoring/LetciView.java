package pmqa.workbench.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.scoring.Measure.Direction;
import pmqa.workbench.scoring.MeasuredResult.Comparison;
import pmqa.workbench.scoring.MeasuredResult.Trend;
import pmqa.workbench.shared.FiscalYear;

/** Trend and comparison of a measure: what LeTCI asks beside the level against target (docs/scoring.md). */
final class LetciView {

    private LetciView() {}

    /** The trend over the years entered up to {@code year}; absent with fewer than {@code yearsNeeded} of them. */
    static Optional<Trend> trend(Measure measure, FiscalYear year, int yearsNeeded) {
        List<Double> course = measure.actuals().entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(year) <= 0)
                .map(Map.Entry::getValue)
                .toList();
        if (course.size() < yearsNeeded) {
            return Optional.empty();
        }
        boolean better = false;
        boolean worse = false;
        for (int i = 1; i < course.size(); i++) {
            int change = Double.compare(course.get(i), course.get(i - 1));
            int forBetter = measure.direction() == Direction.HIGHER ? change : -change;
            better |= forBetter > 0;
            worse |= forBetter < 0;
        }
        if (better) {
            return Optional.of(worse ? Trend.MIXED : Trend.IMPROVING);
        }
        return Optional.of(worse ? Trend.DECLINING : Trend.STEADY);
    }

    /** How the year's result stands against the benchmark; absent without either. */
    static Optional<Comparison> comparison(Measure measure, FiscalYear year) {
        if (measure.benchmark().isEmpty() || measure.actual(year).isEmpty()) {
            return Optional.empty();
        }
        double actual = measure.actual(year).getAsDouble();
        double benchmark = measure.benchmark().getAsDouble();
        if (actual == benchmark) {
            return Optional.of(Comparison.EQUAL);
        }
        return Optional.of(measure.direction().reaches(actual, benchmark) ? Comparison.BETTER : Comparison.WORSE);
    }
}
