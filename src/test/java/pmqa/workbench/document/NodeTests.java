package pmqa.workbench.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The cursor that knows where it is and goes on after a problem. */
class NodeTests {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void knows_its_json_pointer() {
        Node root = node("{\"a/b\": {\"c~d\": [10, {\"\": true}]}}");

        Node empty = root.field("a/b")
                .flatMap(inner -> inner.field("c~d"))
                .map(list -> list.elements().get(1))
                .flatMap(object -> object.field(""))
                .orElseThrow();

        assertThat(root.pointer()).isEmpty();
        assertThat(empty.pointer()).isEqualTo("/a~1b/c~0d/1/");
        assertThat(empty.value()).isEqualTo(new Value.Bool(true));
    }

    @Test
    void reads_what_is_there() {
        Node root = node("{\"text\": \"ข้อ\", \"number\": 86.2, \"whole\": 2569, \"truth\": true, \"blank\": \" \"}");

        assertThat(field(root, "text").text()).contains("ข้อ");
        assertThat(field(root, "number").number()).hasValue(86.2);
        assertThat(field(root, "whole").integer()).contains(2569);
        assertThat(field(root, "truth").bool()).contains(true);
        assertThat(field(root, "blank").textOrBlank()).contains(" ");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest(name = "{0} where {1} belongs")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | text | Expected text but found an object {…}.",
                "[] | text | Expected text but found a list […].",
                "5 | text | Expected text but found a number.",
                "null | text | Expected text but found null.",
                "true | number | Expected a number but found true/false.",
                "\"85\" | number | Expected a number but found text.",
                "\"1\" | integer | Expected a whole number but found text.",
                "\"true\" | bool | Expected true or false but found text.",
                "0 | bool | Expected true or false but found a number.",
                "{} | elements | Expected a list […] but found an object {…}.",
                "[] | members | Expected an object {…} but found a list […].",
                "null | members | Expected an object {…} but found null."
            })
    void says_what_was_expected_and_what_was_found(String json, String kind, String message) {
        Node root = node(json);

        boolean nothing = switch (kind) {
            case "text" -> root.text().isEmpty();
            case "number" -> root.number().isEmpty();
            case "integer" -> root.integer().isEmpty();
            case "bool" -> root.bool().isEmpty();
            case "elements" -> root.elements().isEmpty();
            default -> root.members().isEmpty();
        };

        assertThat(nothing).isTrue();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("wrong-kind");
            assertThat(problem.message().en()).isEqualTo(message);
        });
    }

    @ParameterizedTest(name = "{0} is the whole number {1}")
    @CsvSource({"5, 5", "5.0, 5", "5e2, 500", "-0, 0", "2147483647, 2147483647", "-2147483648, -2147483648"})
    void a_whole_number_may_be_written_in_other_ways(String json, int number) {
        assertThat(node(json).integer()).contains(number);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "1e-999999999", "1e999999999", "2147483648", "2569.0000000000000000001", "-1e10"})
    void a_number_that_is_not_whole_or_too_large_is_no_whole_number(String json) {
        assertThat(node(json).integer()).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("not-a-whole-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e16", "-1e16", "1e400", "1e999999999", "-1e999999999"})
    void a_number_too_large_to_count_with_is_refused(String json) {
        assertThat(node(json).number()).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("number-out-of-range");
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({"1e15, 1e15", "1e-999999999, 0", "-1e-999999999, 0", "-0, 0", "-0.0, 0", "0.1, 0.1"})
    void a_number_is_read_as_near_as_binary_allows(String json, double number) {
        assertThat(node(json).number()).hasValue(number);
        assertThat(problems).isEmpty();
    }

    @Test
    void blank_text_is_no_text() {
        assertThat(node("\" \\n\"").text()).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("blank-text");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "\\u0000, U+0000",
        "\\u0008, U+0008",
        "\\u000b, U+000B",
        "\\u001b, U+001B",
        "\\ud800, U+D800",
        "\\udc00\\ud800, U+DC00",
        "\\ufffe, U+FFFE",
        "\\uffff, U+FFFF"
    })
    void text_that_no_report_could_print_is_refused(String escaped, String named) {
        assertThat(node("\"ก" + escaped + "ข\"").textOrBlank()).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unprintable-text");
            assertThat(problem.message().en()).contains(named);
        });
    }

    @Test
    void every_other_text_is_kept_as_it_is() {
        String text = "ก\\t\\n\\r\\u200b\\u00a0\\ud83d\\udcc8\\u202e\\u007f";

        assertThat(node("\"" + text + "\"").text()).contains("ก\t\n\r\u200b\u00a0\ud83d\udcc8\u202e\u007f");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_missing_member_is_told_with_the_pointer_that_it_would_have() {
        assertThat(node("{\"a\": {\"x\": null}}").field("a").orElseThrow().required("x"))
                .isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("/a/x");
            assertThat(problem.message().th()).isEqualTo("ไม่มีช่อง “x”");
        });
    }

    @Test
    void a_missing_member_of_something_else_than_an_object_is_no_second_problem() {
        assertThat(node("[]").required("x")).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void unknown_members_are_told_with_the_likely_meaning() {
        node("{\"explanation\": 1, \"met\": []}").onlyFields(Set.of("met", "notes", "explanations"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unknown-field");
            assertThat(problem.place()).isEqualTo("/explanation");
            assertThat(problem.advice().en()).isEqualTo("Did you mean “explanations”?");
        });
    }

    @Test
    void a_word_without_a_likely_meaning_is_told_what_can_stand_there() {
        node("\"B9\"").reportUnknown("unknown", LocalizedText.of("ช่อง", "box"), "B9", List.of("B1", "B2"));

        assertThat(problems.getFirst().message())
                .isEqualTo(LocalizedText.of("ไม่รู้จักช่อง “B9”", "Unknown box “B9”."));
        assertThat(problems.getFirst().advice())
                .isEqualTo(LocalizedText.of("ใช้ค่าใดค่าหนึ่งต่อไปนี้: B1, B2", "Use one of: B1, B2"));
    }

    @Test
    void a_missing_field_with_a_name_of_thousands_of_letters_is_told_briefly() {
        node("{}").required("ก".repeat(5_000));

        assertThat(problems.getFirst().message().th().length()).isLessThan(100);
    }

    @Test
    void a_long_list_of_what_can_stand_there_is_cut() {
        List<String> known = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> "word" + i)
                .toList();

        node("1").reportUnknown("unknown", LocalizedText.same("x"), "?", known);

        assertThat(problems.getFirst().advice().en()).endsWith("word11, …");
    }

    @Test
    void where_nothing_can_stand_the_advice_is_to_leave_it_out() {
        node("1").reportUnknown("unknown", LocalizedText.same("x"), "?", List.of());

        assertThat(problems.getFirst().advice().en()).startsWith("Leave it out");
    }

    @Test
    void what_somebody_wrote_cannot_command_a_terminal_or_fill_the_screen() {
        node("1")
                .reportUnknown(
                        "unknown", LocalizedText.same("x"), "\u001b[2J\u202e\r\n" + "ก".repeat(500), List.of("y"));

        assertThat(problems.getFirst().message().en())
                .isEqualTo("Unknown x “\uFFFD[2J\uFFFD\uFFFD\uFFFD" + "ก".repeat(53) + "…”.");
    }

    @Test
    void after_500_problems_the_rest_is_only_mentioned() {
        Node root = node("[" + "{},".repeat(600) + "1]");

        root.elements().forEach(Node::text);
        root.elements()
                .forEach(element -> element.reportUnknown("unknown", LocalizedText.same("x"), "y", List.of("z")));

        assertThat(problems).hasSize(501);
        assertThat(problems.getLast().code()).isEqualTo("more-problems");
    }

    @Test
    void elements_that_cannot_be_read_are_left_out_and_reported() {
        assertThat(node("[\"a\", 1, \"b\"]").each(Node::text)).containsExactly("a", "b");
        assertThat(problems).extracting(Problem::place).containsExactly("/1");
    }

    @Test
    void null_stands_for_an_absent_member() {
        Node root = node("{\"a\": null}");

        assertThat(root.field("a")).isEqualTo(Optional.empty());
        assertThat(root.members().values()).singleElement().matches(Node::isNull);
    }

    private Node field(Node node, String name) {
        return node.field(name).orElseThrow();
    }

    private Node node(String json) {
        return switch (Documents.readJson(json.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)) {
            case Result.Accepted<Value>(Value value) -> Node.root(value, problems);
            case Result.Refused<Value>(List<Problem> refusals) -> throw new AssertionError(refusals);
        };
    }
}
