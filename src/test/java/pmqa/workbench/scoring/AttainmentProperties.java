package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pmqa.workbench.catalogue.ScoringRule.AttainmentBands;
import pmqa.workbench.catalogue.loading.Catalogues;

/** Where a band ends, the decimals that a person entered decide, not their binary neighbours. */
class AttainmentProperties {

    private static final AttainmentBands RULE =
            Catalogues.get("pmqa-4.0").scoring().rule(AttainmentBands.class).orElseThrow();

    @Property
    void a_band_ends_exactly_where_its_decimals_say(
            @ForAll boolean higher,
            @ForAll("targets") BigDecimal target,
            @ForAll("ends") int end,
            @ForAll("hairs") BigDecimal hair) {
        BigDecimal percent = BigDecimal.valueOf(higher ? end : 200 - end);
        BigDecimal actual = percent.multiply(target).movePointLeft(2).add(hair);
        Assume.that(hair.abs().compareTo(target.movePointLeft(3)) < 0);
        Assume.that(isHeld(actual) && isHeld(target));

        double points = Attainment.points(RULE, higher, actual.doubleValue(), target.doubleValue(), Double.NaN);

        int beyondTheEnd = higher ? hair.signum() : -hair.signum();
        if (end == 100 && beyondTheEnd < 0) {
            assertThat(points).isLessThan(300).isGreaterThan(299);
        } else {
            assertThat(points)
                    .isEqualTo(
                            switch (end) {
                                case 100 -> 300;
                                case 101 -> beyondTheEnd <= 0 ? 300 : 400;
                                default -> beyondTheEnd <= 0 ? 400 : 500;
                            });
        }
    }

    private static boolean isHeld(BigDecimal decimal) {
        return BigDecimal.valueOf(decimal.doubleValue()).compareTo(decimal) == 0;
    }

    @Provide
    Arbitrary<Integer> ends() {
        return Arbitraries.of(100, 101, 105);
    }

    /** As long as people enter them, and longer: beyond four decimals or nine digits another way of comparing is used. */
    @Provide
    Arbitrary<BigDecimal> targets() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, BigDecimal.valueOf(30_000_000))
                .ofScale(2)
                .flatMap(target -> Arbitraries.of(
                        target,
                        target.movePointLeft(3).add(BigDecimal.ONE),
                        target.movePointRight(3),
                        target.movePointRight(8)));
    }

    @Provide
    Arbitrary<BigDecimal> hairs() {
        return Arbitraries.of("0", "1", "-1", "0.0001", "-0.0001", "0.0000001", "-0.0000001")
                .map(BigDecimal::new);
    }
}
