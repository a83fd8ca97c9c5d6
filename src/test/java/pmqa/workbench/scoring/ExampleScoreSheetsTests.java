package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.scoring.MeasuredResult.Comparison;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.MeasuredResult.Trend;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.testing.Examples;
import pmqa.workbench.testing.FlatSheet;

/**
 * The score sheets of the examples, worked out by hand from docs/scoring.md: every item, every category, every total. The
 * fractions are the boxes met over the boxes that apply, so that they can be checked against the form with a pencil.
 */
class ExampleScoreSheetsTests {

    static final List<String> names = Examples.NAMES;

    @ParameterizedTest
    @FieldSource("names")
    void an_example_answers_everything_that_must_be_answered(String name) {
        ScoreSheet sheet = Examples.sheet(name);

        assertThat(sheet.completeness().isComplete()).isTrue();
        assertThat(sheet.partial()).isFalse();
    }

    @ParameterizedTest
    @FieldSource("names")
    void an_example_tells_every_topic_of_the_profile_and_three_years_of_every_measure(String name) {
        Assessment assessment = Examples.assessment(name);

        assertThat(assessment.answers().profile().keySet())
                .containsExactlyElementsOf(assessment
                        .catalogue()
                        .categories(Category.Profile.class)
                        .flatMap(profile -> profile.topics().stream())
                        .map(Category.Profile.Topic::code)
                        .toList());
        assertThat(assessment.answers().measures().values().stream().flatMap(List::stream))
                .allSatisfy(measure -> assertThat(measure.actuals().keySet())
                        .containsExactly(new FiscalYear(2567), new FiscalYear(2568), new FiscalYear(2569)));
    }

    @Nested
    class The_department_by_pmqa_40 {

        private final ScoreSheet sheet = Examples.sheet("department-2569.json");
        private final FlatSheet flat = FlatSheet.of(sheet);

        private final double leadership = (460 + 500 + 240 + 360) / 4.0;
        private final double strategy = (375 + 400 + 460 + 250) / 4.0;
        private final double customers = (420 + 450 + 350 + 500) / 4.0;
        private final double knowledge = (440 + 225 + (300 + 100 * 1 / 3.0) + 375) / 4;
        private final double workforce = (300 * 8 / 9.0 + 400 + 350 + 360) / 4;
        private final double operations = ((400 + 100 * 2 / 6.0) + 440 + 180 + 350) / 4;

        @Test
        void category_1_leadership() {
            // all 7 basic and all 7 advance boxes; S1, S3 and RS1 of 5
            item("1.1", 300 + 100 + 100 * 3 / 5.0, "advance");
            // 8 of 8, 6 of 6, 3 of 3
            item("1.2", 300 + 100 + 100, "significance");
            // B2 is missing of 5, so the complete advance level and S1 do not count
            item("1.3", 300 * 4 / 5.0, null);
            // 4 of 4; A1, A3 and RA1 of 5; S1 does not count
            item("1.4", 300 + 100 * 3 / 5.0, "basic");
            // 390
            category("1", leadership, "basic");
        }

        @Test
        void category_2_strategy_without_the_boxes_for_provinces() {
            // 6 of 6; A3 is missing of 4
            item("2.1", 300 + 100 * 3 / 4.0, "basic");
            // 4 of 4, 2 of 2, none of 2
            item("2.2", 300 + 100, "advance");
            // S4 is for provinces, so S1, S2 and RS1 are 3 of 5, not of 6
            item("2.3", 300 + 100 + 100 * 3 / 5.0, "advance");
            // B5 is missing of 6; A4 is for provinces, and A1 and A2 do not count
            item("2.4", 300 * 5 / 6.0, null);
            // 371.25
            category("2", strategy, "basic");
        }

        @Test
        void category_3_customers() {
            item("3.1", 300 + 100 + 100 * 1 / 5.0, "advance");
            item("3.2", 300 + 100 + 100 * 2 / 4.0, "advance");
            item("3.3", 300 + 100 * 2 / 4.0, "basic");
            item("3.4", 300 + 100 + 100, "significance");
            // 430
            category("3", customers, "advance");
        }

        @Test
        void category_4_knowledge() {
            item("4.1", 300 + 100 + 100 * 2 / 5.0, "advance");
            // B2 is missing of 4; A2 does not count
            item("4.2", 300 * 3 / 4.0, null);
            item("4.3", 300 + 100 * 1 / 3.0, "basic");
            // A2 is missing of 4, so S1 does not count
            item("4.4", 300 + 100 * 3 / 4.0, "basic");
            // 1373.33 ÷ 4 = 343.33
            category("4", knowledge, "basic");
        }

