package pmqa.workbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import pmqa.workbench.catalogue.Basis;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Standing;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.scoring.LevelledResult.LevelTally;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.Answering;
import pmqa.workbench.testing.FlatSheet;
import pmqa.workbench.testing.Measuring;
import pmqa.workbench.testing.TestCatalogues;

/** What an assessor would try out. */
class AssessmentScenarioTests {

    private static final double EXACT = 1e-9;

    @Nested
    class Level_gates {

        @Test
        void an_empty_form_scores_nothing_and_has_passed_no_level() {
            FlatSheet sheet = Answering.to("pmqa-4.0").flat();

            assertThat(sheet.score("total")).isZero();
            assertThat(sheet.levels()).isEmpty();
        }

        @Test
        void a_form_in_which_every_box_is_ticked_scores_500_in_categories_1_to_6() {
            FlatSheet sheet = Answering.to("pmqa-4.0")
                    .completeAll()
                    .covering("1", "2", "3", "4", "5", "6")
                    .flat();

            assertThat(sheet.score("total")).isEqualTo(500);
            assertThat(sheet.level("total")).contains("significance");
        }

        @Test
        void one_missing_basic_box_closes_both_higher_levels() {
            FlatSheet sheet = Answering.to("pmqa-4.0")
                    .met("1.4", "B1", "B2", "B3") // RB1 is missing
                    .complete("1.4", "advance", "significance")
                    .flat();

            assertThat(sheet.score("item 1.4")).isEqualTo(300 * 3 / 4.0);
            assertThat(sheet.level("item 1.4")).isEmpty();
        }

        @Test
        void one_missing_advance_box_closes_significance_but_not_the_rest_of_advance() {
            FlatSheet sheet = Answering.to("pmqa-4.0")
                    .complete("1.4", "basic", "significance")
                    .met("1.4", "A1", "A2", "RA1", "RA2") // A3 is missing
                    .flat();

            assertThat(sheet.score("item 1.4")).isEqualTo(300 + 100 * 4 / 5.0);
            assertThat(sheet.level("item 1.4")).contains("basic");
        }

        @Test
        void result_boxes_weigh_as_much_as_process_boxes() {
            double processBox = Answering.to("pmqa-4.0").met("1.1", "B1").flat().score("item 1.1");
            double resultBox = Answering.to("pmqa-4.0").met("1.1", "RB1").flat().score("item 1.1");

            assertThat(processBox).isEqualTo(resultBox).isCloseTo(300 / 7.0, within(EXACT));
        }

        @Test
        void every_level_says_what_it_earned_and_whether_it_counts() {
            LevelledResult item = item(
                    Answering.to("pmqa-4.0")
                            .met("1.3", "B1", "B3", "RB1", "RB2") // B2 is missing
                            .complete("1.3", "advance")
                            .met("1.3", "S1"),
                    "1.3");

            assertThat(item.levels()).extracting(LevelTally::met).containsExactly(4, 4, 1);
            assertThat(item.levels()).extracting(LevelTally::of).containsExactly(5, 4, 3);
            assertThat(item.levels()).extracting(LevelTally::credited).containsExactly(true, false, false);
            assertThat(item.levels())
                    .extracting(LevelTally::unmet)
                    .containsExactly(List.of("B2"), List.of(), List.of("RS1", "RS2"));
            assertThat(item.levels().get(1).points()).isEqualTo(100);
        }

        @Test
        void a_level_without_applicable_boxes_counts_as_met() {
            Catalogue catalogue = TestCatalogues.withBasicForProvincesOnly();

            FlatSheet department = Answering.to(catalogue).met("1.1", "A1").flat();
            FlatSheet province = Answering.to(catalogue)
                    .by(OrganizationType.PROVINCE)
                    .met("1.1", "A1")
                    .flat();

            assertThat(department.score("item 1.1")).isEqualTo(300 + 100 * 1 / 2.0);
            assertThat(department.level("item 1.1")).contains("basic");
            assertThat(province.score("item 1.1")).isZero();
        }
    }

    @Nested
    class Levels_of_categories_and_totals {

        @Test
        void a_category_of_exactly_300_is_basic_even_where_its_fractions_have_no_end() {
            FlatSheet sheet = Answering.to("pmqa-4.0")
                    .covering("5")
                    .met("5.1", "B1", "B2", "B3", "B4", "B5", "B6", "RB1", "RB2") // 300·8/9 = 266.67
                    .complete("5.2", "basic", "advance")
                    .met("5.2", "S1") // 400 + 100/3 = 433.33
                    .met("5.3", "B1", "B2") // 300·2/3 = 200
                    .complete("5.4", "basic") // 300
                    .flat();

            assertThat(sheet.score("category 5")).isCloseTo(300, within(EXACT));
            assertThat(sheet.level("category 5")).contains("basic");
        }

