package pmqa.workbench.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.AccountLinks;
import pmqa.workbench.organization.Role;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.TestClock;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** The second factor as people meet it. */
@Tag("slow")
class SecondFactorTests {

    private static final Pattern RECOVERY = Pattern.compile("<code>([0-9a-z]{4}(?:-[0-9a-z]{4}){3})</code>");
    private static final String PAGE = "/account/second-factor";
    private static final String NEXT_PASSWORD = "ต้นไม้ ทะเล เมฆ ขนมปัง";

    private final RunningSite site = RunningSite.shared();

    /** A site whose administrators need a second factor. */
    private static final class Strict {
        static final TestClock CLOCK = new TestClock();
        static final RunningSite SITE =
                RunningSite.start(Map.of("pmqa.second-factor.required-for", "administrator, central-officer"), CLOCK);
    }

    @AfterEach
    void resetClock() {
        site.clock().reset();
    }

    @Test
    void whoever_switches_it_on_signs_in_with_password_and_code() {
        var person = site.person();
        var telephone = Telephone.switchedOn(site.signedIn(person), site.clock());
        nextCode();

        var client = site.stranger();
        assertThat(password(client, person).location()).isEqualTo("/sign-in/code");
        assertThat(client.get("/sign-in/code").body()).contains("ใส่รหัสจากแอป");
        assertThat(code(client, telephone.code()).location()).isEqualTo("/account");

        assertThat(client.get("/account").status()).isEqualTo(200);
    }

    @Test
    void somebody_who_still_owes_the_code_reaches_nothing_else() {
        var person = site.person();
        Telephone.switchedOn(site.signedIn(person), site.clock());
        var client = site.stranger();
        password(client, person);

        for (String path : List.of("/", "/account", PAGE, "/account/tokens", "/assessments/signed-in")) {
            assertThat(client.get(path).location()).as(path).startsWith("/sign-in?back=");
        }
        assertThat(client.post("/account/password", "present", RunningSite.PASSWORD, "password", NEXT_PASSWORD)
                        .status())
                .isEqualTo(401);
        assertThat(client.get("/api/v1/assessments").status()).isEqualTo(401);
    }

    @Test
    void a_code_works_once_and_an_older_one_never_again() {
        var person = site.person();
        var telephone = Telephone.switchedOn(site.signedIn(person), site.clock());
        nextCode();
        var code = telephone.code();

        assertThat(signIn(person, telephone.usedCode()).status())
                .as("the code that switched it on")
                .isEqualTo(422);
        assertThat(signIn(person, code).isRedirect()).isTrue();
        assertThat(signIn(person, code).status()).as("replayed").isEqualTo(422);
    }

    @Test
    void five_wrong_codes_close_the_door_for_a_quarter_of_an_hour_whatever_the_password() {
        var person = site.person();
        var telephone = Telephone.switchedOn(site.signedIn(person), site.clock());
        nextCode();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(signIn(person, telephone.wrongCode()).status()).isEqualTo(422);
        }

