package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.testing.Answering;
import pmqa.workbench.testing.FlatSheet;
import pmqa.workbench.testing.Measuring;

/** The examples that docs/scoring.md works out, figure by figure. */
class WorkedExamplesTests {

    @ParameterizedTest(name = "B {0}, A {1}, S {2} of {3} are {4}")
    @CsvSource({
        "2, 1, 1, 1.1, 200.00, ",
        "3, 2, 3, 1.2, 366.67, basic",
        "3, 2, 0, 1.3, 400.00, advance",
        "4, 2, 1, 1.4, 450.00, advance"
    })
    void level_gated_items_of_the_earlier_form(
            int basic, int advance, int significance, String item, String shown, @Nullable String level) {
        Answering answering = Answering.to("pmqa-4.0-form1");
        tick(answering, item, "B", basic);
        tick(answering, item, "A", advance);
        tick(answering, item, "S", significance);

        FlatSheet sheet = answering.flat();

        assertThat(Figures.score(sheet.score("item " + item))).isEqualTo(shown);
        assertThat(sheet.level("item " + item)).isEqualTo(Optional.ofNullable(level));
    }

    @Test
    void the_mean_of_these_four_items() {
        Answering answering = Answering.to("pmqa-4.0-form1")
                .met("1.1", "B1", "B2", "A1", "S1")
                .met("1.2", "B1", "B2", "B3", "A1", "A2", "S1", "S2", "S3")
                .met("1.3", "B1", "B2", "B3", "A1", "A2")
                .met("1.4", "B1", "B2", "B3", "B4", "A1", "A2", "S1");

        double mean = answering.flat().score("category 1");

        assertThat(mean).isCloseTo((200 + (300 + 200 / 3.0) + 400 + 450) / 4, within(1e-9));
        assertThat(Figures.score(mean)).isEqualTo("354.17");
    }

    @ParameterizedTest(name = "target 85: {0} earns {1}")
    @CsvSource({"80, 282.35", "85, 300.00", "86, 400.00", "89.25, 400.00", "89.3, 500.00"})
    void higher_is_better_with_a_target_of_85(double actual, String shown) {
        assertThat(Figures.score(score(Measuring.higher("7.1.1").target(85).actual(actual))))
                .isEqualTo(shown);
    }

    @ParameterizedTest(name = "target 10: {0} earns {1}")
    @CsvSource({"0, 500", "9, 500", "10, 300", "12, 240", "25, 0"})
    void lower_is_better_with_a_target_of_10(double actual, double points) {
        assertThat(score(Measuring.lower("7.1.1").target(10).actual(actual))).isEqualTo(points);
    }

    @ParameterizedTest(name = "target 0: {0} earns {1}")
    @CsvSource({"0, 500", "1, 0", "0.01, 0", "300, 0"})
    void lower_is_better_with_a_target_of_zero_is_reached_or_missed(double actual, double points) {
        assertThat(score(Measuring.lower("7.1.1").target(0).actual(actual))).isEqualTo(points);
    }

    @ParameterizedTest(name = "attainment {0} % earns {1}")
    @CsvSource({
        "0, 0",
        "99.99, 299.97",
        "100, 300",
        "100.5, 300",
        "101, 300",
        "101.01, 400",
        "105, 400",
        "105.01, 500",
        "300, 500"
    })
    void the_bands(double percent, double points) {
        assertThat(score(Measuring.higher("7.1.1").target(100).actual(percent))).isCloseTo(points, within(1e-9));
    }

    @Test
    void the_best_possible_value_scores_500_whatever_the_target() {
        assertThat(score(Measuring.higher("7.1.1").target(100).best(100).actual(100)))
                .isEqualTo(500);
        assertThat(score(Measuring.higher("7.1.1").target(100).actual(100))).isEqualTo(300);
        assertThat(score(Measuring.lower("7.1.1").target(5).best(0).actual(0))).isEqualTo(500);
        assertThat(score(Measuring.lower("7.1.1").target(5).best(0).actual(4.9)))
                .isEqualTo(400);
        assertThat(score(Measuring.higher("7.1.1").target(100).best(100).actual(99.9)))
                .isCloseTo(299.7, within(1e-9));
    }

