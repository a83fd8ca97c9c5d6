package pmqa.workbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.Examples;

/** Filled assessments as JSON: what is understood, and everything that is refused, each with its place. */
class AssessmentReaderTests {

    static final List<String> examples = Examples.NAMES;

    @Nested
    class What_is_understood {

        @ParameterizedTest
        @FieldSource("pmqa.workbench.exchange.AssessmentReaderTests#examples")
        void every_example_is_acceptable(String name) {
            assertThat(Examples.assessment(name).catalogue().id())
                    .isEqualTo(Examples.assessment(name).answers().catalogue());
        }

        @Test
        void an_assessment_may_be_nearly_empty() {
            Answers answers = accepted("{" + head("pmqa-4.0") + "}");

            assertThat(answers.organization())
                    .isEqualTo(new Answers.Organization("กรมตัวอย่าง", OrganizationType.DEPARTMENT));
            assertThat(answers.fiscalYear()).isEqualTo(new FiscalYear(2569));
            assertThat(answers.categories()).isEmpty();
            assertThat(answers.responses()).isEmpty();
        }

        @Test
        void boxes_notes_and_explanations() {
            Answers answers = accepted("""
                    {%s, "profile": {"P1.1": "พันธกิจ"}, "responses": {"1.1": {
                      "met": ["B1", "RB1"], "notes": {"B1": "บันทึก", "B2": "  "},
                      "explanations": {"basic": "คำอธิบาย", "advance": ""}}}}""".formatted(head("pmqa-4.0")));

            assertThat(answers.profile()).containsEntry("P1.1", "พันธกิจ");
            assertThat(answers.responses().get("1.1")).satisfies(response -> {
                assertThat(response.met()).containsExactlyInAnyOrder("B1", "RB1");
                assertThat(response.notes()).isEqualTo(Map.of("B1", "บันทึก"));
                assertThat(response.explanations()).isEqualTo(Map.of("basic", "คำอธิบาย"));
            });
        }

        @Test
        void measures_under_their_item_or_under_their_type() {
            Answers answers = accepted("""
                    {%s, "measures": {
                      "7.1": [{"type": "7.1.1", "name": "ตัวชี้วัด", "unit": "ร้อยละ", "direction": "higher", "best": 100,
                               "target": 85, "actuals": {"2567": 80, "2568": null, "2569": 0}, "benchmark": 84,
                               "source": "ระบบ", "links": ["1.1"]}],
                      "7.1.2": [{"direction": "lower", "target": 0, "actuals": {}}]}}""".formatted(head("pmqa-4.0")));

            List<Measure> measures = answers.measures().getOrDefault("7.1", List.of());
            assertThat(measures).hasSize(2);
            Measure first = measures.getFirst();
            assertThat(first.type()).contains("7.1.1");
            assertThat(first.actuals()).isEqualTo(Map.of(new FiscalYear(2567), 80.0, new FiscalYear(2569), 0.0));
            assertThat(first.best()).isEqualTo(OptionalDouble.of(100));
            assertThat(first.benchmark()).isEqualTo(OptionalDouble.of(84));
            assertThat(first.source()).contains("ระบบ");
            assertThat(first.links()).containsExactly("1.1");
            Measure second = measures.getLast();
            assertThat(second.type()).contains("7.1.2");
            assertThat(second.name()).isEqualTo("ตัววัดตามแผนยุทธศาสตร์");
            assertThat(second.direction()).isEqualTo(Measure.Direction.LOWER);
            assertThat(second.target()).isEqualTo(OptionalDouble.of(0));
        }

        @Test
        void a_unit_that_the_criteria_give_need_not_be_repeated() {
            Answers answers = accepted("""
                    {%s, "measures": {"RM": [{"type": "RM6", "direction": "higher", "target": 4, "actuals": {}}]}}""".formatted(head("pmqa-fl-province", "province")));

            assertThat(answers.measures()
                            .getOrDefault("RM", List.of())
                            .getFirst()
                            .unit())
                    .isEqualTo("กระบวนการ");
        }

