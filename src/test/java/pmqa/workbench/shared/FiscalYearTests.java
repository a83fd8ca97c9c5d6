package pmqa.workbench.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTests {

    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource({
        "2025-09-30, 2568",
        "2025-10-01, 2569",
        "2025-12-31, 2569",
        "2026-01-01, 2569",
        "2026-09-30, 2569",
        "2026-10-01, 2570"
    })
    void runs_from_october_to_september_and_is_named_by_the_year_in_which_it_ends(LocalDate day, int year) {
        assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(year));
    }

    @Test
    void begins_and_ends_on_these_days() {
        FiscalYear year = new FiscalYear(2569);

        assertThat(year.firstDay()).isEqualTo("2025-10-01");
        assertThat(year.lastDay()).isEqualTo("2026-09-30");
        assertThat(year.previous().lastDay()).isEqualTo(year.firstDay().minusDays(1));
    }

    @Property(tries = 200)
    void every_day_lies_between_the_first_and_the_last_of_its_year(
            @ForAll @IntRange(min = 2501, max = 2698) int buddhist, @ForAll @IntRange(min = 0, max = 364) int day) {
        FiscalYear year = new FiscalYear(buddhist);

        assertThat(FiscalYear.of(year.firstDay().plusDays(day))).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2026, 1983, 2499, 2700, 25690, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_common_era_year_or_nonsense_is_no_fiscal_year(int year) {
        assertThat(FiscalYear.isPlausible(year)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(year));
    }

    @Test
    void years_are_ordered_and_written_as_numbers() {
        assertThat(new FiscalYear(2568)).isLessThan(new FiscalYear(2569)).hasToString("2568");
    }
}
