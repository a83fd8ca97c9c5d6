package pmqa.workbench.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static pmqa.workbench.testing.RunningSite.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebClient;

@Tag("slow")
class ForgottenPasswordTests {

    private static final String NEXT = "ต้นไม้ ทะเล เมฆ ขนมปัง";
    private static final Pattern LINK = Pattern.compile("\\{site\\}(/link/[\\w-]+)");

    private final RunningSite site = RunningSite.shared();

    @AfterEach
    void resetClock() {
        site.clock().reset();
    }

    @Test
    void the_answer_is_the_same_whether_the_account_exists() {
        var known = site.stranger();
        var unknown = site.stranger();

        var forKnown = known.post("/forgotten", "email", site.person().email());
        var forUnknown = unknown.post("/forgotten", "email", "nobody@example.test");

        assertThat(forKnown.status()).isEqualTo(forUnknown.status());
        assertThat(forKnown.location()).isEqualTo(forUnknown.location()).isEqualTo("/forgotten?asked=yes");
        assertThat(withoutToken(known, forKnown.location())).isEqualTo(withoutToken(unknown, forUnknown.location()));
    }

    @Test
    void what_is_no_address_is_said_at_the_field_and_kept() {
        var response = site.stranger().post("/forgotten", "email", "somchai at home");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("value=\"somchai at home\"").contains("id=\"email-error\"");
    }

    @Test
    void an_administrator_finds_the_link_in_the_outbox_with_the_address_of_the_site() {
        var person = site.person();
        site.stranger().post("/forgotten", "email", person.email());

        var page = site.signedIn(site.personEverywhere(Role.ADMINISTRATOR))
                .get("/administration/outbox")
                .body();

        assertThat(page)
                .contains(person.email())
                .contains(site.address() + "link/")
                .doesNotContain("{site}");
    }

    @Test
    void the_link_works_once_and_signs_in_with_the_new_password() {
        var person = site.person();
        site.stranger().post("/forgotten", "email", person.email());
        var link = links(person).getFirst();

        assertThat(site.stranger().get(link).body()).contains("ตั้งรหัสผ่านใหม่");
        assertThat(site.stranger().post(link, "password", NEXT).location()).isEqualTo("/");
        assertThat(site.stranger().get(link).status()).isEqualTo(410);
        assertThat(site.stranger()
                        .post(link, "password", "อีกรหัสหนึ่งที่ยาวพอ")
                        .status())
                .isEqualTo(410);
        assertThat(signsIn(person, NEXT)).isTrue();
        assertThat(signsIn(person, PASSWORD)).isFalse();
    }

    @Test
    void a_new_password_ends_every_other_link_of_the_person() {
        var person = site.person();
        site.stranger().post("/forgotten", "email", person.email());
        site.stranger().post("/forgotten", "email", person.email());
        var links = links(person);

        site.stranger().post(links.getFirst(), "password", NEXT);

        assertThat(site.stranger().get(links.getLast()).status()).isEqualTo(410);
    }

    @Test
    void the_link_dies_after_two_hours() {
        var person = site.person();
        site.stranger().post("/forgotten", "email", person.email());

        site.clock().advance(Duration.ofMinutes(121));

        assertThat(site.stranger().get(links(person).getFirst()).status()).isEqualTo(410);
    }

    @Test
    void nobody_can_flood_a_mailbox() {
        var person = site.person();
        for (int i = 0; i < 5; i++) {
            site.stranger().post("/forgotten", "email", person.email());
        }

        assertThat(links(person)).hasSize(3);
    }

    @Test
    void a_disabled_account_gets_no_link_and_an_old_link_opens_nothing() {
        var person = site.person();
        site.stranger().post("/forgotten", "email", person.email());
        site.sql()
                .sql("update person set disabled = true where id = :id")
                .param("id", person.id())
                .update();

        site.stranger().post("/forgotten", "email", person.email());

        assertThat(links(person)).hasSize(1);
        assertThat(site.stranger()
                        .post(links(person).getFirst(), "password", NEXT)
                        .location())
                .isEmpty();
    }

    private List<String> links(TestPerson person) {
        return site
                .sql()
                .sql("select body from outbox_message where recipient = :email order by created_at")
                .param("email", person.email())
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .flatMap(body -> LINK.matcher(body).results())
                .map(found -> found.group(1))
                // Thai first, then English: each with the link.
                .distinct()
                .toList();
    }

    private boolean signsIn(TestPerson person, String password) {
        return site.stranger()
                .post("/sign-in", "email", person.email(), "password", password)
                .isRedirect();
    }

    private static String withoutToken(WebClient client, String path) {
        return client.get(path).body().replace(client.csrf(), "");
    }
}