        @Test
        void a_category_of_exactly_400_is_advance_even_where_its_fractions_have_no_end() {
            Answering answering = Answering.to("pmqa-4.0").covering("4");
            for (String item : List.of("4.1", "4.2", "4.3")) {
                answering.complete(item, "basic").met(item, "A1", "A2"); // 300 + 200/3
            }
            FlatSheet sheet = answering
                    .complete("4.4", "basic", "advance", "significance") // 500
                    .flat();

            assertThat(sheet.score("category 4")).isCloseTo(400, within(EXACT));
            assertThat(sheet.level("category 4")).contains("advance");
        }

        @Test
        void a_little_below_a_threshold_is_below_it() {
            FlatSheet sheet = Answering.to("pmqa-4.0")
                    .covering("5")
                    .met("5.1", "B1", "B2", "B3", "B4", "B5", "B6", "RB1", "RB2") // 266.67
                    .complete("5.2", "basic", "advance") // 400
                    .met("5.3", "B1", "B2") // 200
                    .complete("5.4", "basic")
                    .met("5.4", "A1") // 320
                    .flat();

            assertThat(sheet.score("category 5")).isCloseTo((800 / 3.0 + 400 + 200 + 320) / 4, within(EXACT)); // 296.67
            assertThat(sheet.level("category 5")).isEmpty();
        }

        @Test
        void complete_levels_of_an_item_are_300_400_and_500() {
            assertLevel(300, "basic", "basic");
            assertLevel(400, "advance", "basic", "advance");
            assertLevel(500, "significance", "basic", "advance", "significance");
        }

        private void assertLevel(double score, String level, String... complete) {
            FlatSheet sheet = Answering.to("pmqa-4.0").complete("4.1", complete).flat();

            assertThat(sheet.score("item 4.1")).isEqualTo(score);
            assertThat(sheet.level("item 4.1")).contains(level);
        }

        @Test
        void a_total_below_300_has_no_level() {
            FlatSheet sheet = Answering.to("pmqa-4.0-form1")
                    .met("1.1", "B1", "B2")
                    .complete("1.2", "basic")
                    .complete("1.3", "basic")
                    .complete("1.4", "basic")
                    .flat();

            assertThat(sheet.score("total")).isEqualTo(275);
            assertThat(sheet.level("total")).isEmpty();
        }
    }

    @Nested
    class Applicability {

        @ParameterizedTest
        @EnumSource(mode = Mode.EXCLUDE, names = "PROVINCE")
        void boxes_for_provinces_are_out_of_the_count_of_every_other_organisation(OrganizationType type) {
            Answering answering =
                    Answering.to("pmqa-4.0").by(type).complete("2.4", "basic").met("2.4", "A1", "A2", "A3", "RA1");

            LevelTally advance = item(answering, "2.4").levels().get(1);

            assertThat(advance.of()).isEqualTo(4);
            assertThat(answering.flat().score("item 2.4")).isEqualTo(400);
        }

        @Test
        void a_province_must_meet_them_too() {
            Answering answering = Answering.to("pmqa-4.0")
                    .by(OrganizationType.PROVINCE)
                    .complete("2.4", "basic")
                    .met("2.4", "A1", "A2", "A3", "RA1");

            assertThat(answering.flat().score("item 2.4")).isEqualTo(300 + 100 * 4 / 5.0);
            assertThat(item(answering, "2.4").levels().get(1).unmet()).containsExactly("A4");
            assertThat(answering.met("2.4", "A4").flat().score("item 2.4")).isEqualTo(400);
        }

        @Test
        void a_box_that_does_not_apply_gives_nothing_even_if_it_is_ticked() {
            FlatSheet with = Answering.to("pmqa-4.0")
                    .complete("2.3", "basic", "advance")
                    .met("2.3", "S4")
                    .flat();

            assertThat(with.score("item 2.3")).isEqualTo(400);
        }
    }

    @Nested
    class Partial_assessments {

        @Test
        void the_total_is_over_the_chosen_categories_and_says_so() {
            ScoreSheet sheet = Answering.to("pmqa-4.0")
                    .covering("1", "3")
                    .complete("1.1", "basic", "advance", "significance")
                    .score();

            assertThat(sheet.partial()).isTrue();
            assertThat(sheet.categories()).extracting(CategoryResult::code).containsExactly("1", "3");
            assertThat(FlatSheet.of(sheet).score("total")).isEqualTo((500 / 4.0 + 0) / 2);
            assertThat(sheet.because().en()).endsWith("over the 2 categories chosen only");
            assertThat(sheet.because().th()).endsWith("คิดเฉพาะ 2 หมวดที่เลือกประเมิน");
        }

