package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 0 done, 1 the input is not acceptable, 2 wrong usage, 70 a fault of the program (formats.md). */
class ExitCodeTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("good.json"), SmallAssessments.LEVELS);
        Files.writeString(folder.resolve("bad.json"), "{}");
    }

    @Test
    void what_was_done_is_0() {
        var run = CommandLineRun.of("score", folder.resolve("good.json").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void an_unacceptable_input_is_1_and_the_others_are_scored_all_the_same() {
        var run = CommandLineRun.of(
                "score",
                folder.resolve("bad.json").toString(),
                folder.resolve("good.json").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("bad.json", "/catalogue", "Scored 1 of 2");
        assertThat(run.out()).contains("354.17");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            th | scor x                             | ไม่มีคำสั่ง “scor” หมายถึง “score” หรือไม่
            en | scor x                             | There is no command “scor”. Did you mean “score”?
            th | catalogue shw                      | ไม่มีคำสั่ง “shw” หมายถึง “show” หรือไม่
            th | score --formt json x               | ไม่มีตัวเลือก “--formt” หมายถึง “--format” หรือไม่
            en | score --formt=json x               | There is no option “--formt”. Did you mean “--format”?
            th | score --format jsn x               | “jsn” ใช้เป็นค่าของ --format ไม่ได้ เลือกจาก: table, json, csv, datapackage หมายถึง “json” หรือไม่
            en | score --format                     | --format needs a value: --format table|json|csv|datapackage
            th | score --format json --format csv x | ระบุ --format ซ้ำ
            th | score                              | ยังไม่ได้ระบุ: FILE
            en | catalogue show                     | Missing: ID
            th | catalogue show pmqa-40             | ไม่มีเกณฑ์ “pmqa-40” หมายถึง “pmqa-4.0” หรือไม่
            en | catalogue show pmqa-4.0 --item 1.7 | The catalogue has no part “1.7”.
            th | score examples --format datapackage | ชุดข้อมูลมีหลายไฟล์
            en | score examples --format datapackage | A data package is several files.
            en | catalogue list all                 | “all” is one argument too many.
            th | template pmqa-4.0                  | ยังไม่ได้ระบุ: --organization-type, --output
            en | template pmqa-4.0 --organization-type departmnt -o x.xlsx | Did you mean “department”?
            en | --lang xx score x                  | “xx” is no value for --lang; use one of: th, en.
            """)
    void wrong_usage_is_2_and_says_what_was_meant(String language, String line, String message) {
        var run = new CommandLineRun()
                .environment("LANG", language.equals("th") ? "th_TH.UTF-8" : "en_GB.UTF-8")
                .columns(140)
                .run(line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "catalogue"})
    void a_line_without_a_command_is_2_and_shows_the_help(String line) {
        var run = CommandLineRun.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("USAGE", "COMMANDS");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void wrong_usage_names_the_help_of_the_command() {
        assertThat(CommandLineRun.of("catalogue", "show", "--x").err()).contains("./pmqa catalogue show --help");
    }

    @Test
    void a_fault_is_70_with_one_sentence_in_both_languages_and_a_code() {
        var run = faulty("score", "-");

        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.err()).containsPattern("รหัส E-[0-9A-F]{6}").containsPattern("code E-[0-9A-F]{6}");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void details_of_a_fault_are_printed_when_asked_for() {
        var run = faulty("score", "-", "--debug");

        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.err()).contains("java.lang.IllegalStateException: out of order", "\tat pmqa.workbench.cli");
    }

    /** Standard input that does what no stream may do. */
    private static CommandLineRun.Outcome faulty(String... arguments) {
        InputStream in = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("out of order");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return read();
            }
        };
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = new Program(new Surroundings(Map.of(), _ -> Optional.empty(), in, out, err)).run(arguments);
        return new CommandLineRun.Outcome(
                exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_reader_that_has_gone_ends_the_program_silently() {
        var err = new ByteArrayOutputStream();

        int exitCode = writingTo("Broken pipe", err);

        assertThat(exitCode).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_full_disk_is_told() {
        var err = new ByteArrayOutputStream();

        int exitCode = writingTo("No space left on device", err);

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device", "Check that the disk");
    }

    private int writingTo(String failure, ByteArrayOutputStream err) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException(failure);
            }
        };
        var surroundings = new Surroundings(Map.of(), _ -> Optional.empty(), InputStream.nullInputStream(), out, err);
        return new Program(surroundings)
                .run("score", folder.resolve("good.json").toString());
    }
}
