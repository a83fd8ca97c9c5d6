package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pmqa.workbench.catalogue.ScoringRule.AttainmentBands;
import pmqa.workbench.catalogue.loading.Catalogues;

/**
 * The points of a measure against the formula of docs/scoring.md in exact decimals: below 100 % three for each percent, never
 * below 0; to 101 % 300; to 105 % 400; above 500.
 */
class BandProperties {

    private static final AttainmentBands RULE =
            Catalogues.get("pmqa-4.0").scoring().rule(AttainmentBands.class).orElseThrow();

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What a person entered.
     *
     * @param actual within and beyond what the target asks for
     */
    record Entry(boolean higher, BigDecimal actual, BigDecimal target) {}

    @Property(tries = 5_000)
    void points_are_those_of_the_formula(@ForAll("entries") Entry entry) {
        assertThat(points(entry)).isCloseTo(exactPoints(entry), within(1e-9));
    }

    /** Attainments that lie on the end of a band, or one digit of the last decimal beside it. */
    @Property(tries = 5_000)
    void points_are_those_of_the_formula_at_the_ends_of_the_bands(@ForAll("borderline entries") Entry entry) {
        assertThat(points(entry)).isCloseTo(exactPoints(entry), within(1e-9));
    }

    @Property
    void more_never_scores_less_where_more_is_better_and_never_more_where_less_is(
            @ForAll("entries") Entry entry, @ForAll("figures") BigDecimal more) {
        Entry greater = new Entry(entry.higher(), entry.actual().add(more), entry.target());

        if (entry.higher()) {
            assertThat(points(greater)).isGreaterThanOrEqualTo(points(entry));
        } else {
            assertThat(points(greater)).isLessThanOrEqualTo(points(entry));
        }
    }

    @Property
    void a_best_value_that_is_reached_scores_500_and_one_that_is_not_changes_nothing(
            @ForAll("entries") Entry entry, @ForAll("figures") BigDecimal best) {
        double actual = entry.actual().doubleValue();
        double target = entry.target().doubleValue();
        boolean reached = entry.higher()
                ? entry.actual().compareTo(best) >= 0
                : entry.actual().compareTo(best) <= 0;

        double points = Attainment.points(RULE, entry.higher(), actual, target, best.doubleValue());

        assertThat(points).isEqualTo(reached ? 500 : points(entry));
    }

    @Property
    void a_target_of_zero_is_reached_by_nothing_above_it(@ForAll("figures") BigDecimal actual) {
        double points = Attainment.points(RULE, false, actual.doubleValue(), 0, Double.NaN);

        assertThat(points).isEqualTo(actual.signum() == 0 ? 500 : 0);
    }

    @Provide
    Arbitrary<Entry> entries() {
        return Combinators.combine(Arbitraries.of(true, false), figures(), targets())
                .as(Entry::new);
    }

    @Provide("borderline entries")
    Arbitrary<Entry> borderlineEntries() {
        Arbitrary<BigDecimal> ends =
                Arbitraries.of("0", "100", "101", "105", "200").map(BigDecimal::new);
        Arbitrary<Integer> steps = Arbitraries.integers().between(-1, 1);
        return Combinators.combine(Arbitraries.of(true, false), targets(), ends, steps)
                .as((higher, target, end, step) -> {
                    BigDecimal percent = higher ? end : BigDecimal.valueOf(200).subtract(end);
                    BigDecimal on = target.multiply(percent).divide(HUNDRED);
                    BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(Math.min(on.scale(), 6));
                    return new Entry(higher, on.add(lastDigit.multiply(BigDecimal.valueOf(step))), target);
                });
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(scale -> Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000))
                        .ofScale(scale));
    }

    @Provide
    Arbitrary<BigDecimal> targets() {
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(scale -> Arbitraries.bigDecimals()
                        .between(BigDecimal.ONE.movePointLeft(scale), BigDecimal.valueOf(500))
                        .ofScale(scale));
    }

    private static double points(Entry entry) {
        return Attainment.points(
                RULE,
                entry.higher(),
                entry.actual().doubleValue(),
                entry.target().doubleValue(),
                Double.NaN);
    }

    /** Compared without a division, so that nothing is rounded: p against e is 100·actual against e·target. */
    private static double exactPoints(Entry entry) {
        BigDecimal share = HUNDRED.multiply(entry.actual());
        BigDecimal attained = entry.higher()
                ? share
                : BigDecimal.valueOf(200).multiply(entry.target()).subtract(share);
        if (attained.compareTo(HUNDRED.multiply(entry.target())) < 0) {
            BigDecimal percent = attained.max(BigDecimal.ZERO).divide(entry.target(), MathContext.DECIMAL128);
            return BigDecimal.valueOf(3).multiply(percent).doubleValue();
        }
        if (attained.compareTo(BigDecimal.valueOf(101).multiply(entry.target())) <= 0) {
            return 300;
        }
        return attained.compareTo(BigDecimal.valueOf(105).multiply(entry.target())) <= 0 ? 400 : 500;
    }
}
