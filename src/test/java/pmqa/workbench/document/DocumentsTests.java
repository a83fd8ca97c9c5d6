package pmqa.workbench.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Documents that nobody vouches for. */
class DocumentsTests {

    private static final Limits SMALL = new Limits(1_000, 4, 20);

    @Nested
    class Any_document {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\t \r\n", "\uFEFF", "\uFEFF  \n"})
        void without_content_is_empty(String text) {
            assertThat(problem(json(text))).isEqualTo("empty");
            assertThat(problem(yaml(text))).isEqualTo("empty");
        }

        @Test
        void larger_than_the_limit_is_not_read() {
            byte[] tenMebibytes = new byte[10 * 1024 * 1024];

            assertThat(problem(Documents.readJson(tenMebibytes, Limits.ASSESSMENT)))
                    .isEqualTo("too-large");
            assertThat(refused(Documents.readJson(tenMebibytes, Limits.ASSESSMENT))
                            .message()
                            .en())
                    .isEqualTo("The file is larger than 8 MiB and was not read.");
            assertThat(problem(Documents.readYaml(tenMebibytes, Limits.CATALOGUE)))
                    .isEqualTo("too-large");
        }

        @Test
        void of_just_the_largest_size_is_read() {
            String text = "\"a\"" + " ".repeat(SMALL.bytes() - 3);

            assertThat(accepted(Documents.readJson(bytes(text), SMALL))).isEqualTo(new Value.Str("a"));
            assertThat(problem(Documents.readJson(bytes(text + " "), SMALL))).isEqualTo("too-large");
        }

        @ParameterizedTest(name = "{0} is broken from byte {1}")
        @CsvSource({
            "22 C3 28 22, 1", // a lead byte without its continuation
            "22 E0 B8 22, 1", // a Thai letter cut short within the text
            "22 41 E0 B8, 2", // … and at the end of the file
            "22 FF 22, 1", // never UTF-8
            "22 C0 80 22, 1", // an overlong NUL
            "22 ED A0 80 22, 1", // half of a surrogate pair
            "22 F4 90 80 80 22, 1", // beyond the last code point
            "FF FE 7B 00, 0", // UTF-16
            "A1 22, 0" // TIS-620
        })
        void that_is_not_utf_8_says_from_which_byte(String hexadecimal, int from) {
            Problem problem = refused(Documents.readJson(unhex(hexadecimal), Limits.ASSESSMENT));

            assertThat(problem.code()).isEqualTo("not-utf-8");
            assertThat(problem.place()).isEqualTo("byte " + from);
            assertThat(problem.advice().th()).contains("UTF-8");
        }

        @Test
        void in_the_old_thai_encoding_is_not_utf_8() {
            byte[] document = "{\"name\": \"กรมตัวอย่าง\"}".getBytes(Charset.forName("TIS-620"));

            assertThat(problem(Documents.readJson(document, Limits.ASSESSMENT))).isEqualTo("not-utf-8");
        }

        @Test
        void may_begin_with_one_byte_order_mark() {
            assertThat(accepted(json("\uFEFF{\"a\": 1}"))).isEqualTo(accepted(json("{\"a\": 1}")));
            assertThat(accepted(yaml("\uFEFFa: 1"))).isEqualTo(accepted(yaml("a: 1")));
            assertThat(problem(json("\uFEFF\uFEFF{}"))).isEqualTo("not-json");
        }
    }

    @Nested
    class Json {