        @Test
        void ratings_in_order_with_null_for_what_is_not_rated() {
            Answers answers = accepted("""
                    {%s, "ratings": {"1.1-1": {"A": [5, null, 3], "L": [1]}, "1.1-5": {"what": [3, 3, 2.0]}}}""".formatted(head("pmqa-2551")));

            assertThat(answers.ratings().get("1.1-1"))
                    .satisfies(
                            ratings -> assertThat(ratings.byCriterion()).isEqualTo(Map.of("A1", 5, "A3", 3, "L1", 1)));
            assertThat(answers.ratings().get("1.1-5"))
                    .satisfies(ratings ->
                            assertThat(ratings.byCriterion()).isEqualTo(Map.of("what1", 3, "what2", 3, "what3", 2)));
        }

        @Test
        void conformance_as_a_word_or_with_reason_and_explanation() {
            Answers answers = accepted("""
                    {%s, "conformance": {"LD1": "met", "LD2": {"status": "partial", "explanation": "บางส่วน"},
                      "LD3": {"status": "not-applicable", "reason": "ไม่อยู่ในภารกิจ"}}}""".formatted(head("pmqa-fl-province", "province")));

            assertThat(answers.conformance())
                    .containsEntry("LD1", Conformity.of(Status.MET))
                    .containsEntry("LD2", new Conformity(Status.PARTIAL, Optional.empty(), Optional.of("บางส่วน")))
                    .containsEntry(
                            "LD3",
                            new Conformity(Status.NOT_APPLICABLE, Optional.of("ไม่อยู่ในภารกิจ"), Optional.empty()));
        }

        @Test
        void a_province_may_tick_the_boxes_for_provinces() {
            String json = "{" + head("pmqa-4.0", "province") + ", \"responses\": {\"2.3\": {\"met\": [\"S4\"]}}}";

            assertThat(accepted(json).responses()).containsKey("2.3");
        }

        @Test
        void a_whole_number_may_be_written_with_a_decimal_point() {
            assertThat(accepted("{" + head("pmqa-4.0").replace("2569", "2569.0") + "}")
                            .fiscalYear())
                    .isEqualTo(new FiscalYear(2569));
        }
    }

    @Nested
    class The_head {

