package pmqa.workbench.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.improvement.Plans;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.ThaiDates;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** Somebody has a form open, somebody else withdraws what it is of: nothing is saved, and nothing typed is lost. */
@Tag("slow")
class WithdrawnMeanwhileTests {

    private static final String PLAN = "/plans/1";
    private static final String ACTIVITY = PLAN + "/activities/1";

    private final RunningSite site = RunningSite.shared();
    private final UUID agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final WebClient coordinator = site.signedIn(site.person(Role.COORDINATOR, agency));
    private final WebClient colleague = site.signedIn(site.person(Role.CONTRIBUTOR, agency));
    private final UUID assessment = site.assessment(
            site.cycle(List.of(agency)),
            agency,
            site.person(Role.COORDINATOR, agency).id());
    private final String base = "/assessments/" + assessment;
    private final String day =
            LocalDate.now(site.clock().withZone(ThaiDates.THAILAND)).toString();

    @BeforeEach
    void a_plan_with_an_activity() {
        assertThat(plan("/plans/new", "แผนแรก").isRedirect()).isTrue();
        assertThat(activity(PLAN + "/activities/new", UUID.randomUUID().toString(), "กิจกรรมแรก")
                        .isRedirect())
                .isTrue();
    }

    @Test
    void an_activity_comes_back_as_a_new_one_that_can_be_saved() {
        withdrawnByAColleague(ACTIVITY);

        var late = activity(ACTIVITY + "/edit", UUID.randomUUID().toString(), "พิมพ์ไว้แล้ว");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body())
                .contains("มีผู้อื่นยกเลิกรายการนี้", "value=\"พิมพ์ไว้แล้ว\"", "value=\"กองแผนงาน\"")
                .contains("action=\"" + base + PLAN + "/activities/new\"");
        assertThat(activities()).isEmpty();
        assertThat(activity(PLAN + "/activities/new", wish(late), "พิมพ์ไว้แล้ว")
                        .isRedirect())
                .isTrue();
        assertThat(activities()).containsExactly("พิมพ์ไว้แล้ว");
    }

    @Test
    void a_report_on_an_activity_keeps_what_was_typed() {
        withdrawnByAColleague(ACTIVITY);

        var late = report();

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("มีผู้อื่นยกเลิกกิจกรรมนี้", "value=\"70\"", "เกือบเสร็จ</textarea>");
    }

    @Test
    void a_plan_comes_back_as_a_new_one_that_can_be_saved() {
        withdrawnByAColleague(PLAN);

        var late = plan(PLAN + "/edit", "พิมพ์ไว้แล้ว");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body())
                .contains("มีผู้อื่นยกเลิกรายการนี้", "value=\"พิมพ์ไว้แล้ว\"", "ดีขึ้น</textarea>")
                .contains("action=\"" + base + "/plans/new\"");
        assertThat(site.bean(Plans.class).of(assessment)).isEmpty();
        var saved = plan("/plans/new", "พิมพ์ไว้แล้ว");
        assertThat(saved.location()).isEqualTo(base + "/plans/2");
    }

    @Test
    void what_was_typed_for_an_activity_or_a_report_of_a_plan_stays_to_be_copied() {
        withdrawnByAColleague(PLAN);

        var added = activity(PLAN + "/activities/new", UUID.randomUUID().toString(), "เพิ่มช้าไป");
        var changed = activity(ACTIVITY + "/edit", UUID.randomUUID().toString(), "แก้ช้าไป");
        var reported = report();

        assertThat(List.of(added, changed, reported)).allSatisfy(response -> {
            assertThat(response.status()).isEqualTo(422);
            assertThat(response.body())
                    .contains("มีผู้อื่นยกเลิกแผนนี้")
                    .doesNotContain("href=\"" + base + PLAN + "\"");
        });
        assertThat(added.body()).contains("value=\"เพิ่มช้าไป\"");
        assertThat(changed.body()).contains("value=\"แก้ช้าไป\"");
        assertThat(reported.body()).contains("เกือบเสร็จ</textarea>");
    }

    @Test
    void withdrawing_what_is_withdrawn_is_done_already() {
        withdrawnByAColleague(ACTIVITY);
        assertThat(withdraw(coordinator, ACTIVITY).location()).isEqualTo(base + PLAN);

        withdrawnByAColleague(PLAN);
        assertThat(withdraw(coordinator, PLAN).location()).isEqualTo(base + "/plans");
        assertThat(withdraw(coordinator, ACTIVITY).location()).isEqualTo(base + "/plans");
    }

    @Test
    void what_never_was_is_not_found() {
        assertThat(plan("/plans/9/edit", "ไม่มี").status()).isEqualTo(404);
        assertThat(activity(PLAN + "/activities/9/edit", UUID.randomUUID().toString(), "ไม่มี")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_plan_too_many_is_refused_and_leaves_nothing_behind() {
        site.sql().sql("""
                        insert into improvement_plan
                            (id, assessment_id, number, horizon, title, objective, subjects, version, changed_by, changed_at)
                        select gen_random_uuid(), assessment_id, n, horizon, title || ' ' || n, objective, subjects, 1, changed_by, changed_at
                        from improvement_plan, generate_series(2, 200) n where assessment_id = :assessment
                        """).param("assessment", assessment).update();

        var refused = plan("/plans/new", "แผนที่ 201");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("มีแผนครบ 200 แผนแล้ว", "value=\"แผนที่ 201\"");
        assertThat(plans()).isEqualTo(200);
        withdrawnByAColleague(PLAN);
        assertThat(plan("/plans/new", "แผนที่ 201").isRedirect())
                .as("one went, so one may come")
                .isTrue();
    }

    private int plans() {
        return site.sql()
                .sql("select count(*) from improvement_plan where assessment_id = :assessment")
                .param("assessment", assessment)
                .query(Integer.class)
                .single();
    }

    private List<String> activities() {
        return site.sql()
                .sql("""
                        select a.name from plan_activity a join improvement_plan p on p.id = a.plan_id
                        where p.assessment_id = :assessment and a.withdrawn_at is null order by a.number
                        """)
                .param("assessment", assessment)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void withdrawnByAColleague(String path) {
        assertThat(withdraw(colleague, path).isRedirect()).isTrue();
    }

    private WebResponse withdraw(WebClient client, String path) {
        return client.post(base + path + "/edit", "version", "1", "withdraw", "yes");
    }

    /** The id that a form carries for what it will make. */
    private static String wish(WebResponse form) {
        return form.body().replaceAll("(?s).*name=\"wish\" value=\"([^\"]+)\".*", "$1");
    }

    private WebResponse plan(String path, String title) {
        return coordinator.post(
                base + path,
                "version",
                "1",
                "wish",
                UUID.randomUUID().toString(),
                "title",
                title,
                "objective",
                "ดีขึ้น",
                "horizon",
                "one-year",
                "subjects",
                "1.1");
    }

    private WebResponse activity(String path, String wish, String name) {
        return coordinator.post(
                base + path,
                "version",
                "1",
                "wish",
                wish,
                "name",
                name,
                "unit",
                "กองแผนงาน",
                "startsOn",
                day,
                "endsOn",
                day);
    }

    private WebResponse report() {
        return coordinator.post(
                base + ACTIVITY + "/report",
                "wish",
                UUID.randomUUID().toString(),
                "percent",
                "70",
                "remark",
                "เกือบเสร็จ");
    }
}
