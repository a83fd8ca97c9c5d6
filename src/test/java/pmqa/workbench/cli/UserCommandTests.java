package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.identity.Telephone;
import pmqa.workbench.organization.AccountLinks;
import pmqa.workbench.organization.Accounts;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;

/** Accounts from the console, on a database whose web application runs. */
@Tag("slow")
class UserCommandTests {

    private static final RunningSite SITE = RunningSite.start(Map.of());
    private static final String PASSWORD = "ปากกา แดดเช้า รถราง";

    @Test
    void a_new_account_gets_a_role_and_a_link_that_works_once() {
        var organization = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());

        var run = user(
                "create",
                "New@example.test",
                "--name",
                "ใหม่ มาก",
                "--role",
                "coordinator",
                "--organization",
                SITE.code(organization),
                "--site",
                "https://pmqa.example.test/",
                "--lang",
                "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("Made an account for ใหม่ มาก (New@example.test).", "Give this link");
        assertThat(run.out()).matches("https://pmqa\\.example\\.test/link/[\\w-]{40,}\n");
        var secret = run.out().strip().substring(run.out().lastIndexOf('/') + 1);
        assertThat(SITE.bean(AccountLinks.class).choosePassword(secret, PASSWORD))
                .isInstanceOf(Result.Accepted.class);
        assertThat(SITE.bean(AccountLinks.class).choosePassword(secret, PASSWORD))
                .isInstanceOf(Result.Refused.class);
        assertThat(signsIn("new@example.test")).isTrue();
        assertThat(user("list", "--format", "json").out())
                .contains(
                        "{\"email\":\"New@example.test\",\"name\":\"ใหม่ มาก\",\"state\":\"active\",\"roles\":[{\"role\":\"coordinator\",\"organization\":\""
                                + SITE.code(organization) + "\"}]}");
        assertThat(SITE.trail(
                        TrailEntry.ADMINISTRATION,
                        "person/" + person("new@example.test").id()))
                .contains(
                        "console-create New@example.test",
                        "grant-role coordinator organization/" + organization,
                        "console-link");
    }

    @Test
    void a_password_comes_from_standard_input_and_never_stands_in_the_line() {
        var run = run(PASSWORD + "\n", "create", "typed@example.test", "--name", "พิมพ์", "--password");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(signsIn("typed@example.test")).isTrue();
    }

    @Test
    void a_weak_or_missing_password_makes_no_account() {
        assertThat(run("short\n", "create", "weak@example.test", "--name", "อ่อน", "--password", "--lang", "en")
                        .err())
                .contains("too short or too easy");
        assertThat(run("", "create", "weak@example.test", "--name", "อ่อน", "--password", "--lang", "en")
                        .exitCode())
                .isEqualTo(ExitCode.MISUSED);
        assertThat(SITE.bean(People.class).findByEmail("weak@example.test")).isEmpty();
    }

    @Test
    void a_reset_ends_every_session_of_the_running_application() {
        var person = SITE.person();
        var browser = SITE.signedIn(person);
        assertThat(browser.get("/account").status()).isEqualTo(200);

        assertThat(run(PASSWORD + "\n", "reset", person.email(), "--password").exitCode())
                .isEqualTo(ExitCode.DONE);

        assertThat(browser.get("/account").isRedirect()).isTrue();
        assertThat(signsIn(person.email())).isTrue();
    }

    @Test
    void a_lost_telephone_is_helped_from_the_console() {
        var person = SITE.person();
        var browser = SITE.signedIn(person);
        Telephone.switchedOn(browser, SITE.clock());

        assertThat(user("reset", person.email(), "--second-factor", "--lang", "en")
                        .err())
                .contains("is gone; every session has ended");

        assertThat(browser.get("/account").isRedirect()).isTrue();
        assertThat(SITE.signedIn(person).get("/account").status()).isEqualTo(200);
        assertThat(SITE.trail(TrailEntry.ADMINISTRATION, "person/" + person.id()))
                .containsExactly("second-factor-on", "second-factor-reset");
        assertThat(user("reset", person.email(), "--second-factor", "--lang", "en")
                        .err())
                .contains("has no second factor");
        assertThat(user("reset", "nobody@example.test", "--second-factor").exitCode())
                .isEqualTo(ExitCode.UNACCEPTABLE);
    }

