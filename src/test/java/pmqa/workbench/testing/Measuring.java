package pmqa.workbench.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.Measure.Direction;
import pmqa.workbench.shared.FiscalYear;

/**
 * A measure for a test: {@code Measuring.higher("7.1.1").target(85).actual(86)}. Immutable.
 *
 * @param actuals results of the years up to the one scored, the last one last; NaN for a blank
 */
public record Measuring(
        Optional<String> type,
        Direction direction,
        OptionalDouble target,
        OptionalDouble best,
        OptionalDouble benchmark,
        List<Double> actuals,
        List<String> links) {

    public static Measuring higher(String type) {
        return of(Optional.of(type), Direction.HIGHER);
    }

    public static Measuring lower(String type) {
        return of(Optional.of(type), Direction.LOWER);
    }

    /** A measure of the agency's own, higher is better. */
    public static Measuring own() {
        return of(Optional.empty(), Direction.HIGHER);
    }

    private static Measuring of(Optional<String> type, Direction direction) {
        return new Measuring(
                type,
                direction,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of());
    }

    public Measuring target(double value) {
        return new Measuring(type, direction, OptionalDouble.of(value), best, benchmark, actuals, links);
    }

    public Measuring best(double value) {
        return new Measuring(type, direction, target, OptionalDouble.of(value), benchmark, actuals, links);
    }

    public Measuring benchmark(double value) {
        return new Measuring(type, direction, target, best, OptionalDouble.of(value), actuals, links);
    }

    public Measuring actual(double... values) {
        List<Double> list = Arrays.stream(values).boxed().toList();
        return new Measuring(type, direction, target, best, benchmark, list, links);
    }

    public Measuring linked(String... items) {
        return new Measuring(type, direction, target, best, benchmark, actuals, List.of(items));
    }

    /** The measure, its last result being that of the given year. */
    public Measure measure(int year) {
        SortedMap<FiscalYear, Double> byYear = new TreeMap<>();
        for (int i = 0; i < actuals.size(); i++) {
            if (!actuals.get(i).isNaN()) {
                byYear.put(new FiscalYear(year - actuals.size() + 1 + i), actuals.get(i));
            }
        }
        return new Measure(type, "ตัวชี้วัด", "", direction, best, target, byYear, benchmark, Optional.empty(), links);
    }
}
