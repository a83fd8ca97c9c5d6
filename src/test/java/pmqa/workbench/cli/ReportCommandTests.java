package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("good.json"), SmallAssessments.LEVELS);
        Files.writeString(folder.resolve("bad.json"), "{\"fiscalYear\": 2026}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.docx", "report.pdf", "report.xlsx", "REPORT.HTML"})
    void a_report_is_written_in_the_format_of_its_name(String name) throws IOException {
        var run = report("good.json", name);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains(name);
        assertThat(run.out()).isEmpty();
        assertThat(Files.size(folder.resolve(name))).isGreaterThan(10_000);
    }

    @Test
    void the_options_reach_the_report() throws IOException {
        var run = report("good.json", "r.html", "--numerals", "thai", "--draft", "--no-evidence", "--lang", "th");

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("r.html")))
                .contains("๓๕๔.๑๗", "ร่าง – ยังไม่ได้ส่ง", "รหัสของไฟล์คำตอบ (SHA-256)")
                .doesNotContain("รายการหลักฐาน");
    }

    @Test
    void an_assessment_that_is_not_acceptable_has_every_problem_listed_and_no_report() throws IOException {
        var run = report("bad.json", "report.pdf", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("/catalogue", "/organization", "/fiscalYear");
        assertThat(left()).containsExactly("bad.json", "good.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            report.odt  |                   | its name must end in one of .docx, .pdf, .xlsx, .html
            report      |                   | its name must end in one of
            good.json   |                   | its name must end in one of
            none/r.pdf  |                   | There is no folder
            r.pdf       | --categories=9    | There is no category “9” in these criteria. Use one of: 1
            r.pdf       | --numerals=roman  | use one of: arabic, thai
            """)
    void a_wrong_command_line_is_2_and_writes_nothing(String name, String option, String said) throws IOException {
        var run = option == null
                ? report("good.json", name, "--lang", "en")
                : report("good.json", name, option, "--lang=en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " ")).contains(said);
        assertThat(left()).containsExactly("bad.json", "good.json");
    }

    @Test
    void a_report_that_exists_is_replaced_only_by_force() throws IOException {
        Files.writeString(folder.resolve("r.html"), "mine");

        assertThat(report("good.json", "r.html").exitCode()).isEqualTo(2);
        assertThat(folder.resolve("r.html")).hasContent("mine");
        assertThat(report("good.json", "r.html", "--force").exitCode()).isZero();
        assertThat(Files.size(folder.resolve("r.html"))).isGreaterThan(10_000);
    }

    private CommandLineRun.Outcome report(String assessment, String report, String... options) {
        Stream<String> fixed = Stream.of(
                "report",
                folder.resolve(assessment).toString(),
                "-o",
                folder.resolve(report).toString());
        return new CommandLineRun()
                .columns(200)
                .run(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
