package pmqa.workbench.exchange.xlsx;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pmqa.workbench.exchange.xlsx.Forms.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.testing.Examples;

/** Filled forms: what people do to them and is understood, and what is refused, each with its cell. */
class FormReaderTests {

    static final List<String> examples = Examples.NAMES;

    private static final RowCode B1 = new RowCode.Box("1.1", "B1");
    private static final RowCode B2 = new RowCode.Box("1.1", "B2");
    private static final RowCode BASIC = new RowCode.Explanation("1.1", "basic");
    private static final RowCode MISSION = new RowCode.Topic("P1.1");
    private static final RowCode MEASURE = new RowCode.MeasureOf("7.1");
    private static final RowCode A1 = new RowCode.Rating("1.1-1", "A", 0);
    private static final RowCode LD1 = new RowCode.RequirementOf("LD1");
    private static final Field THIS_YEAR = Field.actual(0);

    private static EditedForm department() {
        return Forms.named("pmqa-4.0", OrganizationType.DEPARTMENT);
    }

    private static EditedForm withMeasure() {
        return department()
                .text(MEASURE, Field.NAME, "ความสำเร็จ")
                .text(MEASURE, Field.UNIT, "ร้อยละ")
                .text(MEASURE, Field.DIRECTION, "ยิ่งมากยิ่งดี")
                .number(MEASURE, Field.TARGET, "85")
                .number(MEASURE, THIS_YEAR, "86.200000000000003");
    }

    private static EditedForm rubric() {
        return Forms.named("pmqa-2551", OrganizationType.DEPARTMENT);
    }

    private static EditedForm province() {
        return Forms.named("pmqa-fl-province", OrganizationType.PROVINCE);
    }

    private static Measure onlyMeasure(EditedForm form) {
        return requireNonNull(Forms.accepted(form.bytes()).measures().get("7.1"))
                .getFirst();
    }

