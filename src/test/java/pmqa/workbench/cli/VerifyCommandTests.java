package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.assessment.Assessments;
import pmqa.workbench.assessment.Beginning;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.TestDatabase;

/** What somebody at the console sees of a verification. */
@Tag("slow")
class VerifyCommandTests {

    private final RunningSite site = RunningSite.start(Map.of());

    @TempDir
    Path folder;

    @Test
    void an_untouched_installation_ends_with_0_and_counts() {
        begun();

        var run = verify("--lang", "en");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains(
                        "✓ Nothing was changed past the program.",
                        "1 assessments, 0 answers, 0 submissions, 1 entries");
    }

    @Test
    void a_changed_one_ends_with_1_and_says_whose_it_is_and_what_to_do_in_both_languages() {
        begun();
        site.sql().sql("update assessment set status = 'accepted'").update();

        var english = verify("--lang", "en");
        var thai = verify("--lang", "th");

        assertThat(List.of(english.exitCode(), thai.exitCode())).containsOnly(ExitCode.UNACCEPTABLE);
        assertThat(english.out())
                .contains(
                        "✗ Invented agency",
                        "fiscal year",
                        "status",
                        "“Accepted”",
                        "→ Take the right value",
                        "Findings: 1");
        assertThat(thai.out()).contains("✗ หน่วยงานสมมติ", "ปีงบประมาณ พ.ศ.", "“รับแล้ว”", "สิ่งที่พบ: 1");
    }

    @Test
    void programs_get_json_with_every_finding() {
        begun();
        site.sql().sql("update assessment set status = 'accepted'").update();

        var run = verify("--format", "json");

        assertThat(run.out())
                .startsWith("{\n  \"intact\": false,")
                .contains(
                        "\"code\": \"status-differs\"",
                        "\"place\": \"status\"",
                        "\"fiscalYear\": ",
                        "\"assessments\": 1");
    }

    @Test
    void the_ends_of_the_trails_are_kept_when_all_is_well_and_compared_the_next_time() throws IOException {
        begun();
        Path anchor = folder.resolve("anchor.txt");

        assertThat(verify("--anchor", anchor.toString(), "--lang", "en").err()).contains("Wrote");
        assertThat(verify("--anchor", anchor.toString(), "--lang", "en").out())
                .contains("earlier verification still stand");

        String kept = Files.readString(anchor);
        Files.writeString(anchor, kept.replaceFirst("[0-9a-f]{64}", "0".repeat(64)));
        var run = verify("--anchor", anchor.toString(), "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(run.out()).contains("written anew");
        assertThat(Files.readString(anchor)).contains("0".repeat(64));
    }

    @Test
    void a_folder_without_an_installation_is_told_and_left_alone() {
        Path nowhere = folder.resolve("nowhere");

        var run = CommandLineRun.of("verify", "--data", nowhere.toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(run.err()).contains("There is no installation in the folder", "--data");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void an_empty_database_is_told() {
        try (var empty = TestDatabase.empty()) {
            var run = run(empty.getJdbcUrl(), empty.getUsername(), empty.getPassword(), "--lang", "en");

            assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
            assertThat(run.err()).contains("This database is empty.");
        }
    }

    @Test
    void data_of_an_earlier_version_is_not_touched() {
        site.sql()
                .sql("delete from flyway_schema_history where version = '023'")
                .update();

        var run = verify("--lang", "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);
        assertThat(run.err()).contains("earlier version of the program", "./pmqa serve once");
    }

    private void begun() {
        var organization = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
        var cycle = site.cycle(List.of(organization));
        var person = site.person(Role.COORDINATOR, organization);
        site.bean(Beginning.class).begin(cycle, organization, Set.of(), Optional.empty(), person.id());
        assertThat(site.bean(Assessments.class).find(cycle, organization)).isPresent();
    }

    private CommandLineRun.Outcome verify(String... more) {
        var settings = site.context().getEnvironment();
        return run(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"),
                more);
    }

    private static CommandLineRun.Outcome run(String url, String user, String password, String... more) {
        var line = new java.util.ArrayList<>(List.of("verify", "--database", url));
        line.addAll(List.of(more));
        return new CommandLineRun()
                .environment("PGUSER", user)
                .environment("PMQA_DATABASE_PASSWORD", password)
                .run(line.toArray(String[]::new));
    }
}
