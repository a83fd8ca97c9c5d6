package pmqa.workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.organization.Role;
import pmqa.workbench.testing.ApiClient.Call;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.TestClock;
import pmqa.workbench.testing.WebResponse;

/** Small claims of docs/security.md about the running site. */
@Tag("slow")
class SecurityClaimTests {

    private static final TestClock CLOCK = new TestClock();
    private static final RunningSite SITE = RunningSite.start(Map.of(), CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/account/password", "/account/sessions", "/api", "/work"})
    void everybody_can_sign_out_on_every_page(String path) {
        assertThat(SITE.signedIn(SITE.person()).get(path).body()).contains("action=\"/sign-out\"");
    }

    @Test
    void a_password_is_compared_exactly_as_it_was_typed() {
        var person = SITE.person();
        var password = "Seven Umbrellas, one Kettle";
        SITE.signedIn(person).post("/account/password", "present", RunningSite.PASSWORD, "password", password);

        for (String other : List.of(
                password + " ",
                " " + password,
                password.toLowerCase(Locale.ROOT),
                password.substring(0, 20),
                password + "x")) {
            assertThat(signIn(person.email(), other).isRedirect())
                    .as("“%s”", other)
                    .isFalse();
        }
        assertThat(signIn(person.email(), password).isRedirect()).isTrue();
    }

    @Test
    void a_password_does_not_expire() {
        var person = SITE.person();
        CLOCK.advance(Duration.ofDays(1100));

        assertThat(signIn(person.email(), RunningSite.PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void a_session_has_a_random_name() {
        var cookie = SITE.signedIn(SITE.person()).cookie("pmqa-session").orElseThrow();
        var name = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);

        assertThat(Base64.getUrlDecoder().decode(name)).as("216 random bits").hasSize(27);
        assertThat(SITE.sql()
                        .sql("select count(*) from spring_session where session_id = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/", "/assets/fonts/", "/.git/config", "/WEB-INF/", "/actuator", "/h2-console"})
    void no_folder_is_listed_and_no_tool_of_developers_answers(String path) {
        var answer = SITE.signedIn(SITE.personEverywhere(Role.ADMINISTRATOR)).get(path);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("pmqa.workbench.").doesNotContain("style.css\">style");
    }

    @Test
    void an_error_shows_nothing_of_the_program() {
        var somebody = SITE.personEverywhere(Role.ADMINISTRATOR);
        var browser = SITE.signedIn(somebody);
        var call = Call.of("GET", "/api/v1/assessments").token(SITE.token(somebody));
        String assessment = "/assessments/" + UUID.randomUUID();
        String asking = "?trace=true&message=true&errors=true";
        WebResponse asPage;
        WebResponse asJson;
        WebResponse toProgram;
        SITE.sql().sql("alter table assessment rename to assessment_gone").update();
        try {
            asPage = browser.post(assessment + "/submit" + asking, "position", "อธิบดี");
            asJson = browser.get(assessment + asking);
            toProgram = SITE.api().send(call);
        } finally {
            SITE.sql().sql("alter table assessment_gone rename to assessment").update();
        }

        assertThat(asPage.body()).contains("<h1>ระบบขัดข้อง</h1>");
        assertThat(asJson.body()).contains("\"code\":\"http-500\"");
        assertThat(toProgram.body()).contains("A fault of the program");
        assertThat(List.of(asPage, asJson, toProgram)).allSatisfy(error -> {
            assertThat(error.status()).isEqualTo(500);
            assertThat(error.body())
                    .doesNotContain("Exception", "pmqa.workbench", "\tat ", "select ", "relation", "assessment_gone");
        });
    }

    @Test
    void the_api_sends_nobody_elsewhere() {
        var answer = SITE.stranger().get("/api/v1/assessments");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void nothing_of_the_demo_is_there_without_it() {
        assertThat(SITE.stranger().get("/sign-in").body()).doesNotContain("demo.invalid");
        assertThat(signIn("admin@demo.invalid", "pmqa-demo-open-to-all").isRedirect())
                .isFalse();
    }

    @Test
    void a_form_changes_no_more_than_its_fields() {
        var person = SITE.person();
        var before = row(person.id());

        SITE.signedIn(person)
                .post(
                        "/language",
                        "language",
                        "en",
                        "back",
                        "/account",
                        "email",
                        "another@example.test",
                        "name",
                        "ชื่ออื่น",
                        "disabled",
                        "true",
                        "role",
                        "ADMINISTRATOR",
                        "person.email",
                        "another@example.test");

        assertThat(row(person.id())).isEqualTo(before);
        assertThat(SITE.sql()
                        .sql("select count(*) from role_assignment where person_id = :id")
                        .param("id", person.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** All of a person but the language. */
    private static String row(UUID person) {
        return SITE.sql()
                .sql("select (to_jsonb(person) - 'language')::text from person where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    private static WebResponse signIn(String email, String password) {
        return SITE.stranger().post("/sign-in", "email", email, "password", password);
    }
}
