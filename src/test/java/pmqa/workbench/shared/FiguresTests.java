package pmqa.workbench.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "0, 0.00",
        "354.1666666666667, 354.17",
        "366.6666666666667, 366.67",
        "0.005, 0.01",
        "0.00499, 0.00",
        "1.005, 1.01",
        "2.675, 2.68",
        "282.345, 282.35",
        "282.34499, 282.34",
        "499.995, 500.00",
        "499.99499, 499.99",
        "-0.001, 0.00",
        "-1.005, -1.01",
        "1e15, 1000000000000000.00"
    })
    void scores_are_rounded_half_up_to_two_decimals(double value, String shown) {
        assertThat(Figures.score(value)).isEqualTo(shown);
    }

    /** 0.1 + 0.2 style noise must not push a half below the half, nor above it. */
    @Test
    void arithmetic_noise_does_not_decide_the_rounding() {
        assertThat(Figures.score(282.345 - 1e-13)).isEqualTo("282.35");
        assertThat(Figures.score((1.005 + 1.005 + 1.005) / 3)).isEqualTo("1.01");
        assertThat(Figures.score(0.29 * 100 + 0.005)).isEqualTo("29.01");
    }

    @Property
    void rounding_is_that_of_the_exact_decimal(@ForAll @IntRange(min = -600_000, max = 600_000) int thousandths) {
        BigDecimal exact = BigDecimal.valueOf(thousandths, 3);

        assertThat(Figures.score(exact.doubleValue()))
                .isEqualTo(exact.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    @ParameterizedTest(name = "{0} to {1} decimals is {2}")
    @CsvSource({"66.66666, 0, 67", "0.5, 0, 1", "2.95, 1, 3.0", "2.9499, 1, 2.9", "33.3333333, 4, 33.3333"})
    void other_numbers_of_decimals(double value, int decimals, String shown) {
        assertThat(Figures.shown(value, decimals)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "85, 85",
        "86.20, 86.2",
        "0, 0",
        "-0.0, 0",
        "12000, 12000",
        "1e7, 10000000",
        "0.00001, 0.00001",
        "-2.50, -2.5"
    })
    void quantities_are_written_as_a_person_would(double value, String written) {
        assertThat(Figures.plain(value)).isEqualTo(written);
    }

    @Test
    void a_threshold_is_reached_where_only_noise_is_missing() {
        assertThat(Figures.reaches(300, 300)).isTrue();
        assertThat(Figures.reaches(300 - 1e-10, 300)).isTrue();
        assertThat(Figures.reaches(300 - 1e-8, 300)).isFalse();
        assertThat(Figures.reaches(300.01, 300)).isTrue();
    }
}