    private static void assertOnly(EditedForm form, String code, String place) {
        assertThat(problems(form.bytes())).satisfiesExactly(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place()).isEqualTo(place);
        });
    }

    @Nested
    class What_is_understood {

        @ParameterizedTest
        @FieldSource("pmqa.workbench.exchange.xlsx.FormReaderTests#examples")
        void every_example_on_a_form(String name) {
            Answers answers = Examples.assessment(name).answers();

            assertThat(Forms.accepted(Forms.filled(answers))).isEqualTo(answers);
        }

        @ParameterizedTest
        @ValueSource(strings = {"☑", "✓", "✔", "x", "X", "1", "ใช่", "yes", "Yes ", "✔️", "/"})
        void a_mark_that_means_yes(String mark) {
            Answers answers =
                    Forms.accepted(department().text(B1, Field.TICK, mark).bytes());

            assertThat(answers.responses()).containsExactly(Map.entry("1.1", ItemResponse.met("B1")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"☐", "0", "no", "ไม่ใช่", "ไม่", "-", "   "})
        void a_mark_that_means_no(String mark) {
            Answers answers =
                    Forms.accepted(department().text(B1, Field.TICK, mark).bytes());

            assertThat(answers.responses()).isEmpty();
        }

        @Test
        void a_box_of_excel_itself() {
            EditedForm form = department()
                    .cell(B1, Field.TICK, "t=\"b\"", "<v>1</v>")
                    .cell(B2, Field.TICK, "t=\"b\"", "<v>0</v>");

            assertThat(Forms.accepted(form.bytes()).responses())
                    .containsExactly(Map.entry("1.1", ItemResponse.met("B1")));
        }

        @ParameterizedTest
        @CsvSource({
            "85,85",
            "85.5,85.5",
            "๘๕,85",
            "๘๕.๕,85.5",
            "'1,234.5',1234.5",
            "' 85 ',85",
            "+85,85",
            "'๑,๒๓๔',1234"
        })
        void a_number_typed_as_text(String typed, double meant) {
            assertThat(onlyMeasure(withMeasure().text(MEASURE, Field.TARGET, typed))
                            .target())
                    .hasValue(meant);
        }

        @Test
        void a_fiscal_year_in_thai_digits() {
            EditedForm form = department().text(RowCode.Fact.YEAR, Field.VALUE, "๒๕๖๙");

            assertThat(Forms.accepted(form.bytes()).fiscalYear()).isEqualTo(Forms.YEAR);
        }

        @Test
        void numbers_and_dates_in_a_note_as_people_see_them() {
            EditedForm form = department()
                    .number(B1, Field.NOTE, "1.1000000000000001")
                    .formatted(B2, Field.NOTE, "45931", 14)
                    .formatted(BASIC, Field.EXPLANATION, "0.855", 9);

            ItemResponse response =
                    requireNonNull(Forms.accepted(form.bytes()).responses().get("1.1"));
            assertThat(response.notes()).containsOnly(Map.entry("B1", "1.1"), Map.entry("B2", "1 ตุลาคม 2568"));
            assertThat(response.explanations()).containsOnly(Map.entry("basic", "85.5%"));
        }

        @Test
        void text_that_looks_like_a_formula_or_an_escape() {
            String text = "=HYPERLINK(\"x\") +1 -1 @a _x0041_ _x0041_x0042_ \r\n ข้อ 2";
            EditedForm form = department().text(MISSION, Field.NARRATIVE, XmlText.escaped(text));

            assertThat(Forms.accepted(form.bytes()).profile()).containsOnly(Map.entry("P1.1", text));
        }

        @Test
        void a_measure() {
            assertThat(onlyMeasure(withMeasure()))
                    .isEqualTo(new Measure(
                            Optional.of("7.1.1"),
                            "ความสำเร็จ",
                            "ร้อยละ",
                            Measure.Direction.HIGHER,
                            OptionalDouble.empty(),
                            OptionalDouble.of(85),
                            new TreeMap<>(Map.of(Forms.YEAR, 86.2)),
                            OptionalDouble.empty(),
                            Optional.empty(),
                            List.of()));
        }

        @Test
        void links_in_any_usual_spelling() {
            assertThat(onlyMeasure(withMeasure().text(MEASURE, Field.LINKS, "1.1; ๓.๒,6.4"))
                            .links())
                    .containsExactly("1.1", "3.2", "6.4");
            assertThat(onlyMeasure(withMeasure().number(MEASURE, Field.LINKS, "1.1000000000000001"))
                            .links())
                    .containsExactly("1.1");
        }

        @Test
        void a_measure_without_a_name_is_called_like_its_type() {
            assertThat(onlyMeasure(withMeasure().blank(MEASURE, Field.NAME)).name())
                    .isEqualTo("ตัววัดตามภารกิจหลัก");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ยิ่งน้อยยิ่งดี", "ยิ่งน้อย ยิ่งดี", "lower", "Lower is better"})
        void a_direction_in_thai_or_english(String word) {
            assertThat(onlyMeasure(withMeasure().text(MEASURE, Field.DIRECTION, word))
                            .direction())
                    .isEqualTo(Measure.Direction.LOWER);
        }

        @Test
        void a_status_in_thai_or_english() {
            EditedForm form = province().text(LD1, Field.STATUS, "Partly met");

            assertThat(Forms.accepted(form.bytes()).conformance())
                    .containsOnly(Map.entry("LD1", Conformity.of(Conformity.Status.PARTIAL)));
        }

        @Test
        void rows_moved_sheets_renamed_and_columns_inserted() {
            EditedForm form = department()
                    .text(B1, Field.TICK, "x")
                    .text(B2, Field.NOTE, "หลักฐาน")
                    .move(B1, 900)
                    .move(B2, 950)
                    .shiftColumns("หมวด 1")
                    .rename("หมวด 1", "Leadership")
                    .rename("_pmqa", "hidden");

            assertThat(Forms.accepted(form.bytes()).responses())
                    .containsOnly(Map.entry("1.1", new ItemResponse(Set.of("B1"), Map.of("B2", "หลักฐาน"), Map.of())));
        }

        @Test
        void chosen_categories_only_and_then_other_sheets_may_be_gone() {
            EditedForm form = department()
                    .text(new RowCode.Chosen("1"), Field.VALUE, "☑")
                    .text(new RowCode.Chosen("7"), Field.VALUE, "☑")
                    .removeSheet("หมวด 2")
                    .removeSheet("หมวด P");

            assertThat(Forms.accepted(form.bytes()).categories()).containsExactlyInAnyOrder("1", "7");
        }

        @Test
        void the_years_of_an_empty_form_follow_its_fiscal_year() {
            EditedForm form = EditedForm.of(Forms.empty("pmqa-4.0", OrganizationType.DEPARTMENT))
                    .text(RowCode.Fact.NAME, Field.VALUE, Forms.AGENCY)
                    .number(RowCode.Fact.YEAR, Field.VALUE, "2570")
                    .text(MEASURE, Field.DIRECTION, "ยิ่งมากยิ่งดี")
                    .number(MEASURE, Field.TARGET, "10")
                    .number(MEASURE, THIS_YEAR, "0")
                    .number(MEASURE, Field.actual(2), "7");

            assertThat(onlyMeasure(form).actuals())
                    .containsExactly(Map.entry(new FiscalYear(2568), 7.0), Map.entry(new FiscalYear(2570), 0.0));
        }

        @Test
        void a_year_that_somebody_put_above_a_column() {
            EditedForm form = withMeasure()
                    .text(RowCode.Years.ROW, Field.actual(4), "๒๕๖๐")
                    .number(MEASURE, Field.actual(4), "3");

            assertThat(onlyMeasure(form).actuals()).containsEntry(new FiscalYear(2560), 3.0);
        }

        @Test
        void an_explanation_that_is_merged_over_columns_without_answers() {
            EditedForm form = department().text(BASIC, Field.EXPLANATION, "สรุปผล");

            assertThat(form.sheetXml("หมวด 1")).contains(form.range(BASIC, Field.EXPLANATION, Field.NOTE));
            assertThat(Forms.accepted(form.bytes()).responses())
                    .containsOnly(Map.entry("1.1", new ItemResponse(Set.of(), Map.of(), Map.of("basic", "สรุปผล"))));
        }

        @Test
        void rows_and_sheets_of_one_s_own_beside_the_form() {
            EditedForm form = department()
                    .editSheet(
                            "หมวด 1",
                            xml -> xml.replace(
                                    "</sheetData>",
                                    "<row r=\"900\"><c r=\"H900\" t=\"inlineStr\"><is><t>บันทึกของฉัน</t></is></c></row></sheetData>"));

            assertThat(Forms.accepted(form.bytes()).responses()).isEmpty();
        }
    }

    @Nested
    class What_is_refused_at_its_cell {

        @Test
        void a_formula_where_an_answer_belongs() {
            EditedForm form = withMeasure().formula(MEASURE, Field.TARGET, "80+5", "85");
            assertOnly(form, "formula", form.place(MEASURE, Field.TARGET));
        }

        @Test
        void a_formula_in_a_box() {
            EditedForm form = department().formula(B1, Field.TICK, "TRUE()", "1");
            assertOnly(form, "formula", form.place(B1, Field.TICK));
        }

        @Test
        void a_merged_answer_cell() {
            EditedForm form = department().text(B1, Field.TICK, "x").merge(B1, Field.TICK, 2);

            assertThat(problems(form.bytes()))
                    .extracting(Problem::code, Problem::place)
                    .containsExactly(
                            tuple("merged-cell", form.place(B1, Field.TICK)),
                            tuple("merged-cell", form.place(B2, Field.TICK)));
        }

        @Test
        void a_box_merged_with_its_note() {
            EditedForm form = department().text(B1, Field.TICK, "x").mergeAcross(B1, Field.TICK, Field.NOTE);

            assertThat(problems(form.bytes()))
                    .extracting(Problem::code, Problem::place)
                    .containsExactly(
                            tuple("merged-cell", form.place(B1, Field.TICK)),
                            tuple("merged-cell", form.place(B1, Field.NOTE)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"ร้อยละ 85", "85%", "แปดสิบห้า", "1,5", "85-90", "n/a"})
        void text_where_a_number_belongs(String text) {
            EditedForm form = withMeasure().text(MEASURE, Field.TARGET, text);
            assertOnly(form, "not-a-number", form.place(MEASURE, Field.TARGET));
        }

        @Test
        void the_advice_names_the_figure_that_was_meant() {
            EditedForm form = withMeasure().text(MEASURE, THIS_YEAR, "ร้อยละ ๘๕.๕");

            assertThat(problems(form.bytes())).singleElement().satisfies(problem -> {
                assertThat(problem.advice().th()).contains("85.5");
                assertThat(problem.message().th()).contains("ร้อยละ ๘๕.๕");
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"?", "กำลังทำ", "☑☐", "2", "บางส่วน"})
        void an_unknown_mark_in_a_box(String mark) {
            EditedForm form = department().text(B1, Field.TICK, mark);
            assertOnly(form, "unknown-mark", form.place(B1, Field.TICK));
        }

        @Test
        void a_date_where_a_number_belongs() {
            EditedForm form = withMeasure().formatted(MEASURE, THIS_YEAR, "45931", 14);

            assertOnly(form, "date-for-number", form.place(MEASURE, THIS_YEAR));
            assertThat(problems(form.bytes()).getFirst().message().th()).contains("1 ตุลาคม 2568");
        }

        @Test
        void a_percentage_which_excel_keeps_as_a_fraction() {
            EditedForm form = withMeasure().formatted(MEASURE, Field.TARGET, "0.85", 9);
            assertOnly(form, "percent-for-number", form.place(MEASURE, Field.TARGET));
        }

        @Test
        void an_error_of_excel() {
            EditedForm form = withMeasure().cell(MEASURE, Field.TARGET, "t=\"e\"", "<v>#REF!</v>");
            assertOnly(form, "cell-error", form.place(MEASURE, Field.TARGET));
        }

        @Test
        void a_rating_without_descriptor() {
            EditedForm form = rubric().number(A1, Field.RATING, "1");

            assertOnly(form, "rating-without-descriptor", form.place(A1, Field.RATING));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2.5", "9", "-1"})
        void a_rating_that_is_none(String rating) {
            EditedForm form = rubric().number(A1, Field.RATING, rating);

            assertThat(problems(form.bytes()))
                    .singleElement()
                    .extracting(Problem::place)
                    .isEqualTo(form.place(A1, Field.RATING));
        }

        @Test
        void a_character_that_cannot_be_shown() {
            EditedForm form = department().text(MISSION, Field.NARRATIVE, XmlText.escaped("ก\u0001ข"));
            assertOnly(form, "unprintable-text", form.place(MISSION, Field.NARRATIVE));
        }

        @Test
        void an_unknown_measure_type_with_the_likely_one() {
            EditedForm form = withMeasure().text(MEASURE, Field.TYPE, "7.1.9 ตัววัดใหม่");

            assertOnly(form, "unknown-measure-type", form.place(MEASURE, Field.TYPE));
        }

        @Test
        void an_unknown_direction_with_the_likely_one() {
            EditedForm form = withMeasure().text(MEASURE, Field.DIRECTION, "ยิ่งมากยิงดี");

            assertOnly(form, "unknown-word", form.place(MEASURE, Field.DIRECTION));
            assertThat(problems(form.bytes()).getFirst().advice().th()).contains("ยิ่งมากยิ่งดี");
        }

        @Test
        void a_link_to_an_unknown_item() {
            EditedForm form = withMeasure().text(MEASURE, Field.LINKS, "1.1, 9.9");
            assertOnly(form, "unknown-item", form.place(MEASURE, Field.LINKS));
        }

        @Test
        void a_measure_without_target_or_direction() {
            EditedForm form = withMeasure().blank(MEASURE, Field.TARGET).blank(MEASURE, Field.DIRECTION);

            assertThat(problems(form.bytes()))
                    .extracting(Problem::code)
                    .containsExactlyInAnyOrder("missing-target", "missing-direction");
        }

        @Test
        void a_measure_of_one_s_own_without_name() {
            EditedForm form = withMeasure().blank(MEASURE, Field.NAME).blank(MEASURE, Field.TYPE);
            assertOnly(form, "missing-measure-name", form.place(MEASURE, Field.NAME));
        }

        @Test
        void a_target_of_zero_where_more_is_better() {
            EditedForm form = withMeasure().number(MEASURE, Field.TARGET, "0");
            assertOnly(form, "unusable-target", form.place(MEASURE, Field.TARGET));
        }

        @Test
        void not_applicable_without_a_reason() {
            EditedForm form = province().text(LD1, Field.STATUS, "ไม่เกี่ยวข้อง");
            assertOnly(form, "missing-reason", form.place(LD1, Field.REASON));
        }

        @Test
        void an_explanation_without_a_status() {
            EditedForm form = province().text(LD1, Field.EXPLANATION, "มีประกาศ");
            assertOnly(form, "missing-status", form.place(LD1, Field.STATUS));
        }

        @Test
        void a_missing_name_and_year() {
            EditedForm form = department().blank(RowCode.Fact.NAME, Field.VALUE).blank(RowCode.Fact.YEAR, Field.VALUE);

            assertThat(problems(form.bytes()))
                    .extracting(Problem::code)
                    .containsExactly("missing-name", "missing-year");
        }

        @Test
        void a_year_of_the_common_era() {
            EditedForm form = department().number(RowCode.Fact.YEAR, Field.VALUE, "2026");

            assertOnly(form, "not-a-fiscal-year", form.place(RowCode.Fact.YEAR, Field.VALUE));
            assertThat(problems(form.bytes()).getFirst().advice().en()).contains("2569");
        }

        @Test
        void another_type_of_organisation_than_the_form_was_made_for() {
            EditedForm form = department().text(RowCode.Fact.TYPE, Field.VALUE, "จังหวัด");
            assertOnly(form, "other-organization-type", form.place(RowCode.Fact.TYPE, Field.VALUE));
        }

        @Test
        void two_columns_of_the_same_year() {
            EditedForm form = withMeasure().number(RowCode.Years.ROW, Field.actual(1), "2569");
            assertOnly(form, "repeated-year", form.place(RowCode.Years.ROW, THIS_YEAR));
        }

        @Test
        void no_column_for_the_year_that_is_assessed() {
            EditedForm form = withMeasure().number(RowCode.Fact.YEAR, Field.VALUE, "2575");
            assertOnly(form, "missing-year-column", form.place(RowCode.Years.ROW, Field.actual(4)));
        }

        @Test
        void all_problems_at_once_each_in_thai_and_english() {
            EditedForm form = withMeasure()
                    .blank(RowCode.Fact.NAME, Field.VALUE)
                    .text(B1, Field.TICK, "?")
                    .text(MEASURE, Field.TARGET, "ร้อยละ 85")
                    .formula(MEASURE, THIS_YEAR, "1+1", "2")
                    .text(MEASURE, Field.LINKS, "9.9");

            assertThat(problems(form.bytes()))
                    .extracting(Problem::code)
                    .containsExactlyInAnyOrder(
                            "missing-name", "unknown-mark", "not-a-number", "formula", "unknown-item");
            assertThat(problems(form.bytes())).allSatisfy(problem -> {
                assertThat(problem.message().th()).matches("(?s).*[ก-ฮ].*");
                assertThat(problem.message().en()).matches("(?s).*[A-Za-z].*");
                assertThat(problem.advice().th()).isNotBlank();
            });
        }

        @Test
        void the_place_has_the_new_name_of_a_renamed_sheet() {
            EditedForm form = department().text(B1, Field.TICK, "?").rename("หมวด 1", "Leadership");

            assertThat(problems(form.bytes()).getFirst().place()).startsWith("Leadership!");
        }
    }

    @Nested
    class What_is_refused_because_the_form_was_taken_apart {

        @Test
        void a_sheet_without_its_codes() {
            assertOnly(department().removeCodes("หมวด 1"), "missing-codes", "หมวด 1!A1");
        }

        @Test
        void a_missing_sheet_of_a_category_that_is_assessed() {
            assertOnly(department().removeSheet("หมวด 2"), "missing-sheet", "หมวด 2");
        }

        @Test
        void a_missing_row() {
            EditedForm form = department().removeRow(B1).removeRow(BASIC);

            assertOnly(form, "missing-row", "หมวด 1!A1");
            assertThat(problems(form.bytes()).getFirst().message().th()).contains("1.1 B1", "1.1 basic");
        }

        @Test
        void a_repeated_row() {
            EditedForm form = department().recode(B2, B1.text());

            assertThat(problems(form.bytes()))
                    .extracting(Problem::code, Problem::place)
                    .containsExactlyInAnyOrder(
                            tuple("repeated-row", form.codePlace(B2)), tuple("missing-row", "หมวด 1!A1"));
        }

        @Test
        void a_checkpoint_that_does_not_apply() {
            EditedForm form = department().recode(B2, "box 2.3 S4").text(B2, Field.TICK, "x");

            assertThat(problems(form.bytes()))
                    .extracting(Problem::code, Problem::place)
                    .contains(tuple("not-applicable", form.place(B2, Field.TICK)));
        }

        @Test
        void an_answer_in_a_row_without_code() {
            EditedForm form = department()
                    .editSheet(
                            "หมวด 1",
                            xml -> xml.replace(
                                    "</sheetData>",
                                    "<row r=\"900\"><c r=\"E900\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>"));

            assertOnly(form, "row-without-code", "หมวด 1!E900");
        }

        @Test
        void a_workbook_that_is_no_form() {
            byte[] workbook = department().removeSheet("_pmqa").bytes();

            assertThat(problems(workbook)).extracting(Problem::code).containsExactly("not-a-form");
        }

        @Test
        void a_form_of_another_version_of_the_criteria() {
            EditedForm form = department().text(RowCode.Key.VERSION, Field.VALUE, "0.9.0");
            assertOnly(form, "other-catalogue-version", form.place(RowCode.Key.VERSION, Field.VALUE));
        }

        @Test
        void a_form_of_a_later_program() {
            EditedForm form = department().text(RowCode.Key.FORMAT, Field.VALUE, "5");
            assertOnly(form, "later-format", form.place(RowCode.Key.FORMAT, Field.VALUE));
        }

        @Test
        void a_form_of_an_unknown_catalogue() {
            EditedForm form = department().text(RowCode.Key.CATALOGUE, Field.VALUE, "pmqa-5.0");
            assertOnly(form, "unknown-catalogue", form.place(RowCode.Key.CATALOGUE, Field.VALUE));
        }

        @Test
        void an_unknown_row_code() {
            EditedForm form = department().recode(B2, "kiste 1.1 B2");

            assertThat(problems(form.bytes()))
                    .extracting(Problem::code, Problem::place)
                    .contains(tuple("unknown-code", form.codePlace(B2)));
        }

        @Test
        void two_sheets_of_one_category() {
            EditedForm form = department().rename("หมวด 2", "สำเนา");
            form.edit("xl/workbook.xml", xml -> xml.replace("rId6", "rId5"));

            assertThat(problems(form.bytes())).extracting(Problem::code).contains("repeated-sheet");
        }

        @Test
        void an_answer_column_that_is_gone() {
            EditedForm form =
                    department().editSheet("หมวด 1", xml -> xml.replaceAll("<c r=\"F\\d+\"[^>]*>.*?</c>", ""));

            assertOnly(form, "missing-column", "หมวด 1!A1");
        }
    }
}