        @Test
        void naming_all_categories_is_a_whole_assessment() {
            ScoreSheet sheet = Answering.to("pmqa-4.0")
                    .covering("1", "2", "3", "4", "5", "6", "7")
                    .score();

            assertThat(sheet.partial()).isFalse();
            assertThat(sheet.because().en()).doesNotContain("chosen");
        }

        @Test
        void what_is_answered_outside_the_chosen_categories_changes_nothing() {
            Answering answering = Answering.to("pmqa-4.0").covering("1").complete("1.1", "basic");
            FlatSheet without = answering.flat();

            FlatSheet with = answering
                    .complete("2.1", "basic")
                    .measure("7.1", Measuring.own().target(1).actual(1))
                    .flat();

            assertThat(with).isEqualTo(without);
        }

        @Test
        void completeness_counts_what_the_chosen_categories_ask_for() {
            ScoreSheet sheet = Answering.to("pmqa-4.0")
                    .covering("1")
                    .met("1.1")
                    .met("1.2", "B1")
                    .score();

            assertThat(sheet.completeness()).isEqualTo(new Completeness(2, 4));
            assertThat(sheet.completeness().isComplete()).isFalse();
        }

        @Test
        void completeness_of_results_counts_the_starred_types() {
            ScoreSheet sheet = Answering.to("pmqa-4.0")
                    .covering("7")
                    .measure("7.1", Measuring.higher("7.1.1").target(1).actual(1))
                    .measure("7.1", Measuring.higher("7.1.3").target(1).actual(1))
                    .score();

            assertThat(sheet.completeness()).isEqualTo(new Completeness(1, 11));
        }
    }

    @Nested
    class Rubric_of_2551 {

        @Test
        void the_question_with_the_a_rubric_only_is_the_mean_of_its_three_ratings() {
            FlatSheet sheet =
                    Answering.to("pmqa-2551").rated("4.1-5", "A", 3, 4, 2).flat();

            assertThat(sheet.score("question 4.1-5")).isEqualTo(3);
            assertThat(sheet.score("item 4.1")).isEqualTo(3 / 5.0);
        }

        @Test
        void titles_without_a_rubric_are_named_and_do_not_count() {
            ScoreSheet sheet = Answering.to("pmqa-2551").covering("4").score();

            CategoryResult.Rubric four =
                    (CategoryResult.Rubric) sheet.categories().getFirst();
            assertThat(four.items().get(1).unrated()).containsExactly("4.2-6", "4.2-7", "4.2-8", "4.2-9", "4.2-10");
            assertThat(four.items().get(1).questions()).isEmpty();
            assertThat(sheet.completeness()).isEqualTo(new Completeness(0, 3 * 12 + 3 + 3));
        }

        @Test
        void an_unanswered_sub_criterion_counts_0_and_the_sheet_says_so() {
            ScoreSheet sheet = Answering.to("pmqa-2551")
                    .covering("1")
                    .rated("1.1-1", "A", 5, 5, 5)
                    .rated("1.1-1", "D", 4)
                    .score();

            QuestionResult question = question(sheet, "1.1-1");
            assertThat(question.dimensions()).containsEntry("A", 5.0).containsEntry("L", 0.0);
            assertThat(question.dimensions().get("D")).isEqualTo(4 / 3.0);
            assertThat(question.rating()).isCloseTo((5 + 4 / 3.0) / 4, within(EXACT));
            assertThat(question.percent()).isCloseTo(100 * (5 + 4 / 3.0) / 4 / 5, within(EXACT));
            assertThat(question.unanswered()).hasSize(8).contains("D2", "I3").doesNotContain("A1", "D1");
            assertThat(sheet.completeness()).isEqualTo(new Completeness(4, 11 * 12 + 2 * 3));
            assertThat(sheet.because().en())
                    .isEqualTo("Mean of 1 category: (0.12) ÷ 1 = 0.12 (2.4%) · over the 1 category chosen only");
        }

        @Test
        void highest_ratings_are_5_and_a_hundred_percent_and_no_points() {
            Answering answering = Answering.to("pmqa-2551").covering("4");
            answering.rated("4.1-4", "what", 5, 5, 5).rated("4.1-5", "A", 5, 5, 5);
            for (String question : List.of("4.1-1", "4.1-2", "4.1-3")) {
                for (String dimension : List.of("A", "D", "L", "I")) {
                    answering.rated(question, dimension, 5, 5, 5);
                }
            }

            assertThat(answering.score().total()).isEqualTo(new TotalResult.Rating(5, 100));
        }
    }

    @Nested
    class Conformance {

        @Test
        void not_applicable_requirements_leave_the_count() {
            ScoreSheet sheet = Answering.to("pmqa-fl-province")
                    .covering("LD")
                    .status(Status.MET, "LD1", "LD2", "LD3")
                    .status(Status.PARTIAL, "LD4")
                    .status(Status.NOT_STARTED, "LD5")
                    .status(Status.NOT_APPLICABLE, "LD6", "LD7")
                    .score();

            assertThat(sheet.total()).isEqualTo(new TotalResult.Count(3, 5));
            assertThat(((TotalResult.Count) sheet.total()).percent()).hasValue(60);
            assertThat(sheet.completeness()).isEqualTo(new Completeness(7, 7));
        }

