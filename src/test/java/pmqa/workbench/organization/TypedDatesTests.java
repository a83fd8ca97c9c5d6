package pmqa.workbench.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDatesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-01",
                "2569-10-01",
                " 2026-10-1 ",
                "1/10/2569",
                "01/10/2026",
                "1.10.2569",
                "1-10-2026",
                "๑/๑๐/๒๕๖๙"
            })
    void a_day_is_read_in_either_era_and_either_numerals(String typed) {
        assertThat(TypedDates.read(typed)).contains(LocalDate.of(2026, 10, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "1/10",
                "1/10/69",
                "31/2/2569",
                "2026-13-01",
                "2026-02-30",
                "10/2026",
                "1/10/0569",
                "1/10/9999",
                "2026-10-01T00:00",
                "99999-01-01",
                "-2026-10-01"
            })
    void what_is_no_day_is_not_guessed_at(String typed) {
        assertThat(TypedDates.read(typed)).isEmpty();
    }
}
