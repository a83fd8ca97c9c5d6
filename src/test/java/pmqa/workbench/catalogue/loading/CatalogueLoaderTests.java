package pmqa.workbench.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.CatalogueLoader.Loaded;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Catalogues that somebody broke: every check says what is wrong, in which file, and where in it. */
class CatalogueLoaderTests {

    static final List<String> ids = Catalogues.IDS;

    private Path folder;

    /** The catalogue lies one folder deeper, so that there is something outside it. */
    @BeforeEach
    void folder(@TempDir Path outside) throws IOException {
        folder = Files.createDirectory(outside.resolve("catalogue"));
    }

    @ParameterizedTest
    @FieldSource("ids")
    void a_copy_of_a_shipped_catalogue_loads_and_is_the_same(String id) throws IOException {
        copy(id);

        assertThat(load()).isInstanceOfSatisfying(Result.Accepted.class, accepted -> {
            Loaded loaded = (Loaded) accepted.value();
            assertThat(loaded.catalogue()).isEqualTo(Catalogues.get(id));
            assertThat(loaded.document()).isEqualTo(Catalogues.document(id).orElseThrow());
        });
    }

    @Test
    void only_shipped_catalogues_are_found_by_id() {
        assertThat(Catalogues.find("pmqa-9")).isEmpty();
        assertThat(Catalogues.find("../pmqa-4.0")).isEmpty();
        assertThat(Catalogues.document("pmqa-9")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogues.get("pmqa-9"))
                .withMessage("No shipped catalogue pmqa-9");
    }

    @Nested
    class Files_of_a_catalogue {

        @Test
        void in_a_folder_that_does_not_exist_are_missing() {
            assertThat(problems(CatalogueFolder.of(folder.resolve("nowhere"))))
                    .containsExactly("catalogue.yaml missing-file");
        }

        @Test
        void that_are_named_but_not_there_are_all_told() throws IOException {
            copy("pmqa-2551");
            Files.delete(folder.resolve("ratings.yaml"));
            Files.delete(folder.resolve("questions/1.1-1.yaml"));
            Files.delete(folder.resolve("questions/4.1-1.yaml"));

            assertThat(problems())
                    .containsExactlyInAnyOrder(
                            "ratings.yaml missing-file",
                            "questions/1.1-1.yaml missing-file",
                            "questions/4.1-1.yaml missing-file");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../secret.yaml",
                    "/etc/hostname",
                    "categories/../../secret.yaml",
                    "categories",
                    "..",
                    ".",
                    "a\\0b"
                })
        void that_lie_outside_the_folder_or_are_no_files_are_missing(String path) throws IOException {
            Files.writeString(folder.resolveSibling("secret.yaml"), "code: \"1\"");
            copy("pmqa-4.0-form1");
            replace("catalogue.yaml", "- categories/1.yaml", "- \"" + path + "\"");

            assertThat(problems()).singleElement().asString().endsWith(" missing-file");
        }

        @Test
        void that_are_links_to_the_outside_are_missing() throws IOException {
            Path secret = Files.writeString(folder.resolveSibling("secret.yaml"), "code: \"1\"");
            copy("pmqa-4.0-form1");
            Files.delete(folder.resolve("categories/1.yaml"));
            Files.createSymbolicLink(folder.resolve("categories/1.yaml"), secret);

            assertThat(problems()).containsExactly("categories/1.yaml missing-file");
        }

        @Test
        void that_are_links_within_the_folder_are_read() throws IOException {
            copy("pmqa-4.0-form1");
            Path moved = Files.move(folder.resolve("categories/1.yaml"), folder.resolve("moved.yaml"));
            Files.createSymbolicLink(folder.resolve("categories/1.yaml"), moved);

            assertThat(load()).isInstanceOf(Result.Accepted.class);
        }

        @Test
        void that_are_no_yaml_are_told_with_line_and_column() throws IOException {
            copy("pmqa-4.0");
            write("categories/2.yaml", "code: [\n");
            write("categories/3.yaml", "");
            write("categories/4.yaml", "- a\n- b\n");
            write("dimensions.yaml", "dimensions: &d []\ncopy: *d\n");

            assertThat(problems())
                    .containsExactlyInAnyOrder(
                            "categories/2.yaml line 1, column 8 not-yaml",
                            "categories/3.yaml empty",
                            "categories/4.yaml# wrong-kind",
                            "dimensions.yaml line 2, column 7 alias");
        }