        @Test
        void category_5_workforce() {
            // B2 is missing of 9; 4 of 6 advance boxes do not count
            item("5.1", 300 * 8 / 9.0, null);
            item("5.2", 300 + 100, "advance");
            item("5.3", 300 + 100 * 2 / 4.0, "basic");
            item("5.4", 300 + 100 * 3 / 5.0, "basic");
            // 1376.67 ÷ 4 = 344.17
            category("5", workforce, "basic");
        }

        @Test
        void category_6_operations() {
            item("6.1", 300 + 100 + 100 * 2 / 6.0, "advance");
            item("6.2", 300 + 100 + 100 * 2 / 5.0, "advance");
            // B2 and B4 are missing of 5
            item("6.3", 300 * 3 / 5.0, null);
            item("6.4", 300 + 100 * 2 / 4.0, "basic");
            // 1403.33 ÷ 4 = 350.83
            category("6", operations, "basic");
        }

        @Test
        void category_7_results() {
            measures(
                    "7.1",
                    400, // 100 × 86.2 ÷ 85 = 101.41 %
                    500, // 100 × 12,900 ÷ 12,000 = 107.5 %
                    3 * (100 * 87.3 / 90), // 97 %
                    500, // all rules reviewed: the best there is, although 100 % of target would give 300
                    300); // 60 of 60: exactly 100 %
            measures(
                    "7.2",
                    400, // 100 × 88.4 ÷ 85 = 104 %
                    3 * (100 * 392 / 400.0), // 98 %
                    500, // no complaint overdue: the best there is
                    500, // 100 × 84.8 ÷ 80 = 106 %
                    3 * (200 - 100 * 10.8 / 10)); // lower is better: 92 %
            measures(
                    "7.3",
                    3 * (100 * 1.8 / 2), // 90 %
                    300, // 100 × 90.9 ÷ 90 = 101 % exactly, which still is the first band
                    500); // 100 × 66 ÷ 60 = 110 %
            measures(
                    "7.4",
                    300, // 2 of 2
                    3 * (100 * 3 / 4.0), // 75 %
                    0); // nobody was honoured: zero is a value
            measures(
                    "7.5", 400, // 100 × 78.75 ÷ 75 = 105 % exactly, which still is the second band
                    500); // lower is better: 200 − 100 × 752 ÷ 800 = 106 %
            measures(
                    "7.6",
                    3 * (100 * 2.7 / 3), // 90 %
                    400, // lower is better: 200 − 100 × 4.8 ÷ 5 = 104 %
                    400, // 100 × 96.9 ÷ 95 = 102 %
                    500, // 4 of 3
                    3 * (200 - 100 * 6600 / 6000.0)); // lower is better: 90 %
            item("7.1", (400 + 500 + 291 + 500 + 300) / 5.0, null); // 398.2
            item("7.2", (400 + 294 + 500 + 500 + 276) / 5.0, null); // 394
            item("7.3", (270 + 300 + 500) / 3.0, null); // 356.67
            item("7.4", (300 + 225 + 0) / 3.0, null); // 175
            item("7.5", (400 + 500) / 2.0, null); // 450
            item("7.6", (270 + 400 + 400 + 500 + 270) / 5.0, null); // 368
            category("7", (398.2 + 394 + 1070 / 3.0 + 175 + 450 + 368) / 6, "basic"); // 356.98
        }

        @Test
        void the_total_is_the_mean_of_the_seven_categories() {
            double results = (398.2 + 394 + 1070 / 3.0 + 175 + 450 + 368) / 6;
            double total =
                    (leadership + strategy + customers + knowledge + workforce + operations + results) / 7; // 369.51

            assertScored(flat, "total", total);
            assertThat(flat.levels()).containsEntry("total", "basic");
            assertScored(flat, "index", total / 500 * 4); // ระบบราชการ 2.96, shown as 3.0
        }

        @Test
        void the_view_beside_the_score_of_satisfaction_and_of_the_service_time() {
            List<MeasureResult> measures = category("7").items().get(1).measures();

            assertThat(measures.get(0).trend()).contains(Trend.IMPROVING); // 84.1, 86, 88.4
            assertThat(measures.get(0).comparison()).contains(Comparison.BETTER); // 88.4 against 86.5
            assertThat(measures.get(0).measure().links()).containsExactly("3.2", "3.3");
            assertThat(measures.get(4).trend()).contains(Trend.IMPROVING); // 14, 12, 10.8 days
            assertThat(measures.get(4).comparison()).contains(Comparison.WORSE); // 10.8 against 8 days
        }

