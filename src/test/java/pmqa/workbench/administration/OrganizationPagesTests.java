package pmqa.workbench.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.organization.OrganizationDraft;
import pmqa.workbench.organization.OrganizationTree;
import pmqa.workbench.organization.Organizations;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class OrganizationPagesTests {

    private static final String PATH = "/administration/organizations";

    private final RunningSite site = RunningSite.shared();
    private final UUID ministry = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final UUID department = site.organization(OrganizationType.DEPARTMENT, Optional.of(ministry));
    private final TestPerson officer = site.personEverywhere(Role.CENTRAL_OFFICER);
    private final WebClient central = site.signedIn(officer);

    @Test
    void an_organisation_is_added_below_another() {
        var code = fresh();

        var response = add(code, "กองทดสอบ", "unit", site.code(department));

        var id = id(response);
        assertThat(central.get(response.location()).body()).contains("กองทดสอบ").contains("บันทึกข้อมูลหน่วยงานแล้ว");
        assertThat(central.get(PATH + "/" + department).body()).contains(code);
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "organization/" + id))
                .containsExactly("add-organization " + code + " · กองทดสอบ ·  · unit · " + department);
    }

    @Test
    void what_is_wrong_is_said_at_each_field_and_everything_typed_is_kept() {
        var taken = site.code(ministry);

        var response = central.post(
                PATH + "/new",
                "code",
                taken,
                "nameTh",
                "",
                "nameEn",
                "Test <b>Office</b>",
                "type",
                "no",
                "parent",
                "NO-SUCH");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body())
                .contains("id=\"code-error\"", "id=\"nameTh-error\"", "id=\"type-error\"", "id=\"parent-error\"")
                .contains("value=\"" + taken + "\"", "value=\"NO-SUCH\"", "Test &lt;b>Office&lt;/b>");
    }

    @Test
    void a_change_is_saved_with_both_values_in_the_trail() {
        var response = change(department, site.code(department), "กรมใหม่", "department", site.code(ministry));

        assertThat(response.location()).isEqualTo(PATH + "/" + department);
        assertThat(site.sql()
                        .sql("select before || ' → ' || after from audit_entry where subject = :subject")
                        .param("subject", "organization/" + department)
                        .query(String.class)
                        .single())
                .contains("หน่วยงานสมมติ")
                .contains("→")
                .contains("กรมใหม่");
    }

    @Test
    void a_node_cannot_be_moved_below_itself_or_below_what_is_below_it() {
        var unit = site.organization(OrganizationType.UNIT, Optional.of(department));

        var belowItself = change(department, site.code(department), "กรม", "department", site.code(department));
        var belowChild = change(ministry, site.code(ministry), "กระทรวง", "department", site.code(unit));

        assertThat(belowItself.status()).isEqualTo(422);
        assertThat(belowChild.status()).isEqualTo(422);
        assertThat(belowChild.body()).contains("id=\"parent-error\"");
        assertThat(site.bean(Access.class).isWithin(unit, ministry)).isTrue();
    }

    @Test
    void two_moves_at_once_never_close_a_circle() throws Exception {
        var tree = site.bean(OrganizationTree.class);
        var organizations = site.bean(Organizations.class);
        for (int round = 0; round < 5; round++) {
            var one = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
            var two = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
            List<Callable<Result<Organization>>> both = List.of(
                    () -> tree.change(organizations.find(one).orElseThrow(), moved(one, two), officer.id()),
                    () -> tree.change(organizations.find(two).orElseThrow(), moved(two, one), officer.id()));
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var future : threads.invokeAll(both)) {
                    future.get();
                }
            }

            assertThat(organizations.find(one).orElseThrow().parent().isPresent()
                            && organizations.find(two).orElseThrow().parent().isPresent())
                    .isFalse();
        }
    }

    @Test
    void an_organisation_with_others_below_it_is_not_retired() {
        var response = central.post(PATH + "/" + ministry + "/retirement", "retired", "true");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("ย้ายหรือยุบเลิกหน่วยงานภายใต้ก่อน");
    }

    @Test
    void a_retired_organisation_leaves_the_lists_and_can_be_brought_back() {
        var code = site.code(department);

        assertThat(central.post(PATH + "/" + department + "/retirement", "retired", "true")
                        .location())
                .isEqualTo(PATH + "/" + department);
        assertThat(central.get(PATH + "?q=" + code).body()).contains("ไม่พบรายการ");
        assertThat(central.get(PATH + "?q=" + code + "&retired=true").body()).contains("ยุบเลิกแล้ว");
        assertThat(central.get(PATH + "/" + ministry).body()).doesNotContain(department.toString());

        central.post(PATH + "/" + department + "/retirement", "retired", "false");
        assertThat(central.get(PATH + "/" + ministry).body()).contains(department.toString());
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "organization/" + department))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("retire-organization");
    }

    @Test
    void the_breadcrumb_leads_up_as_far_as_the_reader_may_go() {
        var unit = site.organization(OrganizationType.UNIT, Optional.of(department));
        var coordinator = site.signedIn(site.person(Role.COORDINATOR, department));

        var all = central.get(PATH + "/" + unit).body();
        var part = coordinator.get(PATH + "/" + unit).body();

        assertThat(all).contains(PATH + "/" + ministry).contains(PATH + "/" + department);
        assertThat(part).doesNotContain(PATH + "/" + ministry).contains(PATH + "/" + department);
        assertThat(part).contains("หน่วยงานสมมติ " + site.code(ministry).substring(1));
    }

    @Test
    void a_coordinator_sees_their_own_part_and_changes_nothing() {
        var other = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
        var coordinator = site.signedIn(site.person(Role.COORDINATOR, department));

        var list = coordinator.get(PATH).body();
        assertThat(list).contains(department.toString()).doesNotContain(ministry.toString(), other.toString());
        assertThat(coordinator.get(PATH + "?q=" + site.code(other)).body()).contains("ไม่พบรายการ");
        assertThat(coordinator.get(PATH + "/" + department).body()).doesNotContain("/edit\"");
        assertThat(coordinator.get(PATH + "/" + other).status()).isEqualTo(404);
        assertThat(coordinator.get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(coordinator.get(PATH + "/not-an-id").status()).isIn(400, 404);
        assertThat(coordinator
                        .post(PATH + "/" + department + "/edit", "nameTh", "อื่น")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_officer_of_one_ministry_adds_within_it_and_nowhere_else() {
        var local = site.signedIn(site.person(Role.CENTRAL_OFFICER, ministry));
        var other = site.organization(OrganizationType.DEPARTMENT, Optional.empty());

        var within = local.post(
                PATH + "/new", "code", fresh(), "nameTh", "กองหนึ่ง", "type", "unit", "parent", site.code(department));
        var without = local.post(
                PATH + "/new", "code", fresh(), "nameTh", "กองสอง", "type", "unit", "parent", site.code(other));
        var top = local.post(PATH + "/new", "code", fresh(), "nameTh", "กรมใหม่", "type", "department", "parent", "");
        var away = local.post(
                PATH + "/" + department + "/edit",
                "code",
                site.code(department),
                "nameTh",
                "กรม",
                "type",
                "department",
                "parent",
                site.code(other));

        assertThat(within.isRedirect()).isTrue();
        assertThat(without.body()).contains("id=\"parent-error\"");
        assertThat(top.body()).contains("id=\"parent-error\"");
        assertThat(away.body()).contains("id=\"parent-error\"");
    }

    @Test
    void a_long_level_comes_in_pages_and_in_thai_order() {
        var province = site.organization(OrganizationType.PROVINCE, Optional.empty());
        for (int i = 0; i < 51; i++) {
            add(fresh(), "เทศบาล " + (100 + i), "local-government", site.code(province));
        }
        add(fresh(), "กองแรกสุด", "unit", site.code(province));

        var first = central.get(PATH + "/" + province);
        var second = central.get(PATH + "/" + province + "?page=2");

        assertThat(children(first)).isEqualTo(50);
        assertThat(children(second)).isEqualTo(2);
        assertThat(first.body().indexOf("กองแรกสุด"))
                .isPositive()
                .isLessThan(first.body().indexOf("เทศบาล 100"));
        assertThat(second.body()).contains("เทศบาล 150");
    }

    private OrganizationDraft moved(UUID node, UUID below) {
        return new OrganizationDraft(site.code(node), "หน่วยงาน", "", "department", site.code(below));
    }

    private WebResponse add(String code, String name, String type, String parent) {
        return central.post(PATH + "/new", "code", code, "nameTh", name, "nameEn", "", "type", type, "parent", parent);
    }

    private WebResponse change(UUID id, String code, String name, String type, String parent) {
        return central.post(
                PATH + "/" + id + "/edit", "code", code, "nameTh", name, "nameEn", "", "type", type, "parent", parent);
    }

    private static String fresh() {
        return "C-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static UUID id(WebResponse response) {
        return UUID.fromString(response.location().substring(response.location().lastIndexOf('/') + 1));
    }

    private static long children(WebResponse page) {
        return Pattern.compile("class=\"task\"><a href=\"" + PATH + "/[\\w-]{36}\"")
                .matcher(page.body())
                .results()
                .count();
    }
}
