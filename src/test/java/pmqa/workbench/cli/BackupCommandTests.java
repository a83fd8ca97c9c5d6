package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.console.Installation;
import pmqa.workbench.identity.Telephone;
import pmqa.workbench.organization.People;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
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
    void a_plain_backup_says_what_it_does_not_hold_and_where_that_is() throws Exception {
        Telephone.switchedOn(site.signedIn(site.person()), site.clock());
        var plain = folder.resolve("plain.zip");

        var made = onSite("backup", "-o", plain.toString(), "--lang", "en");

        assertThat(made.err().replaceAll("\\s+", " "))
                .contains("Not encrypted", "the key of second factors", "--passphrase-file")
                .contains(siteData().resolve("secret.key").toString());
        var data = folder.resolve("plain");
        var restored = CommandLineRun.of("restore", plain.toString(), "--data", data.toString(), "--lang", "en");
        assertThat(restored.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(restored.err().replaceAll("\\s+", " "))
                .contains("does not hold the key", "user reset EMAIL --second-factor")
                .contains(data.resolve("secret.key").toString());
        assertThat(data.resolve("secret.key")).doesNotExist();
    }

    @Test
    void a_sealed_backup_brings_the_second_factor_to_an_empty_machine() throws Exception {
        var person = site.person();
        var telephone = Telephone.switchedOn(site.signedIn(person), site.clock());
        var key = Files.readString(siteData().resolve("secret.key")).strip();
        var passphrase = passphrase("ม้า แบตเตอรี่ ลวดเย็บ");
        var sealed = folder.resolve("sealed");

        var made = onSite("backup", "-o", sealed.toString(), "--passphrase-file", passphrase, "--lang", "en");

        assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCode.DONE);
        assertThat(made.err()).contains("Sealed, with the key");
        assertThat(new String(Files.readAllBytes(sealed), StandardCharsets.ISO_8859_1))
                .startsWith("PMQASEAL1")
                .doesNotContain("backup.json", "manifest.sha256", key);
        assertThat(CommandLineRun.of("verify", "--backup", sealed.toString(), "--passphrase-file", passphrase)
                        .exitCode())
                .isEqualTo(ExitCode.DONE);

        var data = folder.resolve("new");
        var restored = CommandLineRun.of(
                "restore",
                sealed.toString(),
                "--passphrase-file",
                passphrase,
                "--data",
                data.toString(),
                "--lang",
                "en");
        assertThat(restored.exitCode()).as(restored.err()).isEqualTo(ExitCode.DONE);
        assertThat(restored.err()).contains("The key of second factors is back");
        assertThat(data.resolve("secret.key")).hasContent(key);
        for (String file : List.of("secret.key", "pmqa.properties.restored")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(data.resolve("pmqa.properties.restored")).content().contains("database.password");
        assertNothingUnsealedIn(folder);

        site.clock().advance(Duration.ofMinutes(2));
        var settings = Settings.defaults().with(ServerSettings.DATA, data.toString());
        try (var installation = Installation.open(settings, Map.of(), site.clock())) {
            var known = site.bean(People.class).find(person.id()).orElseThrow();
            assertThat(installation.secondFactors().check(known, telephone.wrongCode()))
                    .isInstanceOf(Result.Refused.class);
            assertThat(installation.secondFactors().check(known, telephone.code()))
                    .isInstanceOf(Result.Accepted.class);
        } finally {
            site.clock().reset();
        }
    }

    @Test
    void a_sealed_backup_does_not_open_without_its_passphrase_or_damaged_and_nothing_is_made() throws Exception {
        site.organization(OrganizationType.DEPARTMENT, Optional.empty());
        var right = passphrase("ม้า แบตเตอรี่ ลวดเย็บ");
        var sealed = folder.resolve("sealed");
        assertThat(onSite("backup", "-o", sealed.toString(), "--passphrase-file", right)
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        var whole = Files.readAllBytes(sealed);
        var plain = folder.resolve("plain.zip");
        assertThat(onSite("backup", "-o", plain.toString()).exitCode()).isEqualTo(ExitCode.DONE);

        assertRefused(sealed, Optional.empty(), "sealed with a passphrase");
        assertRefused(sealed, Optional.of(passphrase("ผิด ผิด ผิด ผิด ผิด")), "does not open with this passphrase");
        assertRefused(plain, Optional.of(right), "not sealed");
        for (int at : new int[] {30, 100, whole.length / 2, whole.length - 1}) {
            var damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(sealed, damaged);
            assertRefused(sealed, Optional.of(right), "damaged");
        }
        for (int length : new int[] {5, 44, whole.length / 2, whole.length - 1}) {
            Files.write(sealed, Arrays.copyOf(whole, length));
            assertRefused(sealed, Optional.of(right), "");
        }
        var weak = onSite("backup", "-o", folder.resolve("weak").toString(), "--passphrase-file", passphrase("short"));
        assertThat(weak.exitCode()).isEqualTo(ExitCode.MISUSED);
        assertThat(folder.resolve("weak")).doesNotExist();
    }

    private void assertRefused(Path backup, Optional<String> passphrase, String said) throws IOException {
        var data = folder.resolve("refused");
        List<String> line =
                new ArrayList<>(List.of("restore", backup.toString(), "--data", data.toString(), "--lang", "en"));
        passphrase.ifPresent(file -> line.addAll(List.of("--passphrase-file", file)));
        var run = CommandLineRun.of(line.toArray(String[]::new));
        assertThat(run.exitCode()).as(said).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(run.err()).contains(said);
        assertThat(data).doesNotExist();
        assertNothingUnsealedIn(folder);
    }

    private static void assertNothingUnsealedIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".pmqa-unsealed"));
        }
    }

    private String passphrase(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "passphrase", ".txt"), text + "\n")
                .toString();
    }

    private Path siteData() {
        return Path.of(site.context().getEnvironment().getRequiredProperty("pmqa.data"));
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
                .environment("PMQA_DATA", siteData().toString())
                .environment(
                        "PMQA_EVIDENCE_FOLDER",
                        Path.of(settings.getRequiredProperty("pmqa.data"), "evidence")
                                .toString())
                .run(whole.toArray(String[]::new));
    }
}