        @Test
        void the_next_steps_begin_with_the_single_boxes_that_release_most() {
            List<NextStep> steps =
                    NextSteps.of(Examples.assessment("department-2569.json").catalogue(), sheet);

            // per box: 1.3 B2 60 + 100 + 33.33; 4.2 B2 75 + 33.33; 2.4 B5 50 + 50; 5.1 B2 33.33 + 66.67
            assertThat(steps.subList(0, 4))
                    .extracting(NextStep::item)
                    .startsWith("1.3", "4.2")
                    .contains("2.4", "5.1");
            assertStep(steps, "1.3", List.of("B2"), 300 * 1 / 5.0, 100 + 100 * 1 / 3.0);
            assertStep(steps, "4.2", List.of("B2"), 300 * 1 / 4.0, 100 * 1 / 3.0);
            assertStep(steps, "2.4", List.of("B5"), 300 * 1 / 6.0, 100 * 2 / 4.0);
            assertStep(steps, "5.1", List.of("B2"), 300 * 1 / 9.0, 100 * 4 / 6.0);
            // an incomplete advance level lets only itself through
            assertStep(steps, "1.4", List.of("A2", "RA2"), 100 * 2 / 5.0, 100 * 1 / 4.0);
            assertStep(steps, "6.3", List.of("B2", "B4"), 300 * 2 / 5.0, 0);
            assertThat(steps).extracting(NextStep::item).doesNotContain("1.2", "3.4");
        }

        @Test
        void met_boxes_that_nobody_explains_are_flagged_and_still_score() {
            Map<String, List<String>> unexplained = new LinkedHashMap<>();
            sheet.categories().stream()
                    .filter(CategoryResult.Process.class::isInstance)
                    .flatMap(category -> ((CategoryResult.Process) category).items().stream())
                    .forEach(item -> item.levels().stream()
                            .filter(level -> !level.unexplained().isEmpty())
                            .forEach(level -> unexplained.put(item.code(), level.unexplained())));

            assertThat(unexplained).isEqualTo(Map.of("2.4", List.of("A2"), "6.4", List.of("A2")));
        }

