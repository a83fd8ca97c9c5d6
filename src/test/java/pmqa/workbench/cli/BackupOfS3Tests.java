package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.FakeS3;
import pmqa.workbench.testing.FakeS3.Trouble;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.SmallFiles;
import pmqa.workbench.testing.WebClient;

/** Backup and restore where the evidence lies in an S3 store. */
@Tag("slow")
@Timeout(240)
class BackupOfS3Tests {

    private static final FakeS3 S3 = started();
    private static final RunningSite SITE = RunningSite.start(S3.settings());

    @TempDir
    Path folder;

    private static FakeS3 started() {
        try {
            return FakeS3.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() {
        SITE.context().close();
        S3.close();
    }

    @Test
    void evidence_goes_from_the_bucket_into_the_backup_and_into_another_bucket_or_a_folder() throws Exception {
        byte[] pdf = SmallFiles.pdf("for the backup");
        String key = sent(pdf);
        var backup = folder.resolve("backup.zip");

        assertThat(onSite("backup", "-o", backup.toString()).exitCode()).isEqualTo(ExitCode.DONE);

        try (FakeS3 other = FakeS3.start()) {
            var data = folder.resolve("other");
            var restored = at(other).run("restore", backup.toString(), "--data", data.toString());
            assertThat(restored.exitCode()).as(restored.err()).isEqualTo(ExitCode.DONE);
            assertThat(other.content(key)).isEqualTo(pdf);
            assertThat(data.resolve("evidence")).doesNotExist();
            assertThat(at(other).run("verify", "--data", data.toString()).exitCode())
                    .isEqualTo(ExitCode.DONE);

            other.lose(key);
            assertThat(at(other).run("verify", "--data", data.toString()).exitCode())
                    .as("a verification that looks into the bucket")
                    .isEqualTo(ExitCode.UNACCEPTABLE);
        }

        var inFolder = folder.resolve("folder");
        assertThat(CommandLineRun.of("restore", backup.toString(), "--data", inFolder.toString())
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(inFolder.resolve("evidence").resolve(key.substring("pmqa/".length())))
                .hasBinaryContent(pdf);
        assertThat(CommandLineRun.of("verify", "--data", inFolder.toString()).exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_bucket_that_is_away_makes_no_backup_and_no_restoration() throws Exception {
        sent(SmallFiles.pdf("while the bucket is away"));
        var backup = folder.resolve("backup.zip");
        S3.setBucketThere(false);
        try {
            assertThat(onSite("backup", "-o", backup.toString()).exitCode()).isNotEqualTo(ExitCode.DONE);
        } finally {
            S3.setBucketThere(true);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).as("something that passes for a backup").isEmpty();
        }
        assertThat(onSite("backup", "-o", backup.toString()).exitCode()).isEqualTo(ExitCode.DONE);

        try (FakeS3 other = FakeS3.start()) {
            other.fail(Trouble.FULL, "PUT");
            var data = folder.resolve("full");
            var refused = at(other).run("restore", backup.toString(), "--data", data.toString(), "--lang", "en");
            assertThat(refused.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
            assertThat(refused.err()).contains("The evidence store fails");
            other.work();
            assertThat(at(other)
                            .run("restore", backup.toString(), "--data", data.toString())
                            .exitCode())
                    .as("the next attempt")
                    .isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void a_lost_object_is_named_and_the_rest_is_backed_up() throws Exception {
        String lost = sent(SmallFiles.pdf("lost"));
        String stays = sent(SmallFiles.pdf("stays"));
        byte[] content = S3.content(lost);
        var backup = folder.resolve("backup.zip");
        S3.replace(lost, "changed".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try {
            var made = onSite("backup", "-o", backup.toString(), "--lang", "en");

            assertThat(made.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
            assertThat(made.err().replaceAll("\\s+", "")).contains(hash(lost)).doesNotContain(hash(stays));
        } finally {
            S3.replace(lost, content);
        }
        try (var zip = new ZipFile(backup.toFile())) {
            assertThat(zip.getEntry("evidence/" + hash(stays).substring(0, 2) + "/" + hash(stays)))
                    .isNotNull();
        }
    }

    private static String hash(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** Sends a file as a contributor does; returns the key of its object. */
    private static String sent(byte[] content) {
        var organization = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
        var assessment = SITE.assessment(
                SITE.cycle(List.of(organization)), organization, SITE.person().id());
        WebClient contributor = SITE.signedIn(SITE.person(Role.CONTRIBUTOR, organization));
        var before = S3.keys();
        assertThat(contributor
                        .putFile("/assessments/" + assessment + "/evidence/files?file=a.pdf", content)
                        .status())
                .isEqualTo(200);
        return S3.keys().stream()
                .filter(key -> !before.contains(key) && !key.endsWith("evidence-store"))
                .findFirst()
                .orElseThrow();
    }

    private static CommandLineRun at(FakeS3 store) {
        var run = new CommandLineRun();
        store.settings().forEach((name, value) -> run.environment(variable(name), String.valueOf(value)));
        return run;
    }

    /** As docs/settings.md names them: {@code pmqa.evidence.s3.path-style} is {@code PMQA_EVIDENCE_S3_PATH_STYLE}. */
    private static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }

    private static CommandLineRun.Outcome onSite(String... line) {
        var settings = SITE.context().getEnvironment();
        var whole = new java.util.ArrayList<>(List.of(line));
        whole.addAll(List.of("--database", settings.getRequiredProperty("spring.datasource.url")));
        return at(S3).environment("PGUSER", settings.getRequiredProperty("spring.datasource.username"))
                .environment("PMQA_DATABASE_PASSWORD", settings.getRequiredProperty("spring.datasource.password"))
                .environment("PMQA_DATA", settings.getRequiredProperty("pmqa.data"))
                .run(whole.toArray(String[]::new));
    }
}
