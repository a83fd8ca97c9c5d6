package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pmqa.workbench.scoring.MeasuredResult.Comparison;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.MeasuredResult.Trend;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.testing.Answering;
import pmqa.workbench.testing.Measuring;

/** Level, Trend, Comparison and Integration stand beside the score and never inside it (docs/scoring.md). */
class LetciViewTests {

    @ParameterizedTest(name = "{0} over the years is {1} where more is better and {2} where less is better")
    @CsvSource({
        "80 83 86, IMPROVING, DECLINING",
        "86 83 80, DECLINING, IMPROVING",
        "80 80 80, STEADY, STEADY",
        "80 80 81, IMPROVING, DECLINING",
        "81 80 80, DECLINING, IMPROVING",
        "80 86 83, MIXED, MIXED",
        "80 75 86, MIXED, MIXED",
        "1 2 3 4 5, IMPROVING, DECLINING"
    })
    void a_trend_is_seen_in_the_direction_of_the_measure(String years, Trend higher, Trend lower) {
        double[] actuals =
                Arrays.stream(years.split(" ")).mapToDouble(Double::parseDouble).toArray();

        assertThat(view(Measuring.higher("7.1.1").actual(actuals)).trend()).contains(higher);
        assertThat(view(Measuring.lower("7.1.1").actual(actuals)).trend()).contains(lower);
    }

    @Test
    void a_trend_needs_three_years() {
        assertThat(view(Measuring.higher("7.1.1").actual(80, 83)).trend()).isEmpty();
        assertThat(view(Measuring.higher("7.1.1").actual(80, Double.NaN, 83)).trend())
                .isEmpty();
        assertThat(view(Measuring.higher("7.1.1").actual(80, 83, 86)).trend()).isPresent();
    }

    @Test
    void a_year_without_data_is_left_out_of_the_trend() {
        assertThat(view(Measuring.higher("7.1.1").actual(80, Double.NaN, 83, 86))
                        .trend())
                .contains(Trend.IMPROVING);
    }

    @Test
    void years_after_the_one_that_is_scored_do_not_count() {
        // four years entered, the last of them 2570; 2569 is scored
        Measure measure = Measuring.higher("7.1.1").actual(80, 83, 86, 10).measure(2570);

        assertThat(LetciView.trend(measure, new FiscalYear(2569), 3)).contains(Trend.IMPROVING);
        assertThat(LetciView.trend(measure, new FiscalYear(2570), 3)).contains(Trend.MIXED);
        assertThat(LetciView.trend(measure, new FiscalYear(2568), 3)).isEmpty();
    }

    @Test
    void the_last_fiscal_year_there_is_can_be_scored() {
        Measure measure = Measuring.higher("7.1.1").actual(1, 2, 3).measure(FiscalYear.LATEST);

        assertThat(LetciView.trend(measure, new FiscalYear(FiscalYear.LATEST), 3))
                .contains(Trend.IMPROVING);
    }

    @ParameterizedTest(name = "{0} against {1} is {2} where more is better and {3} where less is better")
    @CsvSource({"85, 84, BETTER, WORSE", "84, 84, EQUAL, EQUAL", "83, 84, WORSE, BETTER", "85,,,"})
    void a_comparison_is_seen_in_the_direction_of_the_measure(
            double actual, @Nullable Double benchmark, @Nullable Comparison higher, @Nullable Comparison lower) {
        assertThat(compared(Measuring.higher("7.1.1"), actual, benchmark)).isEqualTo(Optional.ofNullable(higher));
        assertThat(compared(Measuring.lower("7.1.1"), actual, benchmark)).isEqualTo(Optional.ofNullable(lower));
    }

    @Test
    void without_an_actual_there_is_nothing_to_compare() {
        assertThat(view(Measuring.higher("7.1.1").benchmark(84).actual(85, Double.NaN))
                        .comparison())
                .isEmpty();
    }

    @Test
    void neither_trend_nor_comparison_changes_the_score() {
        MeasureResult plain = view(Measuring.higher("7.1.1").target(85).actual(86));
        MeasureResult worse =
                view(Measuring.higher("7.1.1").target(85).benchmark(99).actual(99, 98, 86));

        assertThat(worse.trend()).contains(Trend.DECLINING);
        assertThat(worse.comparison()).contains(Comparison.WORSE);
        assertThat(worse.score()).isEqualTo(plain.score()).hasValue(400);
    }

    @Test
    void the_linked_process_items_are_kept() {
        assertThat(view(Measuring.higher("7.1.1").actual(1).linked("1.1", "6.4"))
                        .measure()
                        .links())
                .containsExactly("1.1", "6.4");
    }

    private static Optional<Comparison> compared(Measuring measure, double actual, @Nullable Double benchmark) {
        Measuring with = benchmark == null ? measure : measure.benchmark(benchmark);
        return view(with.actual(actual)).comparison();
    }

    private static MeasureResult view(Measuring measure) {
        CategoryResult.Results results = (CategoryResult.Results) Answering.to("pmqa-4.0")
                .covering("7")
                .measure("7.1", measure)
                .score()
                .categories()
                .getFirst();
        return results.items().getFirst().measures().getFirst();
    }
}