        private CategoryResult.Results category(String code) {
            return (CategoryResult.Results) sheet.categories().stream()
                    .filter(category -> category.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        private void measures(String item, double... scores) {
            for (int i = 0; i < scores.length; i++) {
                assertScored(flat, "measure " + item + "/" + i, scores[i]);
            }
            assertThat(flat.scores()).doesNotContainKey("measure " + item + "/" + scores.length);
        }

        private void item(String code, double score, @Nullable String level) {
            graded("item " + code, score, level);
        }

        private void category(String code, double score, String level) {
            graded("category " + code, score, level);
        }

        private void graded(String node, double score, @Nullable String level) {
            assertScored(flat, node, score);
            assertThat(flat.level(node)).as(node).isEqualTo(Optional.ofNullable(level));
        }
    }

    /** The four items are the worked example of docs/scoring.md. */
    @Test
    void the_department_by_the_earlier_form() {
        FlatSheet flat = FlatSheet.of(Examples.sheet("department-form1-2569.json"));

        assertScored(flat, "item 1.1", 300 * 2 / 3.0); // 2/3, 1/1, 1/1 → 200
        assertScored(flat, "item 1.2", 300 + 100 * 2 / 3.0); // 3/3, 2/3, 3/3 → 366.67
        assertScored(flat, "item 1.3", 300 + 100 + 100 * 0 / 1.0); // 3/3, 2/2, 0/1 → 400
        assertScored(flat, "item 1.4", 300 + 100 + 100 * 1 / 2.0); // 4/4, 2/2, 1/2 → 450
        double mean = (200 + (300 + 200 / 3.0) + 400 + 450) / 4; // 354.17
        assertScored(flat, "category 1", mean);
        assertScored(flat, "total", mean); // the form has one category
        assertScored(flat, "index", mean / 500 * 4); // 2.83
        assertThat(flat.levels())
                .isEqualTo(Map.of(
                        "item 1.2", "basic",
                        "item 1.3", "advance",
                        "item 1.4", "advance",
                        "category 1", "basic",
                        "total", "basic"));
    }

    @Nested
    class The_province_by_the_fundamental_level {

        private final ScoreSheet sheet = Examples.sheet("province-2569.json");
        private final FlatSheet flat = FlatSheet.of(sheet);

        @Test
        void requirements_met_of_those_that_apply() {
            counted("LD", 5, 7); // LD4 and LD7 in part
            counted("SP", 5, 7); // SP3 and SP7 in part
            counted("CS", 6, 7); // CS6 in part
            counted("IT", 5, 7); // IT2 in part, IT6 not started
            counted("HR", 3, 4); // HR4 does not apply; HR3 in part
            counted("PM", 4, 6); // PM4 and PM6 in part
            counted("total", 5 + 5 + 6 + 5 + 3 + 4, 7 + 7 + 7 + 7 + 4 + 6); // 28 of 38
            assertThat(((TotalResult.Count) sheet.total()).percent().orElseThrow())
                    .isCloseTo(100 * 28 / 38.0, within(1e-9)); // 73.68 %
        }

        @Test
        void result_measures_stand_beside_the_count() {
            double[] scores = {
                400, // RM1: 100 × 84 ÷ 80 = 105 % exactly
                3 * (100 * 81.6 / 85), // RM2: 96 %
                500, // RM3: 100 %, the best there is
                400, // RM4: 100 × 92.7 ÷ 90 = 103 %
                300, // RM5: 100 × 80.4 ÷ 80 = 100.5 %
                500 // RM6: 100 × 5 ÷ 4 = 125 %
            };
            for (int i = 0; i < scores.length; i++) {
                assertScored(flat, "measure RM/" + i, scores[i]);
            }
            double mean = (400 + 288 + 500 + 400 + 300 + 500) / 6.0; // 398
            assertScored(flat, "item RM", mean);
            assertScored(flat, "category RM", mean);
            assertThat(flat.levels()).isEmpty();
            CategoryResult.Results results =
                    (CategoryResult.Results) sheet.categories().getLast();
            assertThat(results.counted()).isFalse();
            assertThat(results.items().getFirst().measures())
                    .extracting(measure -> measure.trend().orElseThrow())
                    .containsExactly(
                            Trend.IMPROVING, // 78.5, 81, 84
                            Trend.MIXED, // 82.4, 83.9, 81.6
                            Trend.IMPROVING, // 95, 100, 100
                            Trend.IMPROVING,
                            Trend.IMPROVING,
                            Trend.IMPROVING);
        }

        private void counted(String node, double met, double applicable) {
            assertThat(flat.scores()).containsEntry("met " + node, met).containsEntry("applicable " + node, applicable);
        }
    }

    @Nested
    class The_department_of_2551_by_the_adli_rubric {

        private final FlatSheet flat = FlatSheet.of(Examples.sheet("department-2551.json"));

        /** Every HOW question has four dimensions of three ratings, so its rating is the sum of the twelve over 12. */
        private final Map<String, Double> leadership = Map.ofEntries(
                how("1.1-1", 5 + 4 + 4, 4 + 4 + 3, 3 + 3 + 1, 4 + 3 + 3), // 41 ÷ 12
                how("1.1-2", 4 + 3 + 3, 3 + 4 + 3, 3 + 1 + 1, 3 + 3 + 1), // 32 ÷ 12
                how("1.1-3", 4 + 4 + 3, 4 + 3 + 3, 2 + 1 + 1, 3 + 1 + 3), // 32 ÷ 12
                how("1.1-4.1", 4 + 5 + 4, 4 + 4 + 4, 4 + 3 + 3, 4 + 3 + 5), // 47 ÷ 12
                how("1.1-4.2", 3 + 3 + 2, 3 + 3 + 3, 2 + 1 + 0, 2 + 1 + 1), // 24 ÷ 12
                Map.entry("1.1-5", (4 + 4 + 3) / 3.0), // a WHAT question: 11 ÷ 3
                how("1.1-6", 3 + 4 + 3, 3 + 3 + 2, 2 + 1 + 1, 3 + 1 + 3), // 29 ÷ 12
                how("1.1-7", 2 + 2 + 1, 2 + 3 + 2, 1 + 0 + 0, 1 + 1 + 1)); // 16 ÷ 12

        private final Map<String, Double> responsibility = Map.ofEntries(
                how("1.2-8", 5 + 4 + 3, 4 + 4 + 4, 3 + 3 + 1, 3 + 3 + 3), // 40 ÷ 12
                Map.entry("1.2-9", (5 + 4 + 4) / 3.0), // 13 ÷ 3
                how("1.2-10", 3 + 3 + 2, 2 + 3 + 3, 2 + 1 + 0, 2 + 1 + 1), // 23 ÷ 12
                how("1.2-11", 4 + 4 + 4, 4 + 5 + 4, 3 + 3 + 1, 4 + 3 + 3), // 42 ÷ 12
                how("1.2-12", 5 + 5 + 4, 5 + 4 + 5, 4 + 3 + 3, 4 + 3 + 5)); // 50 ÷ 12

        private final Map<String, Double> measurement = Map.ofEntries(
                how("4.1-1", 4 + 4 + 3, 4 + 3 + 3, 3 + 1 + 1, 3 + 3 + 1), // 33 ÷ 12
                how("4.1-2", 2 + 2 + 2, 2 + 2 + 1, 1 + 0 + 0, 1 + 0 + 1), // 14 ÷ 12
                how("4.1-3", 3 + 3 + 3, 3 + 2 + 2, 2 + 1 + 1, 2 + 1 + 1), // 24 ÷ 12
                Map.entry("4.1-4", (4 + 3 + 4) / 3.0), // 11 ÷ 3
                Map.entry("4.1-5", (3 + 4 + 2) / 3.0)); // the source has the A rubric only: 9 ÷ 3

        @Test
        void every_question() {
            for (Map<String, Double> item : List.of(leadership, responsibility, measurement)) {
                item.forEach((code, rating) -> assertScored(flat, "question " + code, rating));
            }
            assertThat(flat.scores().keySet().stream().filter(node -> node.startsWith("question ")))
                    .hasSize(leadership.size() + responsibility.size() + measurement.size())
                    .doesNotContainAnyElementsOf(Set.of("question 4.2-6", "question 4.2-10"));
        }

        @Test
        void items_are_means_of_their_questions() {
            double first = (41 + 32 + 32 + 47 + 24 + 44 + 29 + 16) / 12.0 / 8; // 11 ÷ 3 = 44 ÷ 12; 265 ÷ 96 = 2.76
            double second = (40 + 52 + 23 + 42 + 50) / 12.0 / 5; // 13 ÷ 3 = 52 ÷ 12; 207 ÷ 60 = 3.45
            double fourth = (33 + 14 + 24 + 44 + 36) / 12.0 / 5; // 151 ÷ 60 = 2.52

            assertScored(flat, "item 1.1", first);
            assertScored(flat, "item 1.2", second);
            assertScored(flat, "item 4.1", fourth);
            assertScored(flat, "item 4.2", 0); // nothing in it can be rated
        }

        @Test
        void categories_are_means_of_their_questions_and_the_total_of_the_two_categories() {
            double one = (265 + 207) / 12.0 / 13; // thirteen questions: 472 ÷ 156 = 3.03
            double four = 151 / 12.0 / 5; // the five with a rubric: 2.52

            assertScored(flat, "category 1", one);
            assertScored(flat, "category 4", four);
            assertScored(flat, "total", (one + four) / 2); // 2.77
            TotalResult.Rating total =
                    (TotalResult.Rating) Examples.sheet("department-2551.json").total();
            assertThat(total.percent()).isCloseTo(100 * (one + four) / 2 / 5, within(1e-9)); // 55.42 %
        }

        private static Map.Entry<String, Double> how(String code, int a, int d, int l, int i) {
            return Map.entry(code, (a / 3.0 + d / 3.0 + l / 3.0 + i / 3.0) / 4);
        }
    }

    private static void assertStep(List<NextStep> steps, String item, List<String> boxes, double own, double released) {
        NextStep.CompleteLevel step = steps.stream()
                .filter(NextStep.CompleteLevel.class::isInstance)
                .map(NextStep.CompleteLevel.class::cast)
                .filter(candidate -> candidate.item().equals(item))
                .findFirst()
                .orElseThrow();
        assertThat(step.checkpoints()).isEqualTo(boxes);
        assertThat(step.own()).isCloseTo(own, within(1e-9));
        assertThat(step.released()).isCloseTo(released, within(1e-9));
        assertThat(step.total()).isCloseTo((own + released) / 4 / 7, within(1e-9)); // four items, seven categories
    }

    private static void assertScored(FlatSheet flat, String node, double score) {
        assertThat(flat.score(node)).as(node).isCloseTo(score, within(1e-9));
    }
}
