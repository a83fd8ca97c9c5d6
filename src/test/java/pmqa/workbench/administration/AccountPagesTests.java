package pmqa.workbench.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static pmqa.workbench.testing.RunningSite.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class AccountPagesTests {

    private static final String NEXT = "ต้นไม้ ทะเล เมฆ ขนมปัง";

    private final RunningSite site = RunningSite.shared();

    @AfterEach
    void resetClock() {
        site.clock().reset();
    }

    @Test
    void the_account_page_shows_ones_roles_with_their_places() {
        var agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
        var page = site.signedIn(site.person(Role.APPROVER, agency))
                .get("/account")
                .body();

        assertThat(page).contains(Role.APPROVER.title().th());
        assertThat(page).contains("หน่วยงานสมมติ " + site.code(agency).substring(1));
    }

    @Test
    void the_language_changes_for_this_page_and_for_every_later_one() {
        var client = site.signedIn(site.person());

        assertThat(client.get("/account").body()).contains("บัญชีของฉัน");
        assertThat(client.post("/language", "language", "en", "back", "/account")
                        .location())
                .isEqualTo("/account");
        assertThat(client.get("/account").body()).contains("My account").doesNotContain("บัญชีของฉัน");
    }

    @Test
    void whoever_changes_the_password_signs_in_again_with_the_new_one() {
        var person = site.person();
        var here = site.signedIn(person);
        var elsewhere = site.signedIn(person);

        var response = here.post("/account/password", "present", PASSWORD, "password", NEXT);

        assertThat(response.location()).isEqualTo("/sign-in?notice=password-changed");
        assertThat(here.get(response.location()).body()).contains("เปลี่ยนรหัสผ่านแล้ว");
        assertThat(elsewhere.get("/account").location()).startsWith("/sign-in");
        assertThat(signIn(person, PASSWORD).status()).isEqualTo(422);
        assertThat(signIn(person, NEXT).isRedirect()).isTrue();
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "person/" + person.id()))
                .containsExactly("password");
    }

    @Test
    void a_wrong_present_password_is_said_at_its_field_and_changes_nothing() {
        var person = site.person();

        var response = site.signedIn(person).post("/account/password", "present", "not it", "password", NEXT);

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("href=\"#present\"").contains("id=\"present-error\"");
        assertThat(signIn(person, PASSWORD).isRedirect()).isTrue();
    }

    @Test
    void a_weak_new_password_is_said_at_its_field() {
        var response = site.signedIn(site.person()).post("/account/password", "present", PASSWORD, "password", "short");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("id=\"password-error\"");
    }

    @Test
    void a_stolen_session_cannot_guess_the_password_for_long() {
        var client = site.signedIn(site.person());
        for (int attempt = 0; attempt < 10; attempt++) {
            client.post("/account/password", "present", "guess " + attempt, "password", NEXT);
        }

        var response = client.post("/account/password", "present", PASSWORD, "password", NEXT);

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("ผิดหลายครั้งเกินไป");
    }

    @Test
    void signing_out_everywhere_ends_the_other_sessions_and_this_one() {
        var person = site.person();
        var here = site.signedIn(person);
        var elsewhere = site.signedIn(person);

        assertThat(here.post("/account/sessions").location()).isEqualTo("/sign-in?notice=signed-out-everywhere");
        assertThat(here.get("/account").location()).startsWith("/sign-in");
        assertThat(elsewhere.get("/account").location()).startsWith("/sign-in");
        assertThat(site.signedIn(person).get("/account").status()).isEqualTo(200);
    }

    @Test
    void somebody_sees_where_they_are_signed_in_and_ends_what_they_do_not_know() {
        var person = site.person();
        var here = site.signedIn(person);
        var lost = site.signedIn(person);
        var kept = site.signedIn(person);
        var stranger = site.signedIn(site.person());
        var page = here.get("/account/sessions").body();
        assertThat(page).contains("อุปกรณ์นี้");
        var handles = handles(page);
        assertThat(handles).hasSize(2);
        assertThat(site.sql()
                        .sql("select session_id from spring_session where principal_name = :person")
                        .param("person", person.id().toString())
                        .query(String.class)
                        .list())
                .as("what would open a session")
                .hasSize(3)
                .noneMatch(page::contains);
        var ofLost = handles.stream()
                .filter(handle -> !handles(kept.get("/account/sessions").body()).contains(handle))
                .toList();
        assertThat(ofLost).as("the session that is neither here nor lost").hasSize(1);
        var ofKept = ofLost.getFirst();
        var chosen = handles.stream()
                .filter(handle -> !handle.equals(ofKept))
                .findFirst()
                .orElseThrow();

        var answer = here.post("/account/sessions/end", "session", chosen, "password", PASSWORD);

        assertThat(answer.location()).isEqualTo("/account/sessions");
        assertThat(here.get("/account/sessions").body()).contains("ออกจากระบบในอุปกรณ์ที่เลือกแล้ว");
        assertThat(lost.get("/account").location()).startsWith("/sign-in");
        assertThat(kept.get("/account").status()).isEqualTo(200);
        assertThat(here.get("/account").status()).isEqualTo(200);
        assertThat(stranger.get("/account").status()).isEqualTo(200);
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "person/" + person.id()))
                .containsExactly("end-single-sessions 1");
    }

    @Test
    void ending_a_session_needs_the_password_and_keeps_what_was_chosen() {
        var person = site.person();
        var here = site.signedIn(person);
        var elsewhere = site.signedIn(person);
        var handle = handles(here.get("/account/sessions").body()).getFirst();

        var none = here.post("/account/sessions/end", "password", PASSWORD);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("href=\"#session\"", "ยังไม่ได้เลือกอุปกรณ์");
        var wrong = here.post("/account/sessions/end", "session", handle, "password", "not it");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"password-error\"");
        assertThat(wrong.body()).containsPattern("value=\"" + handle + "\" checked");
        assertThat(elsewhere.get("/account").status()).isEqualTo(200);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else_or_by_its_name_their_own_present_one() {
        var person = site.person();
        var other = site.person();
        var here = site.signedIn(person);
        site.signedIn(person);
        var theirs = site.signedIn(other);
        site.signedIn(other);
        var handle = handles(theirs.get("/account/sessions").body()).getFirst();

        here.post("/account/sessions/end", "session", handle, "password", PASSWORD);

        assertThat(handles(theirs.get("/account/sessions").body())).containsExactly(handle);
        assertThat(here.get("/account").status()).isEqualTo(200);
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "person/" + person.id()))
                .isEmpty();
    }

    private static List<String> handles(String page) {
        return Pattern.compile("name=\"session\" value=\"([0-9a-f]{32})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void after_ten_failures_the_door_stays_closed_for_a_quarter_of_an_hour() {
        var person = site.person();
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(signIn(person, "guess " + attempt).status()).isEqualTo(422);
        }

        assertThat(signIn(person, PASSWORD).body()).contains("ผิดหลายครั้งเกินไป");
        site.clock().advance(Duration.ofMinutes(16));
        assertThat(signIn(person, PASSWORD).isRedirect()).isTrue();
    }

    @Test
    void nine_failures_do_no_harm() {
        var person = site.person();
        for (int attempt = 0; attempt < 9; attempt++) {
            signIn(person, "guess " + attempt);
        }

        assertThat(signIn(person, PASSWORD).isRedirect()).isTrue();
    }

    private WebResponse signIn(TestPerson person, String password) {
        WebClient client = site.stranger();
        return client.post("/sign-in", "email", person.email(), "password", password);
    }
}