        @Test
        void is_required() {
            assertThat(problems("{}"))
                    .containsExactly(
                            "/catalogue missing-field", "/organization missing-field", "/fiscalYear missing-field");
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "5", "\"pmqa-4.0\"", "[]", "true"})
        void must_be_an_object(String json) {
            assertThat(problems(json)).containsExactly(" wrong-kind");
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"pmqa-4\"          | /catalogue unknown-catalogue",
                    "\"\"                | /catalogue blank-text",
                    "5                   | /catalogue wrong-kind",
                    "null                | /catalogue missing-field",
                    "[\"pmqa-4.0\"]      | /catalogue wrong-kind"
                })
        void names_a_shipped_catalogue(String value, String problem) {
            assertThat(problems("{" + head("pmqa-4.0").replace("\"pmqa-4.0\"", value) + "}"))
                    .containsExactly(problem);
        }

        @Test
        void with_a_mistyped_catalogue_says_which_was_meant() {
            assertThat(first("{" + head("PMQA4.0") + "}").advice().th()).isEqualTo("หมายถึง “pmqa-4.0” หรือไม่");
            assertThat(first("{" + head("iso-9001") + "}").advice().en())
                    .isEqualTo("Use one of: pmqa-4.0, pmqa-4.0-form1, pmqa-fl-province, pmqa-2551");
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "{}                                          | /organization/name missing-field, /organization/type missing-field",
                    "{\"name\": \"\", \"type\": \"department\"}  | /organization/name blank-text",
                    "{\"name\": 5, \"type\": \"department\"}     | /organization/name wrong-kind",
                    "{\"name\": \"ก\", \"type\": \"กรม\"}        | /organization/type unknown-organization-type",
                    "{\"name\": \"ก\", \"type\": null}           | /organization/type missing-field",
                    "{\"name\": \"\\ud800\", \"type\": \"unit\"} | /organization/name unprintable-text",
                    "\"กรมตัวอย่าง\"                             | /organization wrong-kind",
                    "[]                                          | /organization wrong-kind"
                })
        void says_who_is_assessed(String organization, String expected) {
            String json = "{\"catalogue\": \"pmqa-4.0\", \"fiscalYear\": 2569, \"organization\": " + organization + "}";

            assertThat(String.join(", ", problems(json))).isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "2026            | /fiscalYear not-a-fiscal-year    | Use the Buddhist year: 2569.",
                    "1983            | /fiscalYear not-a-fiscal-year    | Use the Buddhist year: 2526.",
                    "69              | /fiscalYear not-a-fiscal-year    | Use a Buddhist year of four digits, for instance 2569.",
                    "25690           | /fiscalYear not-a-fiscal-year    | Use a Buddhist year of four digits, for instance 2569.",
                    "2147483647      | /fiscalYear not-a-fiscal-year    | Use a Buddhist year of four digits, for instance 2569.",
                    "2569.5          | /fiscalYear not-a-whole-number   | Put a whole number here.",
                    "1e999999999     | /fiscalYear not-a-whole-number   | Put a whole number here.",
                    "\"2569\"        | /fiscalYear wrong-kind           | Put a whole number here.",
                    "null            | /fiscalYear missing-field        | Add it."
                })
        void says_which_fiscal_year_in_the_buddhist_era(String year, String expected, String advice) {
            String json = "{" + head("pmqa-4.0").replace("2569", year) + "}";

            assertThat(problems(json)).containsExactly(expected);
            assertThat(first(json).advice().en()).isEqualTo(advice);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "[\"8\"]       | /categories/0 unknown-category, /categories no-category",
                    "[\"1\", \"9\"]| /categories/1 unknown-category",
                    "[]            | /categories no-category",
                    "[\"P\"]       | /categories no-category",
                    "[1]           | /categories/0 wrong-kind, /categories no-category",
                    "\"1\"         | /categories wrong-kind, /categories no-category",
                    "{}            | /categories wrong-kind, /categories no-category"
                })
        void may_choose_categories(String categories, String expected) {
            String json = "{" + head("pmqa-4.0") + ", \"categories\": " + categories + "}";

            assertThat(String.join(", ", problems(json))).isEqualTo(expected);
        }

        @Test
        void has_no_other_fields() {
            String json = "{" + head("pmqa-4.0") + ", \"response\": {}, \"score\": 500}";

            assertThat(problems(json)).containsExactly("/response unknown-field", "/score unknown-field");
            assertThat(first(json).advice().en()).isEqualTo("Did you mean “responses”?");
        }

        @Test
        void profile_topics_are_those_of_the_catalogue() {
            assertThat(problems(
                            "{" + head("pmqa-4.0") + ", \"profile\": {\"P9.9\": \"x\", \"P1.1\": 5, \"P1.2\": null}}"))
                    .containsExactly(
                            "/profile/P9.9 unknown-topic", "/profile/P1.1 wrong-kind", "/profile/P1.2 wrong-kind");
        }
    }

    @Nested
    class Responses {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"1.9\": {}}                                   | /responses/1.9 unknown-item",
                    "{\"7.1\": {\"met\": []}}                        | /responses/7.1 unknown-item",
                    "{\"1.1\": {\"met\": [\"B9\"]}}                  | /responses/1.1/met/0 unknown-checkpoint",
                    "{\"1.1\": {\"met\": [\"B1\", \"B1\"]}}          | /responses/1.1/met/1 repeated-checkpoint",
                    "{\"1.1\": {\"met\": [5, null, {}]}}             | /responses/1.1/met/0 wrong-kind, /responses/1.1/met/1 wrong-kind, /responses/1.1/met/2 wrong-kind",
                    "{\"1.1\": {\"met\": \"B1\"}}                    | /responses/1.1/met wrong-kind",
                    "{\"1.1\": {\"met\": {\"B1\": true}}}            | /responses/1.1/met wrong-kind",
                    "{\"1.1\": {\"mets\": []}}                       | /responses/1.1/mets unknown-field",
                    "{\"1.1\": [\"B1\"]}                             | /responses/1.1 wrong-kind",
                    "{\"1.1\": null}                                 | /responses/1.1 wrong-kind",
                    "{\"1.1\": {\"notes\": {\"B9\": \"x\"}}}         | /responses/1.1/notes/B9 unknown-checkpoint",
                    "{\"1.1\": {\"notes\": {\"B1\": 5}}}             | /responses/1.1/notes/B1 wrong-kind",
                    "{\"1.1\": {\"notes\": []}}                      | /responses/1.1/notes wrong-kind",
                    "{\"1.1\": {\"explanations\": {\"base\": \"x\"}}}| /responses/1.1/explanations/base unknown-level",
                    "{\"1.1\": {\"explanations\": {\"basic\": []}}}  | /responses/1.1/explanations/basic wrong-kind",
                    "[]                                              | /responses wrong-kind",
                    "{\"a/b~c\": {}}                                 | /responses/a~1b~0c unknown-item",
                    "{\"2.3\": {\"met\": [\"S4\"]}}                  | /responses/2.3/met/0 not-applicable",
                    "{\"2.4\": {\"notes\": {\"A4\": \"x\"}}}         | /responses/2.4/notes/A4 not-applicable"
                })
        void are_checked_against_the_form(String responses, String expected) {
            assertThat(String.join(", ", problems("{" + head("pmqa-4.0") + ", \"responses\": " + responses + "}")))
                    .isEqualTo(expected);
        }

        @Test
        void that_do_not_apply_say_to_whom_they_do() {
            Problem problem = first("{" + head("pmqa-4.0") + ", \"responses\": {\"2.3\": {\"met\": [\"S4\"]}}}");

            assertThat(problem.message().th()).isEqualTo("2.3-S4 ใช้กับจังหวัดเท่านั้น ไม่ใช้กับกรม");
            assertThat(problem.message().en()).isEqualTo("2.3-S4 applies to Province only, not to Department.");
        }

        @Test
        void that_do_not_apply_are_told_even_if_the_organisation_has_no_name() {
            assertThat(problems("""
                            {"catalogue": "pmqa-4.0", "organization": {"type": "unit"}, "fiscalYear": 2569,
                             "responses": {"2.3": {"met": ["S4"]}}}"""))
                    .containsExactly("/organization/name missing-field", "/responses/2.3/met/0 not-applicable");
        }

        @Test
        void with_a_mistyped_code_say_which_was_meant() {
            assertThat(advice("b1")).isEqualTo("Did you mean “B1”?");
            assertThat(advice("1.1-RB3")).isEqualTo("Did you mean “RB3”?");
            assertThat(advice("BR2")).isEqualTo("Did you mean “RB2”?");
            assertThat(advice("B9")).isEqualTo("Use one of: B1, B2, B3, B4, RB1, RB2, RB3, A1, A2, A3, A4, RA1, …");
        }

        private String advice(String code) {
            return first("{" + head("pmqa-4.0") + ", \"responses\": {\"1.1\": {\"met\": [\"" + code + "\"]}}}")
                    .advice()
                    .en();
        }

        @Test
        void are_none_of_a_catalogue_without_levels() {
            Problem problem = first("{" + head("pmqa-2551") + ", \"responses\": {\"1.1\": {\"met\": []}}}");

            assertThat(problem.code()).isEqualTo("unknown-item");
            assertThat(problem.advice().en()).startsWith("Leave it out");
        }
    }

    @Nested
    class Measures {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"7.7\": []}                          | /measures/7.7 unknown-item",
                    "{\"1.1\": []}                          | /measures/1.1 unknown-item",
                    "{\"7.1\": {}}                          | /measures/7.1 wrong-kind",
                    "{\"7.1\": null}                        | /measures/7.1 wrong-kind",
                    "{\"7.1\": [5]}                         | /measures/7.1/0 wrong-kind",
                    "[]                                     | /measures wrong-kind",
                    "{\"7.1\": [{}]}                        | /measures/7.1/0/name missing-field, /measures/7.1/0/direction missing-field, /measures/7.1/0/target missing-field, /measures/7.1/0/actuals missing-field"
                })
        void stand_under_items_of_results(String measures, String expected) {
            assertThat(String.join(", ", problems("{" + head("pmqa-4.0") + ", \"measures\": " + measures + "}")))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0} {1}: {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"7.1.1\"    | \"7.2.1\"             | /measures/7.1/0/type unknown-measure-type",
                    "\"7.1.1\"    | 711                   | /measures/7.1/0/type wrong-kind",
                    "\"ตัวชี้วัด\"  | \"\"                  | /measures/7.1/0/name blank-text",
                    "\"higher\"   | \"up\"                | /measures/7.1/0/direction unknown-direction",
                    "\"higher\"   | null                  | /measures/7.1/0/direction missing-field",
                    "85           | null                  | /measures/7.1/0/target missing-field",
                    "85           | \"85\"                | /measures/7.1/0/target wrong-kind",
                    "85           | \"ร้อยละ 85\"         | /measures/7.1/0/target wrong-kind",
                    "85           | 0                     | /measures/7.1/0/target unusable-target",
                    "85           | -5                    | /measures/7.1/0/target unusable-target",
                    "85           | 1e16                  | /measures/7.1/0/target number-out-of-range",
                    "85           | 1e999999999           | /measures/7.1/0/target number-out-of-range",
                    "85           | 1e-999999999          | /measures/7.1/0/target unusable-target",
                    "{\"2569\": 86}| {\"2026\": 86}       | /measures/7.1/0/actuals/2026 not-a-fiscal-year",
                    "{\"2569\": 86}| {\"ปี 2569\": 86}    | /measures/7.1/0/actuals/ปี 2569 not-a-fiscal-year",
                    "{\"2569\": 86}| {\"๒๕๖๙\": 86}       | /measures/7.1/0/actuals/๒๕๖๙ not-a-fiscal-year",
                    "{\"2569\": 86}| {\"2569\": \"86\"}   | /measures/7.1/0/actuals/2569 wrong-kind",
                    "{\"2569\": 86}| {\"2569\": [86]}     | /measures/7.1/0/actuals/2569 wrong-kind",
                    "{\"2569\": 86}| [86]                 | /measures/7.1/0/actuals wrong-kind",
                    "{\"2569\": 86}| null                 | /measures/7.1/0/actuals missing-field",
                    "100          | \"100\"               | /measures/7.1/0/best wrong-kind",
                    "84           | {}                    | /measures/7.1/0/benchmark wrong-kind",
                    "[\"1.1\"]    | [\"9.9\"]             | /measures/7.1/0/links/0 unknown-item",
                    "[\"1.1\"]    | \"1.1\"               | /measures/7.1/0/links wrong-kind",
                    "\"ร้อยละ\"    | 5                     | /measures/7.1/0/unit wrong-kind",
                    "\"รายงาน\"    | []                    | /measures/7.1/0/source wrong-kind"
                })
        void are_checked_field_by_field(String right, String wrong, String expected) {
            String measure = """
                    {"type": "7.1.1", "name": "ตัวชี้วัด", "unit": "ร้อยละ", "direction": "higher", "best": 100, "target": 85,
                     "actuals": {"2569": 86}, "benchmark": 84, "source": "รายงาน", "links": ["1.1"]}""";
            String field = expected.replaceAll("/measures/7.1/0/([a-z]+).*", "$1");
            String broken = measure.replace("\"" + field + "\": " + right, "\"" + field + "\": " + wrong);
            assertThat(broken).isNotEqualTo(measure);

            assertThat(problems("{" + head("pmqa-4.0") + ", \"measures\": {\"7.1\": [" + broken + "]}}"))
                    .containsExactly(expected);
        }

        @Test
        void with_a_target_of_zero_must_be_better_the_less() {
            Problem problem = first("""
                    {%s, "measures": {"7.1": [{"name": "ก", "direction": "higher", "target": 0, "actuals": {}}]}}""".formatted(head("pmqa-4.0")));

            assertThat(problem.message().en()).isEqualTo("The target is 0, so no percentage can be computed.");
            assertThat(problem.advice().en()).contains("direction \"lower\"");
        }

        @Test
        void with_a_year_of_the_common_era_say_which_year_was_meant() {
            Problem problem = first("""
                    {%s, "measures": {"7.1": [{"name": "ก", "direction": "higher", "target": 1, "actuals": {"2024": 1}}]}}""".formatted(head("pmqa-4.0")));

            assertThat(problem.advice()).satisfies(advice -> {
                assertThat(advice.th()).isEqualTo("ใช้ปี พ.ศ.: 2567");
                assertThat(advice.en()).isEqualTo("Use the Buddhist year: 2567.");
            });
        }
    }

    @Nested
    class Ratings {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"1.1-99\": {}}                   | /ratings/1.1-99 unknown-question",
                    "{\"4.2-6\": {\"A\": [1]}}          | /ratings/4.2-6 no-rubric",
                    "{\"1.1-1\": {\"A\": [1, 2, 3]}}    | /ratings/1.1-1/A/0 rating-without-descriptor",
                    "{\"1.1-1\": {\"L\": [4, 2, 4]}}    | /ratings/1.1-1/L/1 rating-without-descriptor, /ratings/1.1-1/L/2 rating-without-descriptor",
                    "{\"1.1-1\": {\"A\": [6]}}          | /ratings/1.1-1/A/0 rating-without-descriptor",
                    "{\"1.1-1\": {\"A\": [-1]}}         | /ratings/1.1-1/A/0 rating-without-descriptor",
                    "{\"1.1-1\": {\"A\": [2.5]}}        | /ratings/1.1-1/A/0 not-a-whole-number",
                    "{\"1.1-1\": {\"A\": [\"3\"]}}      | /ratings/1.1-1/A/0 wrong-kind",
                    "{\"1.1-1\": {\"A\": [3, 3, 3, 3]}} | /ratings/1.1-1/A too-many-ratings",
                    "{\"1.1-1\": {\"A\": 3}}            | /ratings/1.1-1/A wrong-kind",
                    "{\"1.1-1\": {\"A\": null}}         | /ratings/1.1-1/A wrong-kind",
                    "{\"1.1-1\": {\"X\": [3]}}          | /ratings/1.1-1/X unknown-field",
                    "{\"1.1-1\": {\"what\": [3]}}       | /ratings/1.1-1/what unknown-field",
                    "{\"1.1-5\": {\"A\": [3]}}          | /ratings/1.1-5/A unknown-field",
                    "{\"4.1-5\": {\"D\": [3]}}          | /ratings/4.1-5/D unknown-field",
                    "{\"1.1-1\": [3, 3, 3]}             | /ratings/1.1-1 wrong-kind",
                    "{\"1.1-1\": null}                  | /ratings/1.1-1 wrong-kind",
                    "[]                                 | /ratings wrong-kind"
                })
        void are_those_that_have_a_descriptor(String ratings, String expected) {
            assertThat(String.join(", ", problems("{" + head("pmqa-2551") + ", \"ratings\": " + ratings + "}")))
                    .isEqualTo(expected);
        }

        @Test
        void without_a_descriptor_say_which_there_are() {
            Problem problem = first("{" + head("pmqa-2551") + ", \"ratings\": {\"1.1-1\": {\"L\": [0, 2]}}}");

            assertThat(problem.message().th()).isEqualTo("1.1-1 L2 ไม่มีคำอธิบายสำหรับค่าคะแนน 2");
            assertThat(problem.advice().th()).isEqualTo("เลือกจาก 0, 1, 3, 5");
        }
    }

    @Nested
    class Conformance {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"LD8\": \"met\"}                               | /conformance/LD8 unknown-requirement",
                    "{\"RM1\": \"met\"}                               | /conformance/RM1 unknown-requirement",
                    "{\"LD1\": \"done\"}                              | /conformance/LD1 unknown-status",
                    "{\"LD1\": \"\"}                                  | /conformance/LD1 blank-text",
                    "{\"LD1\": true}                                  | /conformance/LD1 wrong-kind",
                    "{\"LD1\": null}                                  | /conformance/LD1 wrong-kind",
                    "{\"LD1\": [\"met\"]}                             | /conformance/LD1 wrong-kind",
                    "{\"LD1\": {}}                                    | /conformance/LD1/status missing-field",
                    "{\"LD1\": {\"status\": 1}}                       | /conformance/LD1/status wrong-kind",
                    "{\"LD1\": \"not-applicable\"}                    | /conformance/LD1 missing-reason",
                    "{\"LD1\": {\"status\": \"not-applicable\", \"reason\": \" \"}} | /conformance/LD1 missing-reason",
                    "{\"LD1\": {\"status\": \"met\", \"reson\": \"x\"}}  | /conformance/LD1/reson unknown-field",
                    "{\"LD1\": {\"status\": \"met\", \"explanation\": 5}}| /conformance/LD1/explanation wrong-kind",
                    "[]                                               | /conformance wrong-kind"
                })
        void is_a_status_for_each_requirement(String conformance, String expected) {
            String json = "{" + head("pmqa-fl-province", "province") + ", \"conformance\": " + conformance + "}";

            assertThat(String.join(", ", problems(json))).isEqualTo(expected);
        }
    }

    @Test
    void all_problems_of_a_file_are_told_at_once_each_with_its_place_and_advice() {
        List<Problem> problems = refused("""
                {"catalogue": "pmqa-4.0",
                 "organization": {"name": "", "type": "dept"},
                 "fiscalYear": 2026,
                 "categories": ["1", "X"],
                 "profile": {"P3": "x"},
                 "responses": {"1.1": {"met": ["B1", "B7", 3], "explanations": {"expert": "x"}}, "9.1": {}},
                 "measures": {"7.1": [{"name": "ก", "direction": "upwards", "target": "85", "actuals": {"2569": "x"}}]},
                 "ratings": {"1.1-1": {"A": [3]}},
                 "conformance": {"LD1": "met"},
                 "comment": "x"}""");

        assertThat(problems)
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactly(
                        "/comment unknown-field",
                        "/organization/name blank-text",
                        "/organization/type unknown-organization-type",
                        "/fiscalYear not-a-fiscal-year",
                        "/categories/1 unknown-category",
                        "/profile/P3 unknown-topic",
                        "/responses/1.1/met/1 unknown-checkpoint",
                        "/responses/1.1/met/2 wrong-kind",
                        "/responses/1.1/explanations/expert unknown-level",
                        "/responses/9.1 unknown-item",
                        "/measures/7.1/0/direction unknown-direction",
                        "/measures/7.1/0/target wrong-kind",
                        "/measures/7.1/0/actuals/2569 wrong-kind",
                        "/ratings/1.1-1 unknown-question",
                        "/conformance/LD1 unknown-requirement");
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.message().th()).isNotBlank();
            assertThat(problem.advice().th()).isNotBlank();
            assertThat(problem.message().en()).isNotEqualTo(problem.message().th());
        });
    }

    private static String head(String catalogue) {
        return head(catalogue, "department");
    }

    private static String head(String catalogue, String type) {
        return """
                "catalogue": "%s", "organization": {"name": "กรมตัวอย่าง", "type": "%s"}, "fiscalYear": 2569""".formatted(catalogue, type);
    }

    private static Result<Assessment> read(String json) {
        return Documents.readJson(json.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)
                .flatMap(new AssessmentReader()::read);
    }

    private static Answers accepted(String json) {
        return switch (read(json)) {
            case Result.Accepted<Assessment>(Assessment assessment) -> assessment.answers();
            case Result.Refused<Assessment>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private static List<Problem> refused(String json) {
        return switch (read(json)) {
            case Result.Accepted<Assessment> accepted -> throw new AssertionError(accepted);
            case Result.Refused<Assessment>(List<Problem> problems) -> problems;
        };
    }

    private static Problem first(String json) {
        return refused(json).getFirst();
    }

    private static List<String> problems(String json) {
        return refused(json).stream()
                .map(problem -> problem.place() + " " + problem.code())
                .collect(Collectors.toList());
    }
}
