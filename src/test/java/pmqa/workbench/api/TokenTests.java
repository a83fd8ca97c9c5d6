package pmqa.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.ApiClient.Call;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class TokenTests {

    private static final ApiWorld WORLD = new ApiWorld();
    private static final Pattern SECRET = Pattern.compile("pmqa_[A-Za-z0-9_-]{43}");
    private static final Pattern TOKEN_ID = Pattern.compile("/account/tokens/([0-9a-f-]{36})/revocation");

    private final TestPerson person = WORLD.site.person(Role.CONTRIBUTOR, WORLD.organization);

    @AfterEach
    void backToTheMachinesTime() {
        WORLD.site.clock().reset();
    }

    @Test
    void the_database_holds_the_hash_of_a_secret_and_no_column_holds_the_secret() throws NoSuchAlgorithmException {
        String secret = WORLD.site.token(person);

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(WORLD.site
                        .sql()
                        .sql("select count(*) from api_token where token_hash = :hash")
                        .param("hash", hash)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(everythingStoredAbout(person)).isNotEmpty().noneMatch(row -> row.contains(secret.substring(5, 40)));
    }

    private static List<String> everythingStoredAbout(TestPerson person) {
        return WORLD.site
                .sql()
                .sql("""
                        select t::text from api_token t where person_id = :person
                        union all select a::text from audit_entry a where a.after like '%' || :person::text || '%'
                        union all select encode(attribute_bytes, 'escape') from spring_session_attributes
                        """)
                .param("person", person.id())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void a_secret_is_shown_by_the_answer_that_makes_it_and_by_no_page_after() {
        WebClient browser = WORLD.site.signedIn(person);

        WebResponse made = browser.post("/account/tokens", "name", "ระบบสารบรรณ", "scope", "read", "days", "30");

        assertThat(made.status()).isEqualTo(200);
        String secret = secretIn(made);
        assertThat(call(secret).status()).isEqualTo(200);
        WebResponse after = browser.get("/account/tokens");
        assertThat(after.body()).contains("ระบบสารบรรณ").contains("…" + secret.substring(secret.length() - 4));
        assertThat(SECRET.matcher(after.body()).find()).isFalse();
        assertThat(made.header("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void a_token_that_was_revoked_on_the_account_page_is_refused_from_then_on() {
        WebClient browser = WORLD.site.signedIn(person);
        String secret = secretIn(browser.post("/account/tokens", "name", "a", "scope", "read", "days", "30"));
        Matcher id = TOKEN_ID.matcher(browser.get("/account/tokens").body());
        assertThat(id.find()).isTrue();

        browser.post("/account/tokens/" + id.group(1) + "/revocation");

        assertThat(call(secret).status()).isEqualTo(401);
        assertThat(browser.get("/account/tokens").body()).doesNotContain(id.group(1));
    }

    @Test
    void nobody_revokes_the_token_of_another() {
        String secret = WORLD.site.token(person);
        UUID id = WORLD.site
                .sql()
                .sql("select id from api_token where person_id = :person")
                .param("person", person.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();

        WORLD.site.signedIn(WORLD.site.person()).post("/account/tokens/" + id + "/revocation");

        assertThat(call(secret).status()).isEqualTo(200);
    }

    @Test
    void a_form_without_name_or_scope_says_so_at_the_field_and_makes_nothing() {
        WebClient browser = WORLD.site.signedIn(person);

        WebResponse refused = browser.post("/account/tokens", "name", "", "days", "9999");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("name-error")
                .contains("scope-error")
                .contains("days-error");
        assertThat(SECRET.matcher(refused.body()).find()).isFalse();
    }

    @Test
    void a_token_ends_with_its_time() {
        String secret = WORLD.site.token(person);
        WORLD.site.clock().advance(Duration.ofDays(29));
        assertThat(call(secret).status()).isEqualTo(200);

        WORLD.site.clock().advance(Duration.ofDays(1));

        WebResponse expired = call(secret);
        assertThat(expired.status()).isEqualTo(401);
        assertThat(ApiWorld.code(expired)).isEqualTo("invalid-token");
        assertThat(expired.header("WWW-Authenticate"))
                .hasValueSatisfying(header -> assertThat(header).contains("error=\"invalid_token\""));
    }

    @Test
    void a_token_of_somebody_whose_account_is_closed_is_refused() {
        String secret = WORLD.site.token(person);

        WORLD.site
                .sql()
                .sql("update person set disabled = true where id = :id")
                .param("id", person.id())
                .update();

        assertThat(call(secret).status()).isEqualTo(401);
    }

    @Test
    void a_role_that_is_taken_away_is_gone_for_the_token_at_once() {
        String secret = WORLD.site.token(person);
        Call read = Call.of("GET", WORLD.inAssessment("")).token(secret);
        assertThat(WORLD.send(read).status()).isEqualTo(200);

        WORLD.site
                .sql()
                .sql("delete from role_assignment where person_id = :person")
                .param("person", person.id())
                .update();

        assertThat(WORLD.send(read).status()).isEqualTo(404);
    }

    @Test
    void the_use_of_a_token_is_noted_once_a_minute_at_most() {
        String secret = WORLD.site.token(person);
        call(secret);
        OffsetDateTime first = lastUsed();
        WORLD.site.clock().advance(Duration.ofSeconds(20));
        call(secret);
        assertThat(lastUsed()).isEqualTo(first);

        WORLD.site.clock().advance(Duration.ofSeconds(60));
        call(secret);

        assertThat(lastUsed()).isAfter(first);
    }

    private OffsetDateTime lastUsed() {
        return WORLD.site
                .sql()
                .sql("select last_used_at from api_token where person_id = :person")
                .param("person", person.id())
                .query(OffsetDateTime.class)
                .single();
    }

    @Test
    void a_session_cookie_opens_nothing_here() {
        WebClient browser = WORLD.site.signedIn(person);

        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(browser.get("/api/v1/assessments").status()).isEqualTo(401);
        assertThat(browser.json("PUT", WORLD.inAssessment("/responses/checkpoint/1.1-B1"), "{\"value\": true}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_token_opens_no_page() {
        String secret = WORLD.site.token(person);

        assertThat(WORLD.send(Call.of("GET", "/account").token(secret)).location())
                .startsWith("/sign-in");
    }

    @Test
    void making_and_revoking_stand_in_the_trail_without_the_secret() {
        WORLD.site.token(person);
        UUID id = WORLD.site
                .sql()
                .sql("select id from api_token where person_id = :person")
                .param("person", person.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();

        WORLD.site.signedIn(person).post("/account/tokens/" + id + "/revocation");

        assertThat(WORLD.site.trail(new UUID(0, 0), "token/" + id))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("issue-token โปรแกรมสมมติ · administer read write · …");
    }

    @Test
    void a_program_with_an_account_of_its_own_answers_under_its_own_name() {
        WebClient browser = WORLD.site.signedIn(WORLD.coordinator);
        String secret = secretIn(browser.post(
                "/administration/service-tokens",
                "name",
                "ระบบทะเบียน",
                "scope",
                "write",
                "scope",
                "read",
                "days",
                "365",
                "role",
                "contributor",
                "organization",
                WORLD.site.code(WORLD.organization)));
        String path = WORLD.inAssessment("/responses/note/1.2-B1");

        WebResponse saved =
                WORLD.send(WORLD.put(path, "0", "{\"value\": \"จากระบบ\"}").token(secret));

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(ApiWorld.text(ApiWorld.json(saved), "changedBy")).isEqualTo("ระบบทะเบียน");
    }

    @Test
    void a_service_account_gets_no_role_that_its_maker_could_not_give() {
        WebClient browser = WORLD.site.signedIn(WORLD.coordinator);
        UUID elsewhere = WORLD.site.organization(OrganizationType.DEPARTMENT, Optional.empty());
        for (List<String> wish : List.of(
                List.of("administrator", ""),
                List.of("viewer", WORLD.site.code(elsewhere)),
                List.of("contributor", ""),
                List.of("central-officer", WORLD.site.code(WORLD.organization)))) {
            WebResponse refused = browser.post(
                    "/administration/service-tokens",
                    "name",
                    "a",
                    "scope",
                    "read",
                    "days",
                    "30",
                    "role",
                    wish.get(0),
                    "organization",
                    wish.get(1));

            assertThat(refused.status()).as(wish.toString()).isEqualTo(422);
            assertThat(refused.body()).contains("role-error");
        }
    }

    @Test
    void revoking_a_service_token_closes_its_account() {
        WebClient browser = WORLD.site.signedIn(WORLD.coordinator);
        String name = "ระบบปิด " + UUID.randomUUID();
        String secret = secretIn(browser.post(
                "/administration/service-tokens",
                "name",
                name,
                "scope",
                "read",
                "days",
                "30",
                "role",
                "viewer",
                "organization",
                WORLD.site.code(WORLD.organization)));
        UUID id = WORLD.site
                .sql()
                .sql("select id from api_token where name = :name")
                .param("name", name)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();

        assertThat(browser.post("/administration/service-tokens/" + id + "/revocation")
                        .isRedirect())
                .isTrue();

        assertThat(call(secret).status()).isEqualTo(401);
        assertThat(WORLD.site
                        .sql()
                        .sql("select disabled from person where name = :name")
                        .param("name", name)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static WebResponse call(String secret) {
        return WORLD.send(Call.of("GET", ApiWorld.ROOT + "/cycles").token(secret));
    }

    private static String secretIn(WebResponse page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as(page.toString()).isTrue();
        return secret.group();
    }
}
