package pmqa.workbench.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.identity.MockAuthority.Fault;
import pmqa.workbench.identity.MockAuthority.Wish;
import pmqa.workbench.organization.Role;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.TestClock;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** Signing in through another authority, which stands on this machine and can be made to lie. */
@Tag("slow")
class OpenIdTests {

    private static final TestClock CLOCK = new TestClock();
    private static final MockAuthority AUTHORITY = MockAuthority.start(CLOCK);
    private static final RunningSite SITE = RunningSite.start(settings(AUTHORITY.issuer()), CLOCK);

    private static final String SESSIONS = "/account/sessions";

    private static Map<String, Object> settings(String issuer) {
        return Map.of(
                "pmqa.openid.issuer",
                issuer,
                "pmqa.openid.client-id",
                MockAuthority.CLIENT,
                "pmqa.openid.client-secret",
                MockAuthority.SECRET,
                "pmqa.openid.name-th",
                "ระบบยืนยันตัวตนสมมติ",
                "pmqa.openid.name-en",
                "Invented ID");
    }

    @AfterAll
    static void stop() {
        AUTHORITY.close();
    }

    @Test
    void a_checked_e_mail_address_opens_the_account_with_that_address_and_links_it_for_good() {
        var person = SITE.person();
        var client = SITE.stranger();

        var response = signIn(client, wish(person));

        assertThat(response.location()).isEqualTo("/account");
        assertThat(client.get("/account").body()).contains(person.email());
        assertThat(SITE.bean(OpenIdLinks.class).subjectOf(person.id())).contains("pairwise-" + person.id());
        assertThat(SITE.trail(TrailEntry.ADMINISTRATION, "person/" + person.id()))
                .containsExactly("openid-linked");
        assertThat(signIn(SITE.stranger(), wish(person).with("email", "changed@example.test"))
                        .location())
                .as("by the link, whatever the address is now")
                .isEqualTo("/account");
    }

