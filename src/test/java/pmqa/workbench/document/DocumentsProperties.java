package pmqa.workbench.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Whatever comes, it is a value or a problem, never an exception. */
class DocumentsProperties {

    @Property(tries = 2_000)
    void random_bytes_are_a_value_or_a_problem(@ForAll byte[] bytes) {
        isAnswered(Documents.readJson(bytes, Limits.ASSESSMENT));
        isAnswered(Documents.readYaml(bytes, Limits.CATALOGUE));
    }

    @Property(tries = 2_000)
    void random_text_is_a_value_or_a_problem(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        isAnswered(Documents.readJson(bytes, Limits.ASSESSMENT));
        isAnswered(Documents.readYaml(bytes, Limits.CATALOGUE));
    }

    /** Nearly JSON, nearly YAML: what a hasty hand or a broken export leaves behind. */
    @Property(tries = 5_000)
    void scraps_of_syntax_are_a_value_or_a_problem(@ForAll("scraps") List<String> scraps) {
        byte[] bytes = String.join("", scraps).getBytes(StandardCharsets.UTF_8);

        isAnswered(Documents.readJson(bytes, Limits.ASSESSMENT));
        isAnswered(Documents.readYaml(bytes, Limits.CATALOGUE));
    }

    @Provide
    Arbitrary<List<String>> scraps() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ": ",
                        ",",
                        "\"",
                        "'",
                        "\\",
                        "\\u",
                        "\\ud83d",
                        "null",
                        "true",
                        "NaN",
                        "-",
                        "- ",
                        "+",
                        ".",
                        "e",
                        "E9999999999",
                        "0",
                        "1",
                        "99",
                        ".inf",
                        ".nan",
                        "&a ",
                        "*a",
                        "!!binary ",
                        "!t ",
                        "|",
                        ">",
                        "%YAML",
                        "---",
                        "...",
                        "? ",
                        "# ",
                        "\n",
                        "\n  ",
                        "\t",
                        "<<: ",
                        "~",
                        "@",
                        "`",
                        "\"a\"",
                        "\"a\":",
                        "a: ",
                        "ก",
                        "\u0000",
                        "\uFEFF",
                        "\u2028",
                        "=")
                .list()
                .ofMaxSize(30);
    }

    private static void isAnswered(Result<Value> result) {
        if (result instanceof Result.Refused<Value>(List<Problem> problems)) {
            assertThat(problems).hasSize(1).allSatisfy(problem -> {
                assertThat(problem.code()).isNotBlank();
                assertThat(problem.message().th()).isNotBlank();
            });
        }
    }
}
