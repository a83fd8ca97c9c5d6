package pmqa.workbench.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import pmqa.workbench.shared.FiscalYear;

/**
 * A measure (ตัวชี้วัด) with its target and its actual results over the years.
 *
 * @param type code of the catalogue's measure type; absent for a measure of the agency's own
 * @param direction whether more or less is better
 * @param best the best possible value (0 complaints, 100 %), if there is one
 * @param target what the year aims at, 0 or more; without it the measure has no data
 * @param actuals year → result; a year that is absent has no data, zero is a value
 * @param benchmark what others reach, for the comparison of the LeTCI view
 * @param source where the figures come from
 * @param links codes of the process items whose work the measure shows, for the integration of the LeTCI view
 */
public record Measure(
        Optional<String> type,
        String name,
        String unit,
        Direction direction,
        OptionalDouble best,
        OptionalDouble target,
        SortedMap<FiscalYear, Double> actuals,
        OptionalDouble benchmark,
        Optional<String> source,
        List<String> links) {

    public Measure {
        actuals = Collections.unmodifiableSortedMap(new TreeMap<>(actuals));
        links = List.copyOf(links);
    }

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER;

        /** Whether {@code value} is at least as good as {@code other}. */
        boolean reaches(double value, double other) {
            return switch (this) {
                case HIGHER -> value >= other;
                case LOWER -> value <= other;
            };
        }
    }

    /** The same with other results: year → result. */
    public Measure with(SortedMap<FiscalYear, Double> otherActuals) {
        return new Measure(type, name, unit, direction, best, target, otherActuals, benchmark, source, links);
    }

    /** The result of a year, if there is one. */
    public OptionalDouble actual(FiscalYear year) {
        Double value = actuals.get(year);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    boolean hasData(FiscalYear year) {
        return target.isPresent() && actuals.containsKey(year);
    }
}