        @Test
        void a_requirement_without_a_status_is_not_started_and_not_answered() {
            ScoreSheet sheet = Answering.to("pmqa-fl-province")
                    .covering("HR")
                    .status(Status.MET, "HR1")
                    .score();

            CategoryResult.Requirements category =
                    (CategoryResult.Requirements) sheet.categories().getFirst();
            assertThat(category.requirements()).containsEntry("HR2", Status.NOT_STARTED);
            assertThat(category.counts()).containsEntry(Status.NOT_STARTED, 4).containsEntry(Status.MET, 1);
            assertThat(category.percent()).hasValue(20);
            assertThat(sheet.completeness()).isEqualTo(new Completeness(1, 5));
        }

        @Test
        void where_nothing_applies_there_is_no_percentage() {
            ScoreSheet sheet = Answering.to("pmqa-fl-province")
                    .covering("HR")
                    .status(Status.NOT_APPLICABLE, "HR1", "HR2", "HR3", "HR4", "HR5")
                    .score();

            assertThat(sheet.total()).isEqualTo(new TotalResult.Count(0, 0));
            assertThat(((TotalResult.Count) sheet.total()).percent()).isEmpty();
        }

        @Test
        void not_applicable_needs_a_reason() {
            assertThatIllegalArgumentException().isThrownBy(() -> Conformity.of(Status.NOT_APPLICABLE));
            assertThat(Conformity.of(Status.MET).reason()).isEmpty();
        }
    }

    @Nested
    class The_sheet {

        @Test
        void names_the_rules_that_were_used_with_their_standing() {
            ScoreSheet sheet = Answering.to("pmqa-4.0").covering("1").score();

            assertThat(sheet.bases()).hasSize(3).allMatch(basis -> basis.standing() == Standing.UNCONFIRMED);
            assertThat(sheet.bases())
                    .extracting(Basis::citation)
                    .anyMatch(text -> text.en().contains("300/400/500"));
            assertThat(Answering.to("pmqa-2551").score().bases())
                    .hasSize(2)
                    .allMatch(basis -> basis.standing() == Standing.INFERRED);
        }

        @Test
        void repeats_who_was_assessed_by_which_version_for_which_year() {
            ScoreSheet sheet = Answering.to("pmqa-4.0").in(2568).score();

            assertThat(sheet.organization().type()).isEqualTo(OrganizationType.DEPARTMENT);
            assertThat(sheet.fiscalYear().buddhist()).isEqualTo(2568);
            assertThat(sheet.catalogue()).isEqualTo("pmqa-4.0");
            assertThat(sheet.catalogueVersion())
                    .isEqualTo(Catalogues.get("pmqa-4.0").version());
        }

        @Test
        void met_boxes_are_backed_by_a_note_or_by_the_explanation_of_their_level() {
            LevelledResult item = item(
                    Answering.to("pmqa-4.0")
                            .met("1.1", "B1", "B2", "A1", "A2")
                            .note("1.1", "A2", "บันทึก")
                            .explained("1.1", "basic", "คำอธิบาย"),
                    "1.1");

            assertThat(item.levels())
                    .extracting(LevelTally::unexplained)
                    .containsExactly(List.of(), List.of("A1"), List.of());
        }

        @Test
        void answers_for_another_catalogue_are_a_fault_of_the_program() {
            Answers answers = Answering.to("pmqa-4.0").answers();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scorer.score(Catalogues.get("pmqa-2551"), answers))
                    .withMessage("Answers for pmqa-4.0 cannot be scored by pmqa-2551");
        }

        @Test
        void a_blank_assessment_covers_everything_and_says_nothing() {
            Answers answers = Answers.blank(
                    "pmqa-4.0",
                    new Answers.Organization("กรมตัวอย่าง", OrganizationType.DEPARTMENT),
                    new FiscalYear(2569));

            assertThat(answers.covers("7")).isTrue();
            assertThat(Scorer.score(Catalogues.get("pmqa-4.0"), answers).completeness())
                    .isEqualTo(new Completeness(0, 24 + 11));
        }
    }

    private static LevelledResult item(Answering answering, String code) {
        return answering.score().categories().stream()
                .filter(CategoryResult.Process.class::isInstance)
                .flatMap(category -> ((CategoryResult.Process) category).items().stream())
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static QuestionResult question(ScoreSheet sheet, String code) {
        return sheet.categories().stream()
                .flatMap(category -> ((CategoryResult.Rubric) category).questions().stream())
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
