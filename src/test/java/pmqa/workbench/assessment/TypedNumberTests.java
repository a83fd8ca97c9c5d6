package pmqa.workbench.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85 | 85",
                "๘๕ | 85",
                "๑,๒๕๐.๕ | 1250.5",
                "1,250.5 | 1250.5",
                "1 250 000 | 1250000",
                "' 86.2 ' | 86.2",
                ".5 | 0.5",
                "5. | 5",
                "-3 | -3",
                "−3.5 | -3.5",
                "+7 | 7",
                "007 | 7",
                "0 | 0"
            })
    void a_number_is_read_as_it_is_typed(String typed, BigDecimal number) {
        assertThat(TypedNumber.read(typed))
                .get()
                .usingComparator(BigDecimal::compareTo)
                .isEqualTo(number);
    }

    @Test
    void a_narrow_blank_separates_thousands_too() {
        assertThat(TypedNumber.read("1\u202f250")).contains(new BigDecimal("1250"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "-",
                ".",
                "แปดสิบ",
                "85%",
                "1,5",
                "1,25,000",
                "12,3456",
                ",500",
                "1.2.3",
                "1e5",
                "0x10",
                "NaN",
                "8 5",
                "๘๕ บาท",
                "1,250 000,5"
            })
    void what_is_no_number_or_may_mean_two_is_not_read(String typed) {
        assertThat(TypedNumber.read(typed)).isEmpty();
    }

    @Test
    void a_number_of_a_thousand_digits_is_not_read() {
        assertThat(TypedNumber.read("9".repeat(1000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85 | 85",
                "999 | 999",
                "1000 | 1,000",
                "1250.5 | 1,250.5",
                "1234567.125 | 1,234,567.125",
                "-1000 | -1,000",
                "-100 | -100",
                "0.001 | 0.001"
            })
    void a_number_is_shown_with_thousands_and_without_idle_zeros(double number, String shown) {
        assertThat(TypedNumber.shown(number)).isEqualTo(shown);
    }

    @Property
    void what_is_shown_is_read_back(@ForAll @DoubleRange(min = -1e15, max = 1e15) double number) {
        assertThat(TypedNumber.read(TypedNumber.shown(number)).map(BigDecimal::doubleValue))
                .contains(number + 0.0);
    }
}
