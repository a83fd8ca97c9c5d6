package pmqa.workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.testing.RunningSite;

/** How sessions begin, and when they end. */
@Tag("slow")
class SessionRulesTests {

    private final RunningSite site = RunningSite.shared();

    @Test
    void a_session_gets_a_new_id_at_each_sign_in_and_the_one_before_is_worth_nothing() {
        var person = site.person();
        var client = site.signedIn(person);
        var planted = client.cookie("pmqa-session").orElseThrow();

        client.post("/sign-in", "email", person.email(), "password", RunningSite.PASSWORD);

        assertThat(client.cookie("pmqa-session").orElseThrow()).isNotEqualTo(planted);
        assertThat(sessions(person.id().toString())).isEqualTo(1);
    }

    @Test
    void a_session_ends_after_eight_hours_without_use() {
        var person = site.person();
        var client = site.signedIn(person);
        age(person, Duration.ofHours(8).plusMinutes(1), true);

        assertThat(client.get("/account").location()).startsWith("/sign-in?back=");
    }

    @Test
    void a_session_ends_after_a_day_however_busy() {
        var person = site.person();
        var client = site.signedIn(person);
        age(person, Duration.ofHours(23), false);
        assertThat(client.get("/account").status()).isEqualTo(200);
        age(person, Duration.ofHours(2), false);

        assertThat(client.get("/account").location()).startsWith("/sign-in?back=");
        assertThat(sessions(person.id().toString())).isZero();
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        var person = site.person();
        var client = site.signedIn(person);

        client.post("/sign-out");

        assertThat(sessions(person.id().toString())).isZero();
        assertThat(client.get("/account").location()).startsWith("/sign-in?back=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.invalid/",
                "//elsewhere.invalid/",
                "/\\elsewhere.invalid",
                "\\/elsewhere.invalid",
                "javascript:alert(1)",
                "/\t/elsewhere.invalid",
                "elsewhere"
            })
    void signing_in_leads_to_no_other_site(String back) {
        var person = site.person();

        assertThat(site.stranger()
                        .post("/sign-in", "email", person.email(), "password", RunningSite.PASSWORD, "back", back)
                        .location())
                .isEqualTo("/");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        var person = site.person();
        var wrong = site.stranger().post("/sign-in", "email", person.email(), "password", "no such password");
        var unknown = site.stranger().post("/sign-in", "email", "nobody@example.test", "password", "no such password");

        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(plain(unknown.body(), "nobody@example.test")).isEqualTo(plain(wrong.body(), person.email()));
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        var client = site.signedIn(site.person());

        for (String path : List.of("/account/sessions", "/account/second-factor/begin", "/account/data", "/sign-out")) {
            assertThat(client.postWithoutToken(path).status()).as(path).isEqualTo(403);
        }
        assertThat(client.get("/account").status()).isEqualTo(200);
    }

    @Test
    void a_form_larger_than_any_is_refused() {
        var client = site.stranger();

        var answer = client.post("/sign-in", "email", "x".repeat(3 * 1024 * 1024), "password", "y");

        assertThat(answer.status()).isGreaterThanOrEqualTo(400).isLessThan(500);
    }

    private static String plain(String body, String email) {
        return body.replace(email, "EMAIL").replaceAll("(_csrf\" value=|csrf\" content=)\"[^\"]*\"", "$1");
    }

    /** Moves the beginning of somebody's sessions – and their last use – back. */
    private void age(RunningSite.TestPerson person, Duration by, boolean unused) {
        site.sql()
                .sql("update spring_session set creation_time = creation_time - :by"
                        + (unused ? ", last_access_time = last_access_time - :by, expiry_time = expiry_time - :by" : "")
                        + " where principal_name = :person")
                .params(Map.of("by", by.toMillis(), "person", person.id().toString()))
                .update();
    }

    private long sessions(String person) {
        return site.sql()
                .sql("select count(*) from spring_session where principal_name = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }
}