    @Test
    void the_request_asks_for_a_code_with_state_nonce_and_a_challenge_and_for_no_more_than_is_needed() {
        var asked = MockAuthority.parameters(begin(SITE.stranger()).getRawQuery());

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", MockAuthority.CLIENT)
                .containsEntry("scope", "email openid")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(asked.get("redirect_uri")).isEqualTo(SITE.address() + "sign-in/openid/callback");
        var again = MockAuthority.parameters(begin(SITE.stranger()).getRawQuery());
        assertThat(again.get("state")).isNotEqualTo(asked.get("state"));
        assertThat(again.get("nonce")).isNotEqualTo(asked.get("nonce"));
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void an_answer_that_is_not_what_it_should_be_lets_nobody_in(Fault fault) {
        var person = SITE.person();
        var client = SITE.stranger();

        var response = signIn(client, wish(person).with(fault));

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("ตรวจสอบไม่ผ่าน").contains("href=\"/sign-in\"");
        assertThat(client.get("/account").location()).startsWith("/sign-in?back=");
        assertThat(SITE.bean(OpenIdLinks.class).subjectOf(person.id())).isEmpty();
    }

    @Test
    void clocks_may_differ_by_half_a_minute_and_not_by_five() {
        for (Duration little : List.of(Duration.ofSeconds(30), Duration.ofSeconds(-330))) {
            assertThat(signIn(SITE.stranger(), wish(SITE.person()).withClockAheadBy(little))
                            .location())
                    .as("ahead by %s; a token lives five minutes", little)
                    .isEqualTo("/account");
        }
        for (Duration much : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-7))) {
            assertThat(signIn(SITE.stranger(), wish(SITE.person()).withClockAheadBy(much))
                            .body())
                    .as("ahead by %s", much)
                    .contains("ตรวจสอบไม่ผ่าน");
        }
    }

    @Test
    void a_new_key_of_the_authority_is_found_without_a_restart() {
        assertThat(signIn(SITE.stranger(), wish(SITE.person())).location()).isEqualTo("/account");
        AUTHORITY.changeKey();

        assertThat(signIn(SITE.stranger(), wish(SITE.person())).location()).isEqualTo("/account");
    }

    @Test
    void an_answer_works_once() {
        var person = SITE.person();
        var client = SITE.stranger();
        var back = AUTHORITY.signIn(begin(client), wish(person));

        assertThat(client.get(back).location()).isEqualTo("/account");
        assertThat(client.get(back).body()).contains("ใช้ไปแล้ว");
        // Nor does its code, with a request of one's own.
        var other = SITE.stranger();
        var state = MockAuthority.parameters(begin(other).getRawQuery()).get("state");
        var replayed = back.replaceFirst("state=.*", "state=" + state);
        assertThat(other.get(replayed).status()).isEqualTo(422);
        assertThat(other.get("/account").isRedirect()).isTrue();
    }

    @Test
    void an_answer_to_somebody_elses_request_is_worth_nothing() {
        var back = AUTHORITY.signIn(begin(SITE.stranger()), wish(SITE.person()));
        var victim = SITE.stranger();

        assertThat(victim.get(back).status()).isEqualTo(422);
        begin(victim);
        assertThat(victim.get(back).body()).contains("เริ่มจากเครื่องอื่น");
        assertThat(victim.get("/account").isRedirect()).isTrue();
    }

    @Test
    void nobody_gets_an_account_by_it_and_everybody_is_told_whom_to_ask() {
        var before = people();

        var response = signIn(SITE.stranger(), Wish.of("unknown", "unknown@example.test"));

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("ยังไม่มีบัญชีของท่าน").contains("ผู้ประสานงาน PMQA ของหน่วยงาน");
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void an_address_that_nobody_checked_opens_nothing() {
        var person = SITE.person();

        assertThat(signIn(SITE.stranger(), wish(person).with("email_verified", false))
                        .body())
                .contains("ยังไม่มีบัญชีของท่าน");
    }

    @Test
    void a_closed_account_stays_closed_linked_or_not() {
        var person = SITE.person();
        SITE.sql()
                .sql("update person set disabled = true where id = :id")
                .param("id", person.id())
                .update();

        assertThat(signIn(SITE.stranger(), wish(person)).body()).contains("ถูกปิดใช้งาน");
        assertThat(SITE.bean(OpenIdLinks.class).subjectOf(person.id())).isEmpty();
    }

    @Test
    void somebody_who_comes_by_an_address_later_does_not_come_by_the_account() {
        var person = SITE.person();
        signIn(SITE.stranger(), wish(person));

        var response = signIn(SITE.stranger(), Wish.of("another-person", person.email()));

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("เชื่อมกับบุคคลอื่น");
    }

    @Test
    void a_citizen_id_is_refused_and_kept_nowhere() {
        var person = SITE.person();

        assertThat(signIn(SITE.stranger(), wish(person).with("sub", "1101700230708"))
                        .body())
                .contains("ไม่รับเลขประจำตัวประชาชน");
        assertThat(SITE.sql()
                        .sql("select count(*) from openid_link where subject like '1101700230708%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_second_factor_of_this_site_is_asked_for_all_the_same() {
        var person = SITE.person();
        var telephone = Telephone.switchedOn(SITE.signedIn(person), CLOCK);
        CLOCK.advance(Duration.ofSeconds(30));
        var client = SITE.stranger();

        assertThat(signIn(client, wish(person)).location()).isEqualTo("/sign-in/code");
        assertThat(client.get("/account").isRedirect()).isTrue();
        assertThat(client.post("/sign-in/code", "code", telephone.code()).location())
                .isEqualTo("/account");
    }

    @Test
    void the_session_is_one_like_any_other_and_ends_with_the_others() {
        var person = SITE.person();
        var client = SITE.stranger();
        signIn(client, wish(person));

        SITE.signedIn(person).post("/account/sessions");

        assertThat(client.get("/account").location()).startsWith("/sign-in?back=");
    }

    @Test
    void somebody_without_a_password_ends_sessions_after_signing_in_there_again() {
        var person = withoutPassword();
        var here = SITE.stranger();
        var lost = SITE.stranger();
        signIn(here, wish(person));
        signIn(lost, wish(person));
        assertThat(here.get(SESSIONS).body())
                .as("just signed in")
                .contains("การเข้าสู่ระบบเมื่อครู่")
                .doesNotContain("type=\"password\"");
        var chosen = other(here);
        age(person, Duration.ofMinutes(20));

        var page = here.get(SESSIONS).body();
        var refused = here.post(SESSIONS + "/end", "session", chosen);

        assertThat(page)
                .contains("href=\"/sign-in/openid?back=/account/sessions\"")
                .contains("เข้าสู่ระบบอีกครั้งด้วย ระบบยืนยันตัวตนสมมติ")
                .doesNotContain("type=\"password\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("เข้าสู่ระบบไว้นานแล้ว");
        assertThat(lost.get("/account").status()).isEqualTo(200);

        var request = redirect(here.get("/sign-in/openid?back=" + SESSIONS));
        assertThat(MockAuthority.parameters(request.getRawQuery()))
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0");
        assertThat(here.get(AUTHORITY.signIn(request, wish(person))).location()).isEqualTo(SESSIONS);
        here.post(SESSIONS + "/end", "session", other(here));

        assertThat(lost.get("/account").location()).startsWith("/sign-in");
        assertThat(here.get("/account").status()).isEqualTo(200);
    }

    @Test
    void an_old_session_of_somebody_without_a_password_switches_no_second_factor_on() {
        var person = withoutPassword();
        var client = SITE.stranger();
        signIn(client, wish(person));
        age(person, Duration.ofMinutes(20));

        var refused = client.post("/account/second-factor/begin");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("เข้าสู่ระบบไว้นานแล้ว", "/sign-in/openid?back=/account/second-factor");
        signIn(client, wish(person));
        assertThat(client.post("/account/second-factor/begin").location()).isEqualTo("/account/second-factor/set-up");
    }

    @Test
    void an_authority_that_should_ask_anew_and_tells_that_it_did_not_is_not_believed() {
        var person = SITE.person();
        var client = SITE.stranger();
        signIn(client, wish(person));
        var now = CLOCK.instant().getEpochSecond();

        assertThat(signIn(client, wish(person).with("auth_time", now - 3600)).status())
                .isEqualTo(422);
        assertThat(signIn(client, wish(person).with("auth_time", now - 60)).location())
                .isEqualTo("/account");
        assertThat(signIn(SITE.stranger(), wish(person).with("auth_time", now - 3600))
                        .location())
                .as("who comes for the first time may be signed in there for long")
                .isEqualTo("/account");
    }

    @Test
    void tokens_of_the_authority_are_kept_nowhere() {
        var person = SITE.person();
        signIn(SITE.stranger(), wish(person));

        assertThat(SITE.sql()
                        .sql("""
                                select count(*) from spring_session_attributes a join spring_session s on s.primary_id = a.session_primary_id
                                where s.principal_name = :person
                                  and (encode(a.attribute_bytes, 'escape') like '%access-%' or encode(a.attribute_bytes, 'escape') like '%eyJ%')
                                """)
                        .param("person", person.id().toString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(SITE.sql()
                        .sql("""
                                select count(*) from spring_session_attributes a join spring_session s on s.primary_id = a.session_primary_id
                                where s.principal_name = :person and encode(a.attribute_bytes, 'escape') like '%SignedIn%'
                                """)
                        .param("person", person.id().toString())
                        .query(Long.class)
                        .single())
                .as("what is kept can be read this way")
                .isPositive();
    }

    @Test
    void whoever_says_no_there_is_told_how_to_go_on_here() {
        var client = SITE.stranger();
        var state = MockAuthority.parameters(begin(client).getRawQuery()).get("state");

        assertThat(client.get("/sign-in/openid/callback?error=access_denied&state=" + state)
                        .body())
                .contains("ถูกยกเลิก");
    }

    @Test
    void the_way_back_leads_nowhere_but_to_this_site() {
        var person = SITE.person();
        var client = SITE.stranger();
        var request = redirect(client.get("/sign-in/openid?back=https://elsewhere.invalid/"));

        assertThat(client.get(AUTHORITY.signIn(request, wish(person))).location())
                .isEqualTo("/");
    }

    @Test
    void the_button_is_on_the_sign_in_page_where_there_is_an_authority_and_nowhere_else() {
        assertThat(SITE.stranger().get("/sign-in?back=/account").body())
                .contains("ระบบยืนยันตัวตนสมมติ")
                .contains("/sign-in/openid?back=%2Faccount");
        assertThat(RunningSite.shared().stranger().get("/sign-in").body()).doesNotContain("/sign-in/openid");
        assertThat(RunningSite.shared().stranger().get("/sign-in/openid").location())
                .isEqualTo("/sign-in");
    }

    @Test
    void while_the_authority_is_down_people_are_told_so_and_passwords_still_work() {
        var gone = MockAuthority.start(CLOCK);
        var site = RunningSite.start(settings(gone.issuer()), CLOCK);
        var person = site.person();
        var begun = redirect(site.stranger().get("/sign-in/openid"));
        assertThat(begun.getHost()).isEqualTo("127.0.0.1");
        var client = site.stranger();
        var back = gone.signIn(redirect(client.get("/sign-in/openid")), wish(person));
        gone.close();

        assertThat(client.get(back).body()).as("down when somebody comes back").contains("ไม่ตอบ");
        CLOCK.advance(Duration.ofHours(2));
        var response = site.stranger().get("/sign-in/openid");
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body()).contains("ไม่ตอบ").contains("อีเมลและรหัสผ่าน");
        assertThat(site.signedIn(person).get("/account").status()).isEqualTo(200);
    }

    @Test
    void an_authority_that_calls_itself_something_else_is_not_gone_to() {
        var site = RunningSite.start(settings(AUTHORITY.issuer() + "/"), CLOCK);

        assertThat(site.stranger().get("/sign-in/openid").status()).isEqualTo(503);
    }

    @Test
    void an_administrator_links_an_account_by_hand_and_takes_the_link_away() {
        var person = SITE.person();
        var other = SITE.person();
        var admin = SITE.signedIn(SITE.personEverywhere(Role.ADMINISTRATOR));
        var path = "/administration/people/" + person.id() + "/openid";

        assertThat(admin.post(path, "subject", " by-hand ").isRedirect()).isTrue();
        assertThat(signIn(SITE.stranger(), Wish.of("by-hand", "unknown2@example.test"))
                        .location())
                .isEqualTo("/account");
        assertThat(admin.post("/administration/people/" + other.id() + "/openid", "subject", "by-hand")
                        .body())
                .contains("เชื่อมกับบัญชีอื่นแล้ว")
                .contains("id=\"subject-error\"");
        assertThat(admin.post(path, "subject", "1-1017-00230-70-8").status()).isEqualTo(422);
        assertThat(admin.post(path, "subject", "").isRedirect()).isTrue();
        assertThat(signIn(SITE.stranger(), Wish.of("by-hand", "unknown2@example.test"))
                        .status())
                .isEqualTo(422);
        assertThat(SITE.trail(TrailEntry.ADMINISTRATION, "person/" + person.id()))
                .containsExactly("openid-linked", "openid-unlinked");
    }

    @Test
    void settings_that_cannot_be_meant_stop_the_start() {
        assertThatThrownBy(() -> settings("http://idp.example.test", "a", "b")).hasMessageContaining("https");
        assertThatThrownBy(() -> settings("not an address", "a", "b")).hasMessageContaining("https");
        assertThatThrownBy(() -> settings("https://idp.example.test", "a", "")).hasMessageContaining("client-secret");
        assertThat(settings("https://idp.example.test", "a", "b").allScopes()).containsExactly("email", "openid");
    }

    private static OpenIdSettings settings(String issuer, String client, String secret) {
        return new OpenIdSettings(
                issuer, client, secret, "email", "ก", "A", "sub", "email", "email_verified", true, false);
    }

    private static TestPerson withoutPassword() {
        var person = SITE.person();
        SITE.sql()
                .sql("update person set password_hash = null where id = :id")
                .param("id", person.id())
                .update();
        return person;
    }

    /** Moves the beginning of somebody's sessions back. */
    private static void age(TestPerson person, Duration by) {
        SITE.sql()
                .sql("update spring_session set creation_time = creation_time - :by where principal_name = :person")
                .params(Map.of("by", by.toMillis(), "person", person.id().toString()))
                .update();
    }

    /** What names the other session of somebody who has two. */
    private static String other(WebClient reader) {
        return Pattern.compile("name=\"session\" value=\"([0-9a-f]{32})\"")
                .matcher(reader.get(SESSIONS).body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Wish wish(TestPerson person) {
        return Wish.of("pairwise-" + person.id(), person.email());
    }

    private static WebResponse signIn(WebClient client, Wish wish) {
        return client.get(AUTHORITY.signIn(begin(client), wish));
    }

    private static URI begin(WebClient client) {
        return redirect(client.get("/sign-in/openid?back=/account"));
    }

    private static URI redirect(WebResponse response) {
        return URI.create(response.header("Location").orElseThrow(() -> new AssertionError(response.toString())));
    }

    private static long people() {
        return SITE.sql().sql("select count(*) from person").query(Long.class).single();
    }
}