    @Test
    void attainment_is_never_below_zero() {
        assertThat(score(Measuring.lower("7.1.1").target(10).actual(25))).isZero();
        assertThat(score(Measuring.higher("7.1.1").target(10).actual(-3))).isZero();
    }

    @Test
    void zero_is_a_value_and_blank_is_no_data() {
        Answering zero = Answering.to("pmqa-4.0").measure("7.5", typed(0)).measure("7.5", typed(100));
        Answering blank =
                Answering.to("pmqa-4.0").measure("7.5", typed(Double.NaN)).measure("7.5", typed(100));

        assertThat(zero.flat().score("item 7.5")).isEqualTo((0 + 300) / 2.0);
        assertThat(blank.flat().score("item 7.5")).isEqualTo(300);
    }

    private static Measuring typed(double actual) {
        return Measuring.higher("7.5.1").target(100).actual(actual);
    }

    @Test
    void a_starred_type_without_a_measure_or_without_data_counts_zero() {
        // 7.1.1 and 7.1.2 are starred
        Answering onlyFirst = Answering.to("pmqa-4.0")
                .measure("7.1", Measuring.higher("7.1.1").target(10).actual(10));
        Answering secondBlank = Answering.to("pmqa-4.0")
                .measure("7.1", Measuring.higher("7.1.1").target(10).actual(10))
                .measure("7.1", Measuring.higher("7.1.2").target(10).actual(9, Double.NaN));
        Answering secondWithoutTarget = Answering.to("pmqa-4.0")
                .measure("7.1", Measuring.higher("7.1.1").target(10).actual(10))
                .measure("7.1", Measuring.higher("7.1.2").actual(9));

        assertThat(onlyFirst.flat().score("item 7.1")).isEqualTo((300 + 0) / 2.0);
        assertThat(secondBlank.flat().score("item 7.1")).isEqualTo((300 + 0) / 2.0);
        assertThat(secondWithoutTarget.flat().score("item 7.1")).isEqualTo((300 + 0) / 2.0);
    }

    @Test
    void a_starred_type_with_one_measure_that_has_data_counts_no_zero_for_another_that_has_none() {
        Answering answering = Answering.to("pmqa-4.0")
                .measure("7.5", Measuring.higher("7.5.1").target(10).actual(10))
                .measure("7.5", Measuring.higher("7.5.1").target(10).actual(Double.NaN));

        assertThat(answering.flat().score("item 7.5")).isEqualTo(300);
    }

    @Test
    void unstarred_types_and_own_measures_count_when_they_have_data() {
        Answering answering = Answering.to("pmqa-4.0")
                .measure("7.5", Measuring.higher("7.5.1").target(10).actual(10))
                .measure("7.5", Measuring.higher("7.5.2").target(10).actual(5))
                .measure("7.5", Measuring.own().target(10).actual(20));

        assertThat(answering.flat().score("item 7.5")).isCloseTo((300 + 150 + 500) / 3.0, within(1e-9));
    }

    @Test
    void category_7_is_the_mean_of_its_six_items_and_the_total_of_the_seven_categories() {
        FlatSheet sheet = Answering.to("pmqa-4.0")
                .measure("7.5", Measuring.higher("7.5.1").target(10).actual(20))
                .flat();

        assertThat(sheet.score("category 7")).isCloseTo(500 / 6.0, within(1e-9));
        assertThat(sheet.score("total")).isCloseTo(500 / 6.0 / 7, within(1e-9));
    }

    @Test
    void the_index_is_the_total_over_500_times_4() {
        FlatSheet sheet = Answering.to("pmqa-4.0-form1").completeAll().flat();

        assertThat(sheet.score("total")).isEqualTo(500);
        assertThat(sheet.score("index")).isEqualTo(4);
    }

    private static void tick(Answering answering, String item, String prefix, int count) {
        for (int i = 1; i <= count; i++) {
            answering.met(item, prefix + i);
        }
    }

    /** The score of a measure. */
    private static double score(Measuring measure) {
        return Answering.to("pmqa-4.0").measure("7.1", measure).flat().score("measure 7.1/0");
    }
}
