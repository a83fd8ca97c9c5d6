package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.AssessedAgency;
import pmqa.workbench.testing.RandomAnswers;
import pmqa.workbench.testing.RunningSite;

/** What somebody at the console takes out of an installation, and what the other commands make of it. */
@Tag("slow")
class PackageExportCommandTests {

    private static final RunningSite SITE = RunningSite.shared();

    @TempDir
    Path folder;

    private static String filled(String catalogue) {
        OrganizationType type =
                catalogue.equals("pmqa-fl-province") ? OrganizationType.PROVINCE : OrganizationType.DEPARTMENT;
        AssessedAgency agency = AssessedAgency.of(SITE, catalogue, type);
        Answers answers = RandomAnswers.of(Catalogues.get(catalogue), new Random(3), type);
        UUID assessment = agency.begin(answers.fiscalYear().buddhist(), Set.of(), Optional.empty());
        agency.fill(assessment, answers);
        return SITE.code(agency.organization());
    }

    @Test
    void every_file_of_every_criteria_is_written_and_scores_the_same() {
        for (String catalogue : Catalogues.IDS) {
            String code = filled(catalogue);
            List<String> scores = new ArrayList<>();
            for (String ending : List.of(".json", ".xlsx", ".zip")) {
                Path file = folder.resolve(catalogue + ending);
                var export = export("--organization", code, "-o", file.toString(), "--lang", "en");
                assertThat(export.exitCode()).as(export.err()).isEqualTo(ExitCode.DONE);
                var score = CommandLineRun.of("score", file.toString(), "--format", "json");
                assertThat(score.exitCode()).as(file + " " + score.err()).isEqualTo(ExitCode.DONE);
                scores.add(score.out());
            }
            assertThat(scores).as(catalogue).containsOnly(scores.getFirst());
        }
    }

    @Test
    void a_sealed_package_is_scored_and_reported_with_its_passphrase_only() throws IOException {
        String code = filled("pmqa-4.0-form1");
        Path secret = Files.writeString(folder.resolve("secret.txt"), "รหัสผ่านที่ยาวพอสมควร\n");
        Path sealed = folder.resolve("agency.pmqa");

        assertThat(export("--organization", code, "-o", sealed.toString(), "--passphrase-file", secret.toString())
                        .exitCode())
                .isEqualTo(ExitCode.DONE);

        assertThat(CommandLineRun.of("score", sealed.toString()).exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(CommandLineRun.of("score", sealed.toString(), "--passphrase-file", secret.toString())
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        Path report = folder.resolve("report.html");
        assertThat(CommandLineRun.of(
                                "report",
                                sealed.toString(),
                                "-o",
                                report.toString(),
                                "--passphrase-file",
                                secret.toString())
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(report).isNotEmptyFile();
    }

    @Test
    void what_is_not_there_is_told_with_what_there_is_and_nothing_is_written() {
        String code = filled("pmqa-4.0-form1");
        Path file = folder.resolve("x.zip");

        var nobody = export("--organization", "no-such-code", "-o", file.toString(), "--lang", "en");
        var noYear = export("--organization", code, "--year", "2500", "-o", file.toString(), "--lang", "en");

        assertThat(List.of(nobody.exitCode(), noYear.exitCode())).containsOnly(ExitCode.UNACCEPTABLE);
        assertThat(nobody.err()).contains("no-such-code");
        assertThat(noYear.err()).contains("no assessment of 2500", "--year");
        assertThat(file).doesNotExist();
    }

    @Test
    void an_ending_that_says_no_format_and_a_seal_without_passphrase_are_wrong_usage() throws IOException {
        Path secret = Files.writeString(folder.resolve("short.txt"), "สั้น");
        for (List<String> wrong : List.of(
                List.of("-o", folder.resolve("x.docx").toString()),
                List.of("-o", folder.resolve("x.pmqa").toString()),
                List.of("-o", folder.resolve("x.zip").toString(), "--passphrase-file", secret.toString()),
                List.of("-o", folder.resolve("x.pmqa").toString(), "--passphrase-file", secret.toString()),
                List.of(
                        "-o",
                        folder.resolve("x.pmqa").toString(),
                        "--passphrase-file",
                        folder.resolve("none").toString()))) {
            List<String> line = new ArrayList<>(List.of("--organization", "x"));
            line.addAll(wrong);
            assertThat(export(line.toArray(String[]::new)).exitCode())
                    .as(wrong.toString())
                    .isEqualTo(ExitCode.MISUSED);
        }
    }

    private static CommandLineRun.Outcome export(String... more) {
        var settings = SITE.context().getEnvironment();
        var line = new ArrayList<>(
                List.of("package", "export", "--database", settings.getRequiredProperty("spring.datasource.url")));
        line.addAll(List.of(more));
        return new CommandLineRun()
                .environment("PGUSER", settings.getRequiredProperty("spring.datasource.username"))
                .environment("PMQA_DATABASE_PASSWORD", settings.getRequiredProperty("spring.datasource.password"))
                .run(line.toArray(String[]::new));
    }
}