        @Test
        void larger_than_any_catalogue_are_not_read() throws IOException {
            copy("pmqa-4.0-form1");
            write("categories/1.yaml", "# " + "x".repeat(4 * 1024 * 1024));

            assertThat(problems()).containsExactly("categories/1.yaml too-large");
        }

        @ParameterizedTest(name = "{0} as {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "include: [ratings.yaml]          | include: ratings.yaml              | catalogue.yaml#/include",
                    "include: [ratings.yaml]          | include: [5]                       | catalogue.yaml#/include",
                    "[categories/1.yaml, categories/4.yaml] | {one: categories/1.yaml}     | catalogue.yaml#/categoryFiles"
                })
        void must_be_listed_by_name(String right, String wrong, String place) throws IOException {
            copy("pmqa-2551");
            replace("catalogue.yaml", right, wrong);

            assertThat(problems()).contains(place + " wrong-kind");
        }

        @Test
        void of_questions_are_listed_in_the_file_of_their_category() throws IOException {
            copy("pmqa-2551");
            replace("categories/4.yaml", "questionFiles:\n", "questionFiles: none\n    sections2:\n");

            assertThat(problems()).contains("categories/4.yaml#/items/0/questionFiles wrong-kind");
        }

        @Test
        void that_give_the_same_part_are_both_told() throws IOException {
            copy("pmqa-2551");
            write("ratings.yaml", read("ratings.yaml") + "version: \"2\"\n");

            assertThat(problems()).containsExactly("ratings.yaml#/version duplicate-field");
        }

        @Test
        void that_are_included_are_named_in_their_problems() throws IOException {
            copy("pmqa-2551");
            replace("ratings.yaml", "value: 3", "value: three");

            assertThat(problems()).contains("ratings.yaml#/ratingScale/3/value wrong-kind");
        }
    }

    @Nested
    class Fields {

        @ParameterizedTest(name = "{1} instead of {0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "id: pmqa-4.0-form1             | idd: pmqa-4.0-form1           | catalogue.yaml#/idd unknown-field",
                    "id: pmqa-4.0-form1             | id: 4.0                       | catalogue.yaml#/id wrong-kind",
                    "version: \"1.1.0\"             | version: \"\"                 | catalogue.yaml#/version blank-text",
                    "publisher: {th:                | publisher: {thai:             | catalogue.yaml#/publisher/thai unknown-field",
                    "publisher: {th:                | publisher: {thai:             | catalogue.yaml#/publisher/th missing-field",
                    "- {code: basic, title          | - {code: [basic], title       | catalogue.yaml#/levels/0/code wrong-kind",
                    "points: 300                    | points: \"300\"               | catalogue.yaml#/levels/0/points wrong-kind",
                    "points: 300                    | points: 300.5                 | catalogue.yaml#/levels/0/points not-a-whole-number",
                    "rule: level-gated-boxes        | rule: level-gated-boxs        | catalogue.yaml#/scoring/rules/0/rule unknown-rule",
                    "standing: unconfirmed          | standing: confirmed           | catalogue.yaml#/scoring/rules/0/standing unknown-standing",
                    "weights: {process: 1, result: 1}| weights: {process: 1}        | catalogue.yaml#/scoring/rules/0/weights/result missing-field",
                    "weights: {process: 1, result: 1}| weights: {process: 1, result: 1, other: 1} | catalogue.yaml#/scoring/rules/0/weights/other unknown-field",
                    "weights: {process: 1, result: 1}| weights: {process: 1, result: 1}\\n      bonus: 1 | catalogue.yaml#/scoring/rules/0/bonus unknown-field",
                    "method: mean-of-categories     | method: sum                   | catalogue.yaml#/scoring/totals/method unknown-method",
                    "method: mean-of-categories     | method: mean-of-categories\\n    weight: 1 | catalogue.yaml#/scoring/totals/weight unknown-field",
                    "{level: basic, from: 300}      | {level: basik, from: 300}     | catalogue.yaml#/scoring/grading/thresholds/0/level unknown-level",
                    "{level: basic, from: 300}      | {level: basic, from: 300, to: 400} | catalogue.yaml#/scoring/grading/thresholds/0/to unknown-field",
                    "ofPoints: 500                  | ofPoints: lots                | catalogue.yaml#/scoring/grading/index/ofPoints wrong-kind",
                    "decimals: 1                    | decimals: 1.5                 | catalogue.yaml#/scoring/grading/index/decimals not-a-whole-number",
                    "- categories/1.yaml            | - categories/1.yaml\\nscore: 5 | catalogue.yaml#/score unknown-field"
                })
        void of_the_head_are_checked(String right, String wrong, String expected) throws IOException {
            copy("pmqa-4.0-form1");
            replace("catalogue.yaml", right, wrong.replace("\\n", "\n"));

            assertThat(problems()).contains(expected);
        }

        @ParameterizedTest(name = "{1} instead of {0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "kind: process\\n     | kind: proces\\n             | categories/1.yaml#/kind unknown-kind",
                    "code: \"1\"\\n       | code: 1\\n                  | categories/1.yaml#/code wrong-kind",
                    "title: {th: \"การนำองค์การ\" | titel: {th: \"การนำองค์การ\" | categories/1.yaml#/title missing-field",
                    "- code: \"1.1\"      | - cod: \"1.1\"              | categories/1.yaml#/items/0/cod unknown-field",
                    "- level: advance     | - level: advanced           | categories/1.yaml#/items/0/levels/1/level unknown-level",
                    "kind: process\\n            text: \"ผู้บริหารกำหนด | kind: processes\\n            text: \"ผู้บริหารกำหนด | categories/1.yaml#/items/0/levels/0/checkpoints/0/kind unknown-kind",
                    "kind: process\\n            text: \"ผู้บริหารกำหนด | kind: process\\n            appliesTo: [provinces]\\n            text: \"ผู้บริหารกำหนด | categories/1.yaml#/items/0/levels/0/checkpoints/0/appliesTo/0 unknown-organization-type",
                    "kind: process\\n            text: \"ผู้บริหารกำหนด | kind: process\\n            test: \"ผู้บริหารกำหนด | categories/1.yaml#/items/0/levels/0/checkpoints/0/text missing-field",
                    "checkpoints:\\n          - code: \"B1\" | checkpoints:\\n          - B0\\n          - code: \"B1\" | categories/1.yaml#/items/0/levels/0/checkpoints/0 wrong-kind"
                })
        void of_a_category_are_checked(String right, String wrong, String expected) throws IOException {
            copy("pmqa-4.0-form1");
            replace("categories/1.yaml", right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

            assertThat(problems()).contains(expected);
        }

        @ParameterizedTest(name = "{0}: {2} instead of {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "categories/7.yaml | required: true     | required: \"yes\"  | categories/7.yaml#/items/0/measureTypes/0/required wrong-kind",
                    "categories/7.yaml | measureTypes:      | measures:          | categories/7.yaml#/items/0/measures unknown-field",
                    "categories/p.yaml | topics:            | themes:            | categories/p.yaml#/topics missing-field",
                    "dimensions.yaml   | advance: \"Integration\" | advanced: \"Integration\" | dimensions.yaml#/dimensions/0/advanced unknown-field",
                    "catalogue.yaml    | {upTo: 101, points: 300} | {below: 101, upTo: 101, points: 300} | catalogue.yaml#/scoring/rules/1/bands/1 two-ends",
                    "catalogue.yaml    | zeroTarget: {reached: 500, missed: 0} | zeroTarget: {reached: 500} | catalogue.yaml#/scoring/rules/1/zeroTarget/missed missing-field",
                    "catalogue.yaml    | trendYears: 3      | trendYear: 3       | catalogue.yaml#/scoring/rules/1/trendYear unknown-field"
                })
        void of_other_parts_are_checked(String file, String right, String wrong, String expected) throws IOException {
            copy("pmqa-4.0");
            replace(file, right, wrong);

            assertThat(problems()).contains(expected);
        }

        @ParameterizedTest(name = "{1} instead of {0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "kind: how\\n                 | kind: hou\\n                | questions/1.1-1.yaml#/kind unknown-kind",
                    "section: \"1.1 ก (1)\"\\n    | sections: \"1.1 ก (1)\"\\n  | questions/1.1-1.yaml#/section missing-field",
                    "dimensions:\\n  A:           | dimensions:\\n  X:          | questions/1.1-1.yaml#/dimensions/X unknown-field",
                    "\"2\": \"มีการกำหนดเป้าหมายของ | two: \"มีการกำหนดเป้าหมายของ | questions/1.1-1.yaml#/dimensions/A/0/ratings/two wrong-kind",
                    "{rating: 2, issues: {from: 1, to: 1}} | {rating: 2, issue: {from: 1, to: 1}} | questions/1.1-1.yaml#/dimensions/A/0/thresholds/0/issue unknown-field",
                    "{rating: 2, issues: {from: 1, to: 1}} | {rating: 2, issues: {to: 1}} | questions/1.1-1.yaml#/dimensions/A/0/thresholds/0/issues/from missing-field"
                })
        void of_a_question_are_checked(String right, String wrong, String expected) throws IOException {
            copy("pmqa-2551");
            replace("questions/1.1-1.yaml", right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

            assertThat(problems()).contains(expected);
        }

        @Test
        void of_a_question_without_a_rubric_need_a_stated_gap() throws IOException {
            copy("pmqa-2551");
            write("questions/4.2-6.yaml", read("questions/4.2-6.yaml").replaceAll("(?s)gap:.*?\n(?=\\w)", ""));

            assertThat(problems()).containsExactly("questions/4.2-6.yaml#/dimensions missing-field");
        }
    }

    @Nested
    class Checks_across_a_catalogue {

        @ParameterizedTest(name = "{0}: {2} instead of {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    // codes
                    "catalogue.yaml    | code: advance, title           | code: basic, title            | catalogue.yaml#/levels duplicate-code",
                    "categories/2.yaml | code: \"2\"                    | code: \"1\"                   | catalogue.yaml#/categories duplicate-code",
                    "categories/2.yaml | code: \"2.1\"                  | code: \"1.1\"                 | catalogue.yaml#/categories duplicate-code",
                    "categories/7.yaml | code: \"7.1\"                  | code: \"1.1\"                 | catalogue.yaml#/categories duplicate-code",
                    "categories/7.yaml | code: \"7.1.2\"                | code: \"7.1.1\"               | catalogue.yaml#/categories duplicate-code",
                    "categories/p.yaml | code: \"P1.2\"                 | code: \"P1.1\"                | catalogue.yaml#/categories duplicate-code",
                    "categories/2.yaml | code: \"B2\"                   | code: \"B1\"                  | categories/2.yaml#/items/0 duplicate-code",
                    // levels
                    "catalogue.yaml    | points: 400                    | points: 300                   | catalogue.yaml#/levels/1 levels-not-ascending",
                    "catalogue.yaml    | points: 300                    | points: 0                     | catalogue.yaml#/levels/0 levels-not-ascending",
                    "categories/1.yaml | level: advance                 | level: significance           | categories/1.yaml#/items/0/levels levels-incomplete",
                    // rules
                    "catalogue.yaml    | process: 1, result: 1          | process: 1, result: 0         | catalogue.yaml#/scoring/rules/0/weights rule-parameter",
                    "catalogue.yaml    | process: 1, result: 1          | process: -1, result: 1        | catalogue.yaml#/scoring/rules/0/weights rule-parameter",
                    "catalogue.yaml    | {upTo: 105, points: 400}       | {upTo: 101, points: 400}      | catalogue.yaml#/scoring/rules/1/bands rule-parameter",
                    "catalogue.yaml    | - {points: 500}                | - {upTo: 200, points: 500}    | catalogue.yaml#/scoring/rules/1/bands rule-parameter",
                    "catalogue.yaml    | {upTo: 105, points: 400}       | {points: 400}                 | catalogue.yaml#/scoring/rules/1/bands rule-parameter",
                    "catalogue.yaml    | trendYears: 3                  | trendYears: 1                 | catalogue.yaml#/scoring/rules/1/trendYears rule-parameter",
                    "catalogue.yaml    | {level: advance, from: 400}    | {level: advance, from: 300}   | catalogue.yaml#/scoring/grading/thresholds/1 rule-parameter",
                    "catalogue.yaml    | ofPoints: 500                  | ofPoints: 0                   | catalogue.yaml#/scoring/grading/index rule-parameter",
                    "catalogue.yaml    | full: 4                        | full: -4                      | catalogue.yaml#/scoring/grading/index rule-parameter",
                    "catalogue.yaml    | decimals: 1                    | decimals: -1                  | catalogue.yaml#/scoring/grading/index rule-parameter",
                    "catalogue.yaml    | decimals: 1                    | decimals: 10                  | catalogue.yaml#/scoring/grading/index rule-parameter",
                    "catalogue.yaml    | method: mean-of-categories     | method: sum-of-counts         | catalogue.yaml#/scoring/totals/method rule-parameter"
                })
        void of_points_are_seen_to_fail(String file, String right, String wrong, String expected) throws IOException {
            copy("pmqa-4.0");
            replace(file, right, wrong);

            assertThat(problems()).contains(expected);
        }

        @Test
        void every_kind_of_category_needs_its_rule() throws IOException {
            copy("pmqa-4.0");
            write(
                    "catalogue.yaml",
                    read("catalogue.yaml").replaceAll("(?s)    - rule: attainment-bands.*?  totals:", "  totals:"));

            assertThat(problems()).containsExactly("catalogue.yaml#/scoring/rules rule-missing");
        }

        @Test
        void no_rule_is_given_twice() throws IOException {
            copy("pmqa-fl-province");
            write(
                    "catalogue.yaml",
                    read("catalogue.yaml").replaceFirst("(?s)(    - rule: conformance.*?)(    - rule: att)", "$1$1$2"));

            assertThat(problems()).containsExactly("catalogue.yaml#/scoring/rules rule-twice");
        }

        @Test
        void process_items_need_levels() throws IOException {
            copy("pmqa-4.0-form1");
            write(
                    "catalogue.yaml",
                    read("catalogue.yaml")
                            .replaceAll("(?m)^levels:\n(  - .*\n)+", "levels: []\n")
                            .replaceAll("(?s)  grading:.*?categoryFiles", "categoryFiles"));
            write(
                    "categories/1.yaml",
                    read("categories/1.yaml")
                            .replaceAll("(?s)    levels:\n.*?(?=  - code: \"1\\.|$)", "    levels: []\n"));

            assertThat(problems()).containsExactly("catalogue.yaml#/levels levels-missing");
        }

        @Test
        void a_category_needs_something_inside() throws IOException {
            copy("pmqa-fl-province");
            write(
                    "categories/hr.yaml",
                    "code: \"HR\"\nkind: requirements\ntitle: {th: \"ก\", en: \"a\"}\nrequirements: []\n");

            assertThat(problems()).containsExactly("categories/hr.yaml# nothing-inside");
        }

        @Test
        void a_catalogue_needs_something_to_score() throws IOException {
            copy("pmqa-fl-province");
            write("catalogue.yaml", read("catalogue.yaml").replaceAll("  - categories/(?!p\\.).*\n", ""));

            assertThat(problems()).contains("catalogue.yaml#/categories nothing-inside");
        }

        @Test
        void points_and_ratings_are_not_mixed_in_one_mean() throws IOException {
            copy("pmqa-2551");
            write("categories/7.yaml", Files.readString(Path.of("catalogues/pmqa-4.0/categories/7.yaml")));
            replace("catalogue.yaml", "categories/4.yaml]", "categories/4.yaml, categories/7.yaml]");

            assertThat(problems())
                    .containsExactlyInAnyOrder(
                            "catalogue.yaml#/scoring/rules rule-missing",
                            "catalogue.yaml#/scoring/totals/method rule-parameter");
        }

        @Test
        void counts_are_no_mean() throws IOException {
            copy("pmqa-fl-province");
            replace("catalogue.yaml", "method: sum-of-counts", "method: mean-of-categories");

            assertThat(problems()).containsExactly("catalogue.yaml#/scoring/totals/method rule-parameter");
        }

        @ParameterizedTest(name = "{0}: {2} instead of {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "ratings.yaml | value: 4     | value: 3     | ratings.yaml#/ratingScale rating-scale",
                    "ratings.yaml | value: 4     | value: 6     | ratings.yaml#/ratingScale rating-scale",
                    "ratings.yaml | code: \"D\"  | code: \"A\"  | ratings.yaml#/rubricDimensions duplicate-code",
                    "questions/1.1-1.yaml | \"5\": \"มีการกำหนดเป้าหมายของ | \"6\": \"มีการกำหนดเป้าหมายของ | questions/1.1-1.yaml#/dimensions/A/0/ratings/6 unknown-rating",
                    "questions/1.1-1.yaml | {rating: 2, issues: {from: 1, to: 1}} | {rating: 1, issues: {from: 1, to: 1}} | questions/1.1-1.yaml#/dimensions/A/0/thresholds/0 threshold-without-descriptor",
                    "questions/1.1-1.yaml | {rating: 2, issues: {from: 1, to: 1}} | {rating: 2, issues: {from: 1, to: 1}, included: [1]} | questions/1.1-1.yaml#/dimensions/A/0/thresholds/0 threshold-without-descriptor",
                    "questions/1.1-1.yaml | code: \"1.1-1\" | code: \"1.1-2\" | catalogue.yaml#/categories duplicate-code"
                })
        void of_rubrics_are_seen_to_fail(String file, String right, String wrong, String expected) throws IOException {
            copy("pmqa-2551");
            replace(file, right, wrong);

            assertThat(problems()).contains(expected);
        }

        @Test
        void a_rubric_needs_a_scale() throws IOException {
            copy("pmqa-2551");
            write(
                    "ratings.yaml",
                    read("ratings.yaml").replaceAll("(?s)ratingScale:.*?rubricDimensions", "rubricDimensions"));

            assertThat(problems()).contains("catalogue.yaml#/ratingScale rating-scale");
        }

        @Test
        void a_dimension_has_three_sub_criteria() throws IOException {
            copy("pmqa-2551");
            String question = read("questions/4.1-5.yaml");
            int third = question.lastIndexOf("    - title:");
            write("questions/4.1-5.yaml", question.substring(0, third));

            assertThat(problems()).containsExactly("questions/4.1-5.yaml#/dimensions/A wrong-number-of-criteria");
        }

        @Test
        void a_question_has_dimensions_if_it_says_so() throws IOException {
            copy("pmqa-2551");
            String question = read("questions/4.1-5.yaml");
            write("questions/4.1-5.yaml", question.substring(0, question.indexOf("dimensions:")) + "dimensions: {}\n");

            assertThat(problems()).contains("questions/4.1-5.yaml#/dimensions wrong-number-of-criteria");
        }

        @Test
        void facts_are_rated_on_three_aspects() throws IOException {
            copy("pmqa-2551");
            String question = read("questions/4.1-4.yaml");
            write("questions/4.1-4.yaml", question.substring(0, question.lastIndexOf("  - title:")));

            assertThat(problems()).containsExactly("questions/4.1-4.yaml#/aspects wrong-number-of-criteria");
        }

        @Test
        void a_sub_criterion_has_at_least_one_descriptor() throws IOException {
            copy("pmqa-2551");
            String question = read("questions/4.1-5.yaml");
            String emptied = question.replaceFirst(
                    "(?s)      ratings:\n.*?      percentOf", "      ratings: {}\n      percentOf");
            write("questions/4.1-5.yaml", emptied);

            assertThat(problems()).contains("questions/4.1-5.yaml#/dimensions/A/0/ratings ratings-missing");
        }

        @Test
        void all_problems_of_a_catalogue_are_told_at_once() throws IOException {
            copy("pmqa-4.0");
            replace("catalogue.yaml", "points: 400", "points: 300");
            replace("categories/2.yaml", "code: \"B2\"", "code: \"B1\"");
            replace("categories/3.yaml", "kind: process, text", "kind: procession, text");
            replace("categories/7.yaml", "required: true", "required: maybe");

            assertThat(problems())
                    .containsExactlyInAnyOrder(
                            "categories/3.yaml#/items/0/levels/0/checkpoints/0/kind unknown-kind",
                            "categories/7.yaml#/items/0/measureTypes/0/required wrong-kind",
                            "categories/2.yaml#/items/0 duplicate-code",
                            "catalogue.yaml#/levels/1 levels-not-ascending");
        }
    }

    @Test
    void the_model_cannot_be_changed() {
        Catalogue catalogue = Catalogues.get("pmqa-4.0");

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> catalogue.categories().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> catalogue
                        .levelItems()
                        .findFirst()
                        .orElseThrow()
                        .levels()
                        .clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() ->
                        Catalogues.document("pmqa-4.0").orElseThrow().members().clear());
    }

    private void copy(String id) throws IOException {
        Path source = Path.of("catalogues", id);
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = folder.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Breaks the first occurrence; a test that finds nothing to break proves nothing. */
    private void replace(String file, String right, String wrong) throws IOException {
        String text = read(file);
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        write(file, text.substring(0, at) + wrong + text.substring(at + right.length()));
    }

    private Result<Loaded> load() {
        return CatalogueLoader.load(CatalogueFolder.of(folder));
    }

    private List<String> problems() {
        return problems(CatalogueFolder.of(folder));
    }

    private static List<String> problems(CatalogueFolder folder) {
        return switch (CatalogueLoader.load(folder)) {
            case Result.Accepted<Loaded> _ -> throw new AssertionError("The catalogue was accepted");
            case Result.Refused<Loaded>(List<Problem> problems) ->
                problems.stream()
                        .map(problem -> problem.place() + " " + problem.code())
                        .toList();
        };
    }
}
