package pmqa.workbench.administration;

import static org.assertj.core.api.Assertions.assertThat;

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
class PeoplePagesTests {

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
    void a_form_offers_only_the_roles_that_may_be_given() {
        var page = coordinator
                .get("/administration/organizations/" + agency + "/invite")
                .body();

        assertThat(page).contains("value=\"approver\"").doesNotContain("value=\"assessor\"");
    }

    @Test
    void the_list_holds_the_people_of_the_organisation_and_of_those_below() {
        var here = site.person(Role.VIEWER, agency);
        var below = site.person(Role.CONTRIBUTOR, unit);
        var elsewhere = site.person(Role.CONTRIBUTOR, other);

        var all = coordinator.get("/administration/people").body();
        var ofUnit = coordinator
                .get("/administration/organizations/" + unit + "/people")
                .body();

        assertThat(all).contains(here.email(), below.email()).doesNotContain(elsewhere.email());
        assertThat(ofUnit).contains(below.email()).doesNotContain(here.email());
    }

    @Test
    void a_search_finds_people_by_a_part_of_name_or_address() {
        var wanted = site.person(Role.VIEWER, agency);
        var unwanted = site.person(Role.VIEWER, agency);

        var page = coordinator
                .get("/administration/people?q=" + wanted.email().toUpperCase(java.util.Locale.ROOT))
                .body();

        assertThat(page).contains(wanted.email()).doesNotContain(unwanted.email());
    }

    @Test
    void a_long_list_comes_in_pages_of_fifty() {
        for (int i = 0; i < 51; i++) {
            site.person(Role.VIEWER, unit);
        }
        var path = "/administration/organizations/" + unit + "/people";

        assertThat(rows(coordinator.get(path))).isEqualTo(50);
        assertThat(coordinator.get(path).body()).contains(path + "?page=2");
        assertThat(rows(coordinator.get(path + "?page=2"))).isOne();
        assertThat(coordinator.get(path + "?page=3").body()).contains("ไม่มีรายการในหน้านี้");
        assertThat(coordinator.get(path + "?page=-1").status()).isEqualTo(200);
    }

    @Test
    void a_role_is_given_and_taken_on_the_page_of_the_person() {
        var person = site.person(Role.VIEWER, agency);
        var path = "/administration/people/" + person.id();

        assertThat(coordinator
                        .post(path + "/roles", "role", "contributor", "organization", site.code(unit))
                        .location())
                .isEqualTo(path);
        var page = coordinator.get(path).body();
        assertThat(page)
                .contains("ให้บทบาทแล้ว")
                .contains(Role.CONTRIBUTOR.title().th());

        Matcher form = Pattern.compile(path + "/roles/[\\w-]+/revocation").matcher(page);
        assertThat(form.find()).isTrue();
        assertThat(coordinator.post(form.group()).location()).isEqualTo(path);
        assertThat(count("select count(*) from role_assignment where person_id = '" + person.id() + "'"))
                .isOne();
    }

    @Test
    void a_role_that_may_not_be_given_is_refused_with_what_was_typed() {
        var person = site.person(Role.VIEWER, agency);
        var path = "/administration/people/" + person.id();

        var above = coordinator.post(path + "/roles", "role", "coordinator", "organization", site.code(other));
        var unknown = coordinator.post(path + "/roles", "role", "viewer", "organization", "NO-SUCH");
        var central = coordinator.post(path + "/roles", "role", "assessor", "organization", site.code(agency));
        var nowhere = coordinator.post(path + "/roles", "role", "viewer", "organization", "");

        assertThat(above.status()).isEqualTo(422);
        assertThat(above.body()).contains("value=\"" + site.code(other) + "\"").contains("id=\"role-error\"");
        assertThat(unknown.body()).contains("id=\"organization-error\"").contains("value=\"NO-SUCH\"");
        assertThat(central.status()).isEqualTo(422);
        assertThat(nowhere.body()).contains("id=\"organization-error\"");
        assertThat(count("select count(*) from role_assignment where person_id = '" + person.id() + "'"))
                .isOne();
    }

    @Test
    void a_disabled_account_is_out_at_once_and_back_when_enabled() {
        var person = site.person(Role.CONTRIBUTOR, agency);
        var working = site.signedIn(person);
        var path = "/administration/people/" + person.id();

        assertThat(coordinator.post(path + "/disabled", "disabled", "true").location())
                .isEqualTo(path);
        assertThat(working.get("/account").location()).startsWith("/sign-in");
        assertThat(site.stranger()
                        .post("/sign-in", "email", person.email(), "password", RunningSite.PASSWORD)
                        .status())
                .isEqualTo(422);

        coordinator.post(path + "/disabled", "disabled", "false");
        assertThat(site.signedIn(person).get("/account").status()).isEqualTo(200);
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "person/" + person.id()))
                .containsExactly("disable", "enable");
    }

    @Test
    void whoever_has_a_role_elsewhere_cannot_be_disabled_from_here() {
        var person = site.person(Role.CONTRIBUTOR, agency);
        site.grant(person.id(), Role.VIEWER, Optional.of(other));
        var path = "/administration/people/" + person.id();

        assertThat(coordinator.post(path + "/disabled", "disabled", "true").status())
                .isEqualTo(403);
        assertThat(coordinator.get(path).body())
                .contains("นอกเหนือสิทธิ์ของท่าน")
                .contains("บทบาทอื่นอีก 1 รายการ");
    }

    @Test
    void nobody_disables_themselves() {
        var administrator = site.personEverywhere(Role.ADMINISTRATOR);
        var client = site.signedIn(administrator);

        var response = client.post("/administration/people/" + administrator.id() + "/disabled", "disabled", "true");

        assertThat(response.status()).isEqualTo(422);
        assertThat(client.get("/account").status()).isEqualTo(200);
    }

    private static long rows(WebResponse page) {
        return Pattern.compile("href=\"/administration/people/[\\w-]{36}\"")
                .matcher(page.body())
                .results()
                .count();
    }

    private long count(String sql) {
        return site.sql().sql(sql).query(Long.class).single();
    }
}
