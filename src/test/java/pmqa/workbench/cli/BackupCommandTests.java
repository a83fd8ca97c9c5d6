package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;

/** Backup and restore as somebody at the console gives them. */
@Tag("slow")
@Timeout(240)
class BackupCommandTests {

    private final RunningSite site = RunningSite.start(Map.of());

    @TempDir
    Path folder;

    @Test
    void a_running_installation_moves_to_an_empty_machine_and_verifies_there() throws Exception {
        site.organization(OrganizationType.DEPARTMENT, Optional.empty());

        var made = onSite("backup", "-o", folder.toString(), "--lang", "en");

        assertThat(made.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(made.out()).isEmpty();
        Path backup;
        try (var files = Files.list(folder)) {
            backup = files.findFirst().orElseThrow();
        }
        assertThat(made.err()).contains("Wrote " + backup, "tables with");
        assertThat(backup.getFileName().toString()).matches("pmqa-backup-\\d{4}-\\d\\d-\\d\\dT\\d{6}\\.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");

        var data = folder.resolve("new");
        var restored = CommandLineRun.of("restore", backup.toString(), "--data", data.toString(), "--lang", "en");
        assertThat(restored.err()).contains("Restored as of", "./pmqa verify");
        assertThat(restored.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(CommandLineRun.of("verify", "--data", data.toString()).exitCode())
                .isEqualTo(ExitCode.DONE);

        var again = CommandLineRun.of("restore", backup.toString(), "--data", data.toString(), "--lang", "en");
        assertThat(again.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(again.err()).contains("There is an installation already", "--replace");
        assertThat(CommandLineRun.of("restore", backup.toString(), "--data", data.toString(), "--replace")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_backup_is_verified_part_by_part_and_by_a_trial() throws Exception {
        site.organization(OrganizationType.DEPARTMENT, Optional.empty());
        site.sql()
                .sql("select append_audit(gen_random_uuid(), now(), null, 'test', 'subject', null, 'x')")
                .query(Long.class)
                .single();
        var good = folder.resolve("good.zip");
        var bad = folder.resolve("bad.zip");
        var anchor = folder.resolve("anchor.txt");
        assertThat(onSite("backup", "-o", good.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(onSite("verify", "--anchor", anchor.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        site.sql().sql("update audit_head set hash = sha256(hash)").update();
        assertThat(onSite("backup", "-o", bad.toString()).exitCode()).isEqualTo(ExitCode.DONE);

        var intact = CommandLineRun.of("verify", "--backup", good.toString(), "--lang", "en");
        assertThat(intact.out()).contains("✓ Nothing was changed past the program.");
        assertThat(intact.err().replaceAll("\\s+", " ")).contains("every part is what its manifest says");
        assertThat(intact.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(CommandLineRun.of("verify", "--backup", good.toString(), "--anchor", anchor.toString())
                        .exitCode())
                .isEqualTo(ExitCode.DONE);

        var tampered = CommandLineRun.of("verify", "--backup", bad.toString(), "--lang", "en");
        assertThat(tampered.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(tampered.out()).contains("The mark at the end does not fit the last entry");

        Files.writeString(anchor, Files.readString(anchor).replaceAll("[0-9a-f]{64}", "0".repeat(64)));
        assertThat(CommandLineRun.of("verify", "--backup", good.toString(), "--anchor", anchor.toString())
                        .exitCode())
                .isEqualTo(ExitCode.UNACCEPTABLE);

        var bytes = Files.readAllBytes(good);
        // As a bad sector does it; a single bit may lie in a date of the zip, which nobody reads.
        for (int place = bytes.length / 2; place < bytes.length / 2 + 512; place++) {
            bytes[place] ^= 1;
        }
        Files.write(good, bytes);
        var damaged = CommandLineRun.of("verify", "--backup", good.toString(), "--lang", "en");
        assertThat(damaged.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(damaged.err()).contains("The backup");
    }

    @Test
    void a_file_that_exists_is_not_replaced_unasked() throws IOException {
        var file = Files.writeString(folder.resolve("backup.zip"), "precious");

        var run = onSite("backup", "-o", file.toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.MISUSED);
        assertThat(file).hasContent("precious");
    }

    @Test
    void what_is_no_backup_is_refused_in_words() throws IOException {
        var file = Files.writeString(folder.resolve("letter.zip"), "สวัสดี");

        var run = CommandLineRun.of(
                "restore", file.toString(), "--data", folder.resolve("new").toString(), "--lang", "th");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(run.err()).contains("ไม่ใช่ข้อมูลสำรองที่สมบูรณ์");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_backup_that_is_killed_half_way_leaves_no_file_that_passes_for_one() throws Exception {
        var target = folder.resolve("backup.zip");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledOutput.class.getName(),
                        target.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("half-way");
        process.destroyForcibly().waitFor();

        assertThat(target).doesNotExist();
        try (var files = Files.list(folder)) {
            var left = files.toList();
            assertThat(left).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).startsWith(".").endsWith(".part");
                assertThat(CommandLineRun.of("verify", "--backup", file.toString())
                                .exitCode())
                        .isEqualTo(ExitCode.UNACCEPTABLE);
            });
        }
    }

    private CommandLineRun.Outcome onSite(String... line) {
        var settings = site.context().getEnvironment();
        var whole = new java.util.ArrayList<>(List.of(line));
        whole.addAll(List.of("--database", settings.getRequiredProperty("spring.datasource.url")));
        return new CommandLineRun()
                .environment("PGUSER", settings.getRequiredProperty("spring.datasource.username"))
                .environment("PMQA_DATABASE_PASSWORD", settings.getRequiredProperty("spring.datasource.password"))
                .environment(
                        "PMQA_EVIDENCE_FOLDER",
                        Path.of(settings.getRequiredProperty("pmqa.data"), "evidence")
                                .toString())
                .run(whole.toArray(String[]::new));
    }
}
