package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.settings.AllSettings;
import pmqa.workbench.settings.SettingsDocuments;

/** What an engineer sees of the settings. */
class SettingsCommandTests {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("pmqa.properties"), "port = 9001\ndatabase.password = s3cret\n");
    }

    @Test
    void every_setting_is_shown_with_its_value_and_where_it_comes_from() {
        var run = run("settings", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains(
                        "Settings file: " + file,
                        "port = 9001  (file)",
                        "address = 0.0.0.0  (environment)",
                        "data = " + folder + "  (command line)",
                        "evidence.largest-file = 50MB  (default)",
                        "database.password = (set, not shown)  (file)");
        assertThat(run.out()).doesNotContain("s3cret");
        assertThat(AllSettings.all())
                .allSatisfy(setting -> assertThat(run.out()).contains("  " + setting.name() + " = "));
    }

    @Test
    void the_sample_is_printed_as_it_is() {
        assertThat(CommandLineRun.of("settings", "--sample").out()).isEqualTo(SettingsDocuments.sample());
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings", "serve", "verify", "user list"})
    void whatever_reads_settings_refuses_wrong_ones_in_both_languages(String command) throws IOException {
        Files.writeString(file, "prot = 9001\n");

        var run = run(command.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        file + ":1: ไม่มีการตั้งค่าชื่อ “prot”",
                        "หมายถึง port หรือไม่",
                        file + ":1: there is no setting “prot”.",
                        "Did you mean port?");
        assertThat(folder)
                .isDirectoryContaining(found -> found.equals(file))
                .isDirectoryNotContaining("glob:**/database");
    }

    @Test
    void a_password_on_the_command_line_is_refused_and_not_repeated() {
        var run = CommandLineRun.of("verify", "--database", "postgresql://pmqa:s3cret@db/pmqa");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(run.err()).contains("--database", "PMQA_DATABASE_PASSWORD").doesNotContain("s3cret");
    }

    private CommandLineRun.Outcome run(String... command) {
        var line = new java.util.ArrayList<>(java.util.List.of(command));
        line.addAll(java.util.List.of("--data", folder.toString()));
        return new CommandLineRun()
                .environment("PMQA_ADDRESS", "0.0.0.0")
                .columns(140)
                .run(line.toArray(String[]::new));
    }
}