    @Test
    void a_reset_without_a_password_prints_a_link() {
        var person = SITE.person();

        var run = user("reset", person.email());

        assertThat(run.out()).matches("http://127\\.0\\.0\\.1:8080/link/[\\w-]{40,}\n");
        assertThat(SITE.stranger()
                        .get(run.out().strip().substring("http://127.0.0.1:8080".length()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_closed_account_is_out_at_once_and_can_be_opened_again() {
        var person = SITE.person();
        var browser = SITE.signedIn(person);

        assertThat(user("disable", person.email(), "--lang", "en").err()).contains("is closed");
        assertThat(browser.get("/account").isRedirect()).isTrue();
        assertThat(user("list", "--lang", "en").out()).containsPattern(person.email() + ".*closed");
        assertThat(user("reset", person.email()).exitCode()).isEqualTo(ExitCode.UNACCEPTABLE);

        assertThat(user("enable", person.email()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(person(person.email()).disabled()).isFalse();
    }

    @Test
    void a_role_is_given_and_taken_where_it_may_hold() {
        var person = SITE.person();
        var code = SITE.code(SITE.organization(OrganizationType.DEPARTMENT, Optional.empty()));

        assertThat(user("grant", person.email(), "--role", "approver", "--organization", code)
                        .exitCode())
                .isZero();
        assertThat(user("grant", person.email(), "--role", "approver", "--lang", "en")
                        .err())
                .contains("needs an organisation");
        assertThat(user("grant", person.email(), "--role", "administrator", "--organization", code, "--lang", "en")
                        .err())
                .contains("cannot be bound to one organisation");
        assertThat(user("grant", person.email(), "--role", "approver", "--organization", "none", "--lang", "en")
                        .err())
                .contains("no organisation with this code");
        assertThat(user("grant", person.email(), "--role", "aprover", "--lang", "en")
                        .err())
                .contains("There is no role “aprover”. Did you mean “approver”?");
        assertThat(user("list", "--format", "json").out())
                .contains("\"roles\":[{\"role\":\"approver\",\"organization\":\"" + code + "\"}]");

        assertThat(user("revoke", person.email(), "--role", "approver", "--organization", code)
                        .exitCode())
                .isZero();
        assertThat(user("revoke", person.email(), "--role", "approver", "--organization", code, "--lang", "en")
                        .err())
                .contains("does not have this role there");
    }

    @Test
    void what_cannot_be_is_told_in_both_languages() {
        var known = SITE.person();

        assertThat(user("create", known.email(), "--name", "ซ้ำ", "--lang", "en")
                        .err())
                .contains("an account with this e-mail already");
        assertThat(user("create", "nobody", "--name", "ใคร", "--lang", "th").err())
                .contains("อีเมลไม่ถูกต้อง");
        assertThat(user("reset", "nobody@example.test", "--lang", "en").err())
                .contains("There is no account of nobody@example.test.", "./pmqa user list");
        assertThat(user("create", "x@example.test", "--name", "x", "--organization", "A", "--lang", "en")
                        .exitCode())
                .isEqualTo(ExitCode.MISUSED);
    }

    private static Person person(String email) {
        return SITE.bean(People.class).findByEmail(email).orElseThrow();
    }

    private static boolean signsIn(String email) {
        return SITE.bean(Accounts.class).signIn(email, PASSWORD, "192.0.2.7") instanceof Result.Accepted;
    }

    private static CommandLineRun.Outcome user(String... line) {
        return run("", line);
    }

    private static CommandLineRun.Outcome run(String input, String... line) {
        var settings = SITE.context().getEnvironment();
        List<String> whole = new ArrayList<>(List.of("user"));
        whole.addAll(List.of(line));
        whole.addAll(List.of("--database", settings.getRequiredProperty("spring.datasource.url")));
        return new CommandLineRun()
                .environment("PGUSER", settings.getRequiredProperty("spring.datasource.username"))
                .environment("PMQA_DATABASE_PASSWORD", settings.getRequiredProperty("spring.datasource.password"))
                .columns(140)
                .input(input)
                .run(whole.toArray(String[]::new));
    }
}