        assertThat(signIn(person, telephone.code()).body()).contains("ใส่รหัสผิดหลายครั้งเกินไป");
        site.clock().advance(Duration.ofMinutes(16));
        assertThat(signIn(person, telephone.code()).isRedirect()).isTrue();
    }

    @Test
    void the_code_is_asked_for_again_after_ten_minutes_without_it() {
        var person = site.person();
        var telephone = Telephone.switchedOn(site.signedIn(person), site.clock());
        var client = site.stranger();
        password(client, person);
        site.clock().advance(Duration.ofMinutes(11));

        assertThat(code(client, telephone.code()).location()).isEqualTo("/sign-in");
        assertThat(client.get("/account").location()).startsWith("/sign-in?back=");
    }

    @Test
    void a_recovery_code_works_once_in_the_place_of_the_telephone() {
        var person = site.person();
        var client = site.signedIn(person);
        client.post(PAGE + "/begin", "password", RunningSite.PASSWORD);
        var telephone = Telephone.reading(client.get(PAGE + "/set-up").body(), site.clock());
        var codes = recoveryCodes(client.post(PAGE + "/set-up", "code", telephone.code()));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var typed = " " + codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(signIn(person, typed).isRedirect()).isTrue();
        assertThat(signIn(person, typed).status()).isEqualTo(422);
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "person/" + person.id()))
                .containsExactly("second-factor-on", "recovery-code-used");
        assertThat(mailTo(person)).anyMatch(text -> text.contains("เหลือรหัสกู้คืน 9 รหัส"));
    }

    @Test
    void new_recovery_codes_end_the_older_ones() {
        var person = site.person();
        var client = site.signedIn(person);
        client.post(PAGE + "/begin", "password", RunningSite.PASSWORD);
        var telephone = Telephone.reading(client.get(PAGE + "/set-up").body(), site.clock());
        var old = recoveryCodes(client.post(PAGE + "/set-up", "code", telephone.code()));
        nextCode();

        var fresh = recoveryCodes(client.post(PAGE + "/recovery-codes", "code", telephone.code()));

        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(signIn(person, old.getFirst()).status()).isEqualTo(422);
        assertThat(signIn(person, fresh.getFirst()).isRedirect()).isTrue();
    }

    @Test
    void neither_the_secret_nor_a_recovery_code_stands_in_the_database() {
        var person = site.person();
        var client = site.signedIn(person);
        client.post(PAGE + "/begin", "password", RunningSite.PASSWORD);
        var page = client.get(PAGE + "/set-up").body();
        var telephone = Telephone.reading(page, site.clock());
        var codes = recoveryCodes(client.post(PAGE + "/set-up", "code", telephone.code()));

        var rows =
                site.sql().sql("""
                        select encode(sealed_secret, 'escape') from second_factor where person_id = :id
                        union all select encode(code_hash, 'escape') from recovery_code where person_id = :id
                        """).param("id", person.id()).query(String.class).list();
        assertThat(rows).hasSize(11);
        assertThat(String.join("\n", rows)).doesNotContain(RecoveryCodes.plain(codes.getFirst()));
        var sealed = site.sql()
                .sql("select sealed_secret from second_factor where person_id = :id")
                .param("id", person.id())
                .query((row, _) -> row.getBytes(1))
                .single();
        var opened = site.bean(InstallationKey.class)
                .box()
                .open(sealed, "second-factor/" + person.id())
                .orElseThrow();
        assertThat(page.replace(" ", "")).contains(Totp.base32(opened));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(opened, StandardCharsets.ISO_8859_1));
    }

    @Test
    void switching_it_on_ends_the_other_sessions_and_keeps_this_one_and_tells_the_person() {
        var person = site.person();
        var here = site.signedIn(person);
        var elsewhere = site.signedIn(person);

        Telephone.switchedOn(here, site.clock());

        assertThat(here.get("/account").status()).isEqualTo(200);
        assertThat(elsewhere.get("/account").isRedirect()).isTrue();
        assertThat(mailTo(person)).anyMatch(text -> text.contains("เปิดใช้การยืนยันตัวตนสองชั้นแล้ว"));
    }

    @Test
    void a_wrong_first_code_switches_nothing_on_and_shows_the_same_secret_again() {
        var person = site.person();
        var client = site.signedIn(person);
        client.post(PAGE + "/begin", "password", RunningSite.PASSWORD);
        var telephone = Telephone.reading(client.get(PAGE + "/set-up").body(), site.clock());

        var response = client.post(PAGE + "/set-up", "code", telephone.wrongCode());

        assertThat(response.status()).isEqualTo(422);
        assertThat(Telephone.reading(response.body(), site.clock()).code()).isEqualTo(telephone.code());
        assertThat(password(site.stranger(), person).location()).isEqualTo("/account");
    }

    @Test
    void a_stolen_session_alone_switches_nothing_on() {
        var client = site.signedIn(site.person());

        var response = client.post(PAGE + "/begin", "password", "a guess at it");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("id=\"password-error\"");
        assertThat(client.get(PAGE + "/set-up").location()).isEqualTo(PAGE);
    }

    @Test
    void it_is_switched_off_with_password_and_code_and_with_neither_alone() {
        var person = site.person();
        var client = site.signedIn(person);
        var telephone = Telephone.switchedOn(client, site.clock());
        nextCode();
        var code = telephone.code();

        assertThat(client.post(PAGE + "/off", "password", "wrong", "off-code", code)
                        .status())
                .isEqualTo(422);
        assertThat(client.post(PAGE + "/off", "password", RunningSite.PASSWORD, "off-code", telephone.wrongCode())
                        .body())
                .contains("href=\"#off-code\"");
        assertThat(client.post(PAGE + "/off", "password", RunningSite.PASSWORD, "off-code", code)
                        .location())
                .isEqualTo(PAGE);

        assertThat(password(site.stranger(), person).location()).isEqualTo("/account");
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "person/" + person.id()))
                .containsExactly("second-factor-on", "second-factor-off");
    }

    @Test
    void a_reset_link_for_the_password_does_not_go_round_it() {
        var person = site.person();
        Telephone.switchedOn(site.signedIn(person), site.clock());
        site.bean(AccountLinks.class).forgotten(person.email());
        var mail = mailTo(person).stream()
                .filter(text -> text.contains("{site}/link/"))
                .findFirst()
                .orElseThrow();
        var link = Pattern.compile("\\{site}(/link/[\\w-]+)").matcher(mail);
        assertThat(link.find()).isTrue();
        var client = site.stranger();

        var response = client.post(link.group(1), "password", NEXT_PASSWORD);

        assertThat(response.location()).isEqualTo("/sign-in/code");
        assertThat(client.get("/account").isRedirect()).isTrue();
    }

    @Test
    void an_administrator_resets_it_and_the_trail_and_the_person_are_told() {
        var person = site.person();
        var client = site.signedIn(person);
        Telephone.switchedOn(client, site.clock());
        var administrator = site.personEverywhere(Role.ADMINISTRATOR);
        var path = "/administration/people/" + person.id();
        var admin = site.signedIn(administrator);

        assertThat(admin.get(path).body()).contains(path + "/second-factor");
        assertThat(admin.post(path + "/second-factor").location()).isEqualTo(path);

        assertThat(client.get("/account").isRedirect()).isTrue();
        assertThat(password(site.stranger(), person).location()).isEqualTo("/account");
        assertThat(actorOf("second-factor-reset", person)).isEqualTo(Optional.of(administrator.id()));
        assertThat(mailTo(person)).anyMatch(text -> text.contains("รีเซ็ตการยืนยันตัวตนสองชั้น"));
        assertThat(admin.get(path).body()).doesNotContain(path + "/second-factor");
    }

    @Test
    void nobody_resets_their_own() {
        var administrator = site.personEverywhere(Role.ADMINISTRATOR);

        assertThat(site.signedIn(administrator)
                        .post("/administration/people/" + administrator.id() + "/second-factor")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whose_role_needs_it_switches_it_on_before_anything_else_and_cannot_switch_it_off() {
        var strict = Strict.SITE;
        var administrator = strict.personEverywhere(Role.ADMINISTRATOR);
        var client = strict.stranger();

        assertThat(password(client, administrator).location()).isEqualTo("/sign-in/second-factor");
        assertThat(client.get("/account").location()).startsWith("/sign-in?back=");
        var telephone = Telephone.reading(client.get("/sign-in/second-factor").body(), Strict.CLOCK);
        assertThat(client.post("/sign-in/second-factor", "code", telephone.wrongCode())
                        .status())
                .isEqualTo(422);
        var done = client.post("/sign-in/second-factor", "code", telephone.code());
        assertThat(recoveryCodes(done)).hasSize(10);
        assertThat(client.get("/account").status()).isEqualTo(200);

        Strict.CLOCK.advance(Duration.ofSeconds(30));
        assertThat(client.post(PAGE + "/off", "password", RunningSite.PASSWORD, "off-code", telephone.code())
                        .body())
                .contains("จึงปิดไม่ได้");
    }

    @Test
    void others_are_not_asked_for_what_only_some_roles_need() {
        var strict = Strict.SITE;

        assertThat(password(strict.stranger(), strict.person()).location()).isEqualTo("/account");
    }

    @Test
    void a_role_that_does_not_exist_stops_the_start_and_names_those_that_do() {
        assertThatThrownBy(() -> new SecondFactorSettings(List.of("boss")))
                .hasMessageContaining("no role \"boss\"")
                .hasMessageContaining("central-officer");
    }

    @Test
    void without_the_key_of_the_installation_people_are_told_so_and_recovery_codes_still_work() {
        var person = site.person();
        var client = site.signedIn(person);
        client.post(PAGE + "/begin", "password", RunningSite.PASSWORD);
        var telephone = Telephone.reading(client.get(PAGE + "/set-up").body(), site.clock());
        var shown = client.post(PAGE + "/set-up", "code", telephone.code()).body();
        var recovery = RECOVERY.matcher(shown)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        site.sql()
                .sql(
                        "update second_factor set sealed_secret = set_byte(sealed_secret, 20, 255 - get_byte(sealed_secret, 20)) where person_id = :person")
                .param("person", person.id())
                .update();
        nextCode();

        var refused = signIn(person, telephone.code());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("กุญแจของระบบไม่ใช่กุญแจเดิม", "ใช้รหัสกู้คืน");
        assertThat(signIn(person, recovery).isRedirect()).isTrue();
    }

    /** Half a minute later the telephone shows another code. */
    private void nextCode() {
        site.clock().advance(Duration.ofSeconds(30));
    }

    private WebResponse signIn(TestPerson person, String code) {
        var client = site.stranger();
        password(client, person);
        return code(client, code);
    }

    private static WebResponse password(WebClient client, TestPerson person) {
        return client.post("/sign-in", "email", person.email(), "password", RunningSite.PASSWORD, "back", "/account");
    }

    private static WebResponse code(WebClient client, String code) {
        return client.post("/sign-in/code", "code", code);
    }

    private static List<String> recoveryCodes(WebResponse response) {
        return RECOVERY.matcher(response.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private List<String> mailTo(TestPerson person) {
        return site.sql()
                .sql("select body from outbox_message where recipient = :email")
                .param("email", person.email())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Optional<java.util.UUID> actorOf(String action, TestPerson person) {
        return site.sql()
                .sql("select actor from audit_entry where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", "person/" + person.id())
                .query(java.util.UUID.class)
                .optional();
    }
}