        @Test
        void is_read_into_a_tree_that_keeps_the_order_of_members_and_the_digits_of_numbers() {
            Value value = accepted(json("{\"z\": [1, 2.50, -3e2, true, false, null], \"a\": \"ข้อ\", \"m\": {}}"));

            Map<String, Value> members = ((Value.Obj) value).members();
            assertThat(members.keySet()).containsExactly("z", "a", "m");
            assertThat(members.get("z"))
                    .isEqualTo(new Value.Arr(List.of(
                            new Value.Num(new BigDecimal("1")),
                            new Value.Num(new BigDecimal("2.50")),
                            new Value.Num(new BigDecimal("-3E+2")),
                            new Value.Bool(true),
                            new Value.Bool(false),
                            new Value.Null())));
            assertThat(members.get("a")).isEqualTo(new Value.Str("ข้อ"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{",
                    "}",
                    "[1, 2",
                    "{\"a\": }",
                    "{\"a\" 1}",
                    "{a: 1}",
                    "{'a': 1}",
                    "{\"a\": 1,}",
                    "[1,]",
                    "nul",
                    "tru",
                    "NaN",
                    "[Infinity]",
                    "-Infinity",
                    "01",
                    "+1",
                    "1.",
                    ".5",
                    "0x1F",
                    "\"unclosed",
                    "\"line\nbreak\"",
                    "\"\\x\"",
                    "\"\\u12\"",
                    "// comment\n1",
                    "/* comment */ 1",
                    "# comment",
                    "<?xml version=\"1.0\"?>",
                    "PK\u0003\u0004",
                    "catalogue: pmqa-4.0"
                })
        void that_is_none_says_so_with_line_and_column(String text) {
            Problem problem = refused(json(text));

            assertThat(problem.code()).isEqualTo("not-json");
            assertThat(problem.place()).matches("line \\d+, column \\d+");
            assertThat(problem.message().th()).isEqualTo("ไฟล์นี้ไม่ใช่ JSON ที่ถูกต้อง");
        }

        @Test
        void tells_where_it_is_broken() {
            assertThat(refused(json("{\n  \"a\": 1,\n  \"b\": oops\n}")).place())
                    .startsWith("line 3, column ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{} {}", "1 2", "[] ]", "{}{", "null,"})
        void with_anything_after_its_end_is_refused(String text) {
            assertThat(problem(json(text))).isIn("trailing-text", "not-json");
        }

        @ParameterizedTest
        @CsvSource({"a", "'a\\n'", "''", "'a\\\"b'", "ก", "'a.b/c~d'"})
        void with_a_member_twice_names_it(String name) {
            Problem problem = refused(json("{\"" + name + "\": 1, \"b\": 2, \"" + name + "\": 3}"));

            assertThat(problem.code()).isEqualTo("duplicate-field");
            assertThat(problem.message().en()).startsWith("The field “").endsWith("” occurs twice.");
            assertThat(problem.place()).startsWith("line 1, column ");
        }

        @Test
        void with_the_same_member_in_two_objects_is_fine() {
            assertThat(accepted(json("[{\"a\": 1}, {\"a\": 1}]"))).isInstanceOf(Value.Arr.class);
        }

        @Test
        void nesting_up_to_the_limit_is_read_and_deeper_is_refused() {
            int depth = Limits.ASSESSMENT.depth();

            assertThat(accepted(json("[".repeat(depth) + "]".repeat(depth)))).isInstanceOf(Value.Arr.class);
            assertThat(problem(json("[".repeat(depth + 1) + "]".repeat(depth + 1))))
                    .isEqualTo("beyond-limits");
        }

        @Test
        void nesting_10_000_deep_is_refused_where_the_limit_is_passed() {
            for (String open : List.of("[", "{\"a\":")) {
                Problem problem = refused(json(open.repeat(10_000)));

                assertThat(problem.code()).isEqualTo("beyond-limits");
                assertThat(problem.place()).startsWith("line 1, column ");
                assertThat(problem.message().en()).contains("32 levels");
            }
        }

        @Test
        void with_a_text_a_name_or_a_number_that_is_too_long_is_refused() {
            assertThat(problem(json("\"" + "ก".repeat(1_000_001) + "\""))).isEqualTo("beyond-limits");
            assertThat(problem(json("{\"" + "n".repeat(1_001) + "\": 1}"))).isEqualTo("beyond-limits");
            assertThat(problem(json("1".repeat(101)))).isEqualTo("beyond-limits");
            assertThat(accepted(json("1".repeat(100)))).isInstanceOf(Value.Num.class);
        }

        @Test
        void with_more_values_than_any_assessment_has_is_refused() {
            String many = "[" + String.join(",", Collections.nCopies(200_000, "1")) + "]";

            assertThat(problem(json(many))).isEqualTo("beyond-limits");
        }

        @Test
        void numbers_of_any_size_that_can_be_held_are_read() {
            assertThat(accepted(json("1e999999999"))).isEqualTo(new Value.Num(new BigDecimal("1e999999999")));
            assertThat(accepted(json("-1e-999999999"))).isEqualTo(new Value.Num(new BigDecimal("-1e-999999999")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e99999999999", "-1E+99999999999", "1e-99999999999", "0.1e2147483648000"})
        void a_number_whose_exponent_nothing_can_hold_is_refused(String number) {
            Problem problem = refused(json("{\"target\": " + number + "}"));

            assertThat(problem.code()).isEqualTo("unusable-value");
            assertThat(problem.place()).startsWith("line 1, column ");
        }
    }

    @Nested
    class Yaml {

        @Test
        void is_read_into_the_same_tree_as_json() {
            assertThat(accepted(yaml("a: 1\nb: [x, 2.5, true]\nc: {d: \"1\"}\n")))
                    .isEqualTo(accepted(json("{\"a\": 1, \"b\": [\"x\", 2.5, true], \"c\": {\"d\": \"1\"}}")));
        }

        @Test
        void text_in_blocks_keeps_its_lines() {
            assertThat(accepted(yaml("a: |-\n  หนึ่ง\n  สอง\n")))
                    .isEqualTo(new Value.Obj(Map.of("a", new Value.Str("หนึ่ง\nสอง"))));
        }

        /** What YAML 1.1 would have read as numbers or truth stays the text that somebody wrote. */
        @ParameterizedTest
        @ValueSource(strings = {"yes", "no", "on", "1_000", "1:30", "0x1F", "017", "2024-01-01", "~", "+5"})
        void words_that_look_like_something_else_are_text(String text) {
            assertThat(accepted(yaml("a: " + text))).isEqualTo(new Value.Obj(Map.of("a", new Value.Str(text))));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a: [1, 2",
                    "a: b: c",
                    "\ta: 1",
                    "a: |\n  x\n y",
                    "%YAML 9.0\n---\na: 1",
                    "a: \u0007",
                    "? [a]\n: 1"
                })
        void that_is_none_says_so(String text) {
            assertThat(problem(yaml(text))).isEqualTo("not-yaml");
        }

        @Test
        void with_a_second_document_is_refused() {
            assertThat(problem(yaml("a: 1\n---\nb: 2\n"))).isEqualTo("trailing-text");
        }

        @Test
        void of_comments_only_is_empty() {
            assertThat(problem(yaml("# nothing\n# at all\n"))).isEqualTo("empty");
        }

        @Test
        void with_a_member_twice_names_it() {
            assertThat(refused(yaml("a: 1\nb: 2\na: 3\n")).message().en()).isEqualTo("The field “a” occurs twice.");
        }

        /** The parser would hand over the alias's name as if it were the text. */
        @ParameterizedTest
        @ValueSource(strings = {"a: &x 5\nb: *x", "a: &x {c: 1}\nb:\n  <<: *x", "a: *nowhere", "- &x y\n- *x"})
        void with_an_alias_is_refused(String text) {
            Problem problem = refused(yaml(text));

            assertThat(problem.code()).isEqualTo("alias");
            assertThat(problem.place()).startsWith("line ");
        }

        @Test
        void that_is_a_bomb_of_aliases_is_refused() {
            StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
            for (int i = 1; i < 12; i++) {
                String reference = "*a" + (i - 1);
                bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, reference))));
            }

            assertThat(problem(yaml(bomb.toString()))).isEqualTo("alias");
        }

        @ParameterizedTest
        @ValueSource(strings = {".inf", "-.inf", ".nan", "1e99999999999", "!!binary aGVsbG8="})
        void with_a_value_that_json_could_not_hold_is_refused(String value) {
            assertThat(problem(yaml("a: " + value))).isEqualTo("unusable-value");
        }

        @Test
        void tags_of_foreign_types_are_never_followed() {
            assertThat(accepted(yaml("a: !!java.io.File /etc/passwd")))
                    .isEqualTo(new Value.Obj(Map.of("a", new Value.Str("/etc/passwd"))));
        }

        @Test
        void nesting_10_000_deep_is_refused() {
            assertThat(problem(yaml("[".repeat(10_000)))).isEqualTo("beyond-limits");
            assertThat(problem(yaml("- ".repeat(10_000) + "x"))).isEqualTo("beyond-limits");
            assertThat(problem(yaml("{a: ".repeat(10_000)))).isEqualTo("beyond-limits");
            StringBuilder steps = new StringBuilder();
            for (int i = 0; i < 1_000; i++) {
                steps.append(" ".repeat(i)).append("a:\n");
            }
            assertThat(problem(yaml(steps.toString()))).isEqualTo("beyond-limits");
        }

        @Test
        void with_a_text_a_name_or_a_number_that_is_too_long_is_refused() {
            assertThat(problem(yaml("a: " + "x".repeat(200_001)))).isEqualTo("beyond-limits");
            assertThat(problem(yaml("a: " + "1".repeat(101)))).isEqualTo("beyond-limits");
            assertThat(problem(yaml("? " + "n".repeat(1_001) + "\n: 1"))).isEqualTo("beyond-limits");
        }
    }

    private static Result<Value> json(String text) {
        return Documents.readJson(bytes(text), Limits.ASSESSMENT);
    }

    private static Result<Value> yaml(String text) {
        return Documents.readYaml(bytes(text), Limits.CATALOGUE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] unhex(String hexadecimal) {
        return java.util.HexFormat.ofDelimiter(" ").parseHex(hexadecimal);
    }

    private static Value accepted(Result<Value> result) {
        return switch (result) {
            case Result.Accepted<Value>(Value value) -> value;
            case Result.Refused<Value>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private static Problem refused(Result<Value> result) {
        return switch (result) {
            case Result.Accepted<Value>(Value value) -> throw new AssertionError("Accepted as " + value);
            case Result.Refused<Value>(List<Problem> problems) -> problems.getFirst();
        };
    }

    private static String problem(Result<Value> result) {
        return refused(result).code();
    }
}
