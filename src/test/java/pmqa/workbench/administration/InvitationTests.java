package pmqa.workbench.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class InvitationTests {

    private static final String NEXT = "ต้นไม้ ทะเล เมฆ ขนมปัง";
    private static final Pattern LINK = Pattern.compile("value=\"http://[^\"]*(/link/[\\w-]+)\"");

    private final RunningSite site = RunningSite.shared();
    private final UUID agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final UUID unit = site.organization(OrganizationType.UNIT, Optional.of(agency));
    private final UUID other = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final WebClient coordinator = site.signedIn(site.person(Role.COORDINATOR, agency));

    @AfterEach
    void resetClock() {
        site.clock().reset();
    }

    @Test
    void an_invitation_shows_its_link_once_and_the_link_works_once() {
        var email = fresh();
        var invited = invite(agency, email, "contributor");

        var first = coordinator.get(invited.location());
        var second = coordinator.get(invited.location());

        assertThat(link(first)).isNotEmpty();
        assertThat(link(second)).isEmpty();
        assertThat(first.body())
                .contains("สมหญิง สมมติ")
                .contains(Role.CONTRIBUTOR.title().th());
        var newcomer = site.stranger();
        assertThat(newcomer.post(link(first), "password", NEXT).location()).isEqualTo("/");
        assertThat(newcomer.get("/account").body()).contains("สมหญิง สมมติ");
        assertThat(site.stranger().get(link(first)).status()).isEqualTo(410);
    }

    @Test
    void an_invitation_waits_in_the_outbox_and_stands_in_the_trail() {
        var email = fresh();
        var invited = invite(unit, email, "viewer");

        var person = invited.location().substring(invited.location().lastIndexOf('/') + 1);
        assertThat(outbox(email)).isOne();
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "person/" + person))
                .containsExactly("invite " + email, "grant-role viewer organization/" + unit);
    }

    @Test
    void somebody_who_has_an_account_gets_the_role_and_no_link() {
        var known = site.person(Role.VIEWER, other);

        var invited = invite(agency, known.email(), "contributor");
        var page = coordinator.get(invited.location());

        assertThat(link(page)).isEmpty();
        assertThat(page.body()).contains("มีบัญชีอยู่แล้ว").contains(known.name());
        assertThat(outbox(known.email())).isZero();
        assertThat(page.body()).doesNotContain(Role.VIEWER.title().th() + "</strong>");
    }

    @Test
    void a_link_to_an_account_that_may_do_more_is_never_shown() {
        var officer = site.signedIn(site.personEverywhere(Role.ADMINISTRATOR));
        var email = fresh();
        officer.post(
                "/administration/people/invite", "email", email, "name", "เจ้าหน้าที่ใหม่", "role", "central-officer");

        var invited = invite(agency, email, "contributor");

        assertThat(invited.isRedirect()).isTrue();
        assertThat(link(coordinator.get(invited.location()))).isEmpty();
        assertThat(outbox(email)).isEqualTo(2);
    }

    @Test
    void what_was_typed_is_kept_when_something_is_missing() {
        var response = coordinator.post(
                "/administration/organizations/" + agency + "/invite",
                "email",
                "no address",
                "name",
                "สมหญิง สมมติ",
                "role",
                "viewer");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body())
                .contains("value=\"no address\"")
                .contains("value=\"สมหญิง สมมติ\"")
                .contains("id=\"email-error\"")
                .contains("value=\"viewer\" checked");
    }

    @Test
    void nothing_is_saved_when_one_of_the_roles_may_not_be_given() {
        var email = fresh();

        var response = coordinator.post(
                "/administration/organizations/" + agency + "/invite",
                "email",
                email,
                "name",
                "สมหญิง สมมติ",
                "role",
                "viewer",
                "role",
                "central-officer");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains(Role.CENTRAL_OFFICER.title().th());
        assertThat(count("select count(*) from person where email = '" + email + "'"))
                .isZero();
    }

    @Test
    void a_second_invitation_replaces_the_first() {
        var invited = invite(agency, fresh(), "viewer");
        var first = link(coordinator.get(invited.location()));

        coordinator.post(invited.location() + "/invitation");
        var second = link(coordinator.get(invited.location()));

        assertThat(second).isNotEmpty().isNotEqualTo(first);
        assertThat(site.stranger().get(first).status()).isEqualTo(410);
        assertThat(site.stranger().get(second).status()).isEqualTo(200);
    }

    @Test
    void an_invitation_lasts_a_fortnight() {
        var invited = invite(agency, fresh(), "viewer");
        var link = link(coordinator.get(invited.location()));

        site.clock().advance(Duration.ofDays(13));
        assertThat(site.stranger().get(link).status()).isEqualTo(200);
        site.clock().advance(Duration.ofDays(1));
        assertThat(site.stranger().get(link).status()).isEqualTo(410);
    }

    @Test
    void whoever_has_a_password_is_not_invited_again() {
        var person = site.person(Role.VIEWER, agency);

        var response = coordinator.post("/administration/people/" + person.id() + "/invitation");

        assertThat(response.status()).isEqualTo(422);
        assertThat(outbox(person.email())).isZero();
    }

    private WebResponse invite(UUID organization, String email, String role) {
        return coordinator.post(
                "/administration/organizations/" + organization + "/invite",
                "email",
                email,
                "name",
                "สมหญิง สมมติ",
                "role",
                role);
    }

    private static String fresh() {
        return "new-" + UUID.randomUUID() + "@example.test";
    }

    private static String link(WebResponse page) {
        Matcher link = LINK.matcher(page.body());
        return link.find() ? link.group(1) : "";
    }

    private long outbox(String email) {
        return count("select count(*) from outbox_message where recipient = '" + email + "'");
    }

    private long count(String sql) {
        return site.sql().sql(sql).query(Long.class).single();
    }
}
