package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code score} prints, letter by letter. {@code -Dgolden=write} writes the files anew; look at every change of them before
 * it is kept.
 */
class GoldenOutputTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final Map<String, String> ASSESSMENTS = Map.of(
            "levels", SmallAssessments.LEVELS,
            "measures", SmallAssessments.MEASURES,
            "rubric", SmallAssessments.RUBRIC,
            "requirements", SmallAssessments.REQUIREMENTS);

    /** File name without ending, and the options that lead to it. */
    record Golden(String name, String assessment, String ending, int columns, List<String> options) {
        @Override
        public String toString() {
            return name + "." + ending;
        }
    }

    static Stream<Golden> goldens() {
        return ASSESSMENTS.keySet().stream()
                .sorted()
                .flatMap(assessment -> Stream.of(
                        golden(assessment, "th-80", "txt", 80, "--lang", "th"),
                        golden(assessment, "th-120-explained", "txt", 120, "--lang", "th", "--explain"),
                        golden(assessment, "en-80-explained", "txt", 80, "--lang", "en", "--explain"),
                        golden(assessment, "en-120", "txt", 120, "--lang", "en"),
                        golden(assessment, "en-40", "txt", 40, "--lang", "en"),
                        golden(assessment, "plain", "json", 80, "--format", "json"),
                        golden(assessment, "th-explained", "json", 80, "--format", "json", "--explain", "--lang", "th"),
                        golden(assessment, "en-explained", "csv", 80, "--format", "csv", "--explain", "--lang", "en")));
    }

    private static Golden golden(String assessment, String variant, String ending, int columns, String... options) {
        return new Golden(assessment + "-" + variant, assessment, ending, columns, List.of(options));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void score_prints_this(Golden golden, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("assessment.json");
        Files.writeString(file, ASSESSMENTS.get(golden.assessment()));
        String[] arguments = Stream.concat(Stream.of("score", file.toString()), golden.options().stream())
                .toArray(String[]::new);

        var run = new CommandLineRun().columns(golden.columns()).run(arguments);
        String printed = run.out().replace(file.toString(), "assessment.json");
        Path expected = GOLDEN.resolve(golden.toString());
        if (System.getProperty("golden", "").equals("write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(expected, printed);
        }

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(printed).isEqualTo(Files.readString(expected));
    }
}
