package pmqa.workbench.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.improvement.ActivityDraft;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.improvement.Plans;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** From an opportunity to a plan, its progress, and what is handed in of it. */
@Tag("slow")
class YearTests {

    private final RunningSite site = RunningSite.shared();
    private final UUID agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final WebClient coordinator = site.signedIn(site.person(Role.COORDINATOR, agency));
    private final WebClient director = site.signedIn(site.person(Role.APPROVER, agency));
    private final WebClient officer = site.signedIn(site.personEverywhere(Role.CENTRAL_OFFICER));
    private final UUID assessment = site.assessment(
            site.cycle(List.of(agency)),
            agency,
            site.person(Role.COORDINATOR, agency).id());
    private final String base = "/assessments/" + assessment;

    @Test
    void an_opportunity_becomes_a_plan_and_is_no_longer_open() {
        assertThat(coordinator.get(base + "/plans").body()).contains("/plans/new?from=1.1-B1\"");
        assertThat(coordinator.get(base + "/plans/new?from=1.1-B1").body()).contains("value=\"1.1-B1\"");

        var saved = plan(UUID.randomUUID(), "ยกระดับการนำองค์กร", "1.1-B1");

        assertThat(coordinator.get(saved.location()).body()).contains("ยกระดับการนำองค์กร", "1.1-B1");
        assertThat(coordinator.get(base + "/plans").body()).doesNotContain("/plans/new?from=1.1-B1\"");
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_everything_typed_is_kept() {
        var response = coordinator.post(
                base + "/plans/new",
                "title",
                "แผน <b>ใหม่</b>",
                "objective",
                "",
                "horizon",
                "one-year",
                "subjects",
                "1.9");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body())
                .contains("id=\"objective-error\"", "id=\"subjects-error\"", "href=\"#objective\"")
                .contains("value=\"แผน &lt;b>ใหม่&lt;/b>\"", "value=\"1.9\"");
        assertThat(coordinator.get(base + "/plans").body()).contains("ยังไม่มีแผน");
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_plan() {
        var wish = UUID.randomUUID();

        var first = plan(wish, "แผนเดียว", "1.1");
        var second = plan(wish, "แผนเดียว", "1.1");

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(coordinator.get(base + "/plans/2").status()).isEqualTo(404);
    }

    @Test
    void whoever_was_overtaken_sees_both_and_overwrites_nothing() {
        plan(UUID.randomUUID(), "แผนแรก", "1.1");
        change("1", "แก้โดยเพื่อน");

        var late = change("1", "แก้ทีหลัง");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("มีผู้อื่นแก้ไขรายการนี้", "แก้โดยเพื่อน", "value=\"แก้ทีหลัง\"");
        assertThat(coordinator.get(base + "/plans/1").body())
                .contains("แก้โดยเพื่อน")
                .doesNotContain("แก้ทีหลัง");
    }

    @Test
    void correcting_a_refused_form_does_not_overwrite_what_somebody_else_saved_meanwhile() {
        plan(UUID.randomUUID(), "แผนแรก", "1.1");
        var today = LocalDate.now(site.clock().withZone(ThaiDates.THAILAND));
        activity("กิจกรรมแรก", today, today.plusDays(9));
        change("1", "แผนแก้โดยเพื่อน");
        changeActivity("1", "กิจกรรมแก้โดยเพื่อน", today);

        var plan = changePlan(version(changePlan("1", "")), "แผนแก้ทีหลัง");
        var activity = changeActivity(version(changeActivity("1", "", today)), "กิจกรรมแก้ทีหลัง", today);

        assertThat(plan.status()).isEqualTo(422);
        assertThat(plan.body()).contains("มีผู้อื่นแก้ไขรายการนี้", "แผนแก้โดยเพื่อน", "value=\"แผนแก้ทีหลัง\"");
        assertThat(activity.status()).isEqualTo(422);
        assertThat(activity.body())
                .contains("มีผู้อื่นแก้ไขรายการนี้", "กิจกรรมแก้โดยเพื่อน", "value=\"กิจกรรมแก้ทีหลัง\"");
        assertThat(coordinator.get(base + "/plans/1").body())
                .contains("แผนแก้โดยเพื่อน", "กิจกรรมแก้โดยเพื่อน")
                .doesNotContain("แก้ทีหลัง");
        assertThat(changePlan(version(plan), "แผนแก้ทีหลัง").isRedirect())
                .as("they know of the other and choose their own")
                .isTrue();
        assertThat(changeActivity(version(activity), "กิจกรรมแก้ทีหลัง", today).isRedirect())
                .isTrue();
    }

    @Test
    void a_withdrawal_that_was_overtaken_comes_back_with_what_is_stored() {
        plan(UUID.randomUUID(), "แผนแรก", "1.1");
        var today = LocalDate.now(site.clock().withZone(ThaiDates.THAILAND));
        activity("กิจกรรมแรก", today, today.plusDays(9));
        change("1", "แผนแก้โดยเพื่อน");
        changeActivity("1", "กิจกรรมแก้โดยเพื่อน", today);

        var activity = withdraw("/plans/1/activities/1", "1");
        var plan = withdraw("/plans/1", "1");

        assertThat(activity.status()).isEqualTo(422);
        assertThat(activity.body())
                .contains("จึงยังไม่ได้ยกเลิก", "value=\"กิจกรรมแก้โดยเพื่อน\"", "value=\"กองแผนงาน\"")
                .contains("value=\"" + today + "\"")
                .doesNotContain("ข้อความที่ท่านพิมพ์");
        assertThat(plan.status()).isEqualTo(422);
        assertThat(plan.body())
                .contains("จึงยังไม่ได้ยกเลิก", "value=\"แผนแก้โดยเพื่อน\"", "ดีขึ้น</textarea>", "value=\"1.1\"")
                .doesNotContain("ข้อความที่ท่านพิมพ์");
        assertThat(withdraw("/plans/1/activities/1", version(activity)).isRedirect())
                .as("they know of the change and still withdraw it")
                .isTrue();
        assertThat(withdraw("/plans/1", version(plan)).isRedirect()).isTrue();
    }

    @Test
    void nothing_is_saved_of_an_activity_whose_plan_was_withdrawn_meanwhile() {
        plan(UUID.randomUUID(), "แผน", "1.1");
        var today = LocalDate.now(site.clock().withZone(ThaiDates.THAILAND));
        activity("กิจกรรมแรก", today, today.plusDays(9));
        var read = site.bean(Plans.class).find(assessment, 1).orElseThrow();
        var first = read.activities().getFirst();
        var by = site.person(Role.COORDINATOR, agency).id();
        var draft = new ActivityDraft("มาช้าไป", "", "กองแผนงาน", "", today.toString(), today.toString());
        var wish = UUID.randomUUID();
        assertThat(withdraw("/plans/1", "1").isRedirect()).isTrue();

        var planning = site.bean(Planning.class);
        var added = planning.putActivity(read, Optional.empty(), wish, 0, draft, by);
        var changed = planning.putActivity(read, Optional.of(first), first.id(), first.version(), draft, by);
        var stored = activities(read.id());
        var withdrawn = planning.withdrawActivity(read, first, first.version(), by);

        assertThat(List.of(added, changed, withdrawn))
                .allSatisfy(result -> assertThat(result).isInstanceOf(Result.Refused.class));
        assertThat(stored).containsExactly("กิจกรรมแรก");
        assertThat(activities(read.id())).as("not withdrawn either").isEqualTo(stored);
        assertThat(site.trail(assessment, "activity/" + wish)).isEmpty();
        assertThat(site.trail(assessment, "activity/" + first.id())).containsExactly("plan กิจกรรมแรก");
    }

    private List<String> activities(UUID plan) {
        return site.sql()
                .sql("select name from plan_activity where plan_id = :plan and withdrawn_at is null order by number")
                .param("plan", plan)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private WebResponse withdraw(String path, String version) {
        return coordinator.post(base + path + "/edit", "version", version, "withdraw", "yes");
    }

    @Test
    void a_late_activity_stands_out_until_it_is_done() {
        plan(UUID.randomUUID(), "แผน", "1.1");
        var today = LocalDate.now(site.clock().withZone(ThaiDates.THAILAND));
        activity("ปรับกระบวนงาน", today.minusDays(40), today.minusDays(2));
        assertThat(coordinator.get(base + "/plans").body()).contains("กิจกรรมที่ล่าช้า", "ล่าช้า 1");

        var wrong = report("เกินครึ่ง", "ทำไปมาก");
        var done = report("๑๐๐", "เสร็จตามแผน");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"percent-error\"", "value=\"เกินครึ่ง\"", "ทำไปมาก");
        assertThat(done.isRedirect()).isTrue();
        assertThat(coordinator.get(base + "/plans").body())
                .doesNotContain("กิจกรรมที่ล่าช้า")
                .contains("แล้วเสร็จ 1");
        assertThat(coordinator.get(base + "/plans/1").body()).contains("เสร็จตามแผน");
    }

    @Test
    void a_phase_is_submitted_returned_with_reasons_and_accepted_on_its_own() {
        assertThat(submit(2, "").body()).contains("ยังไม่มีแผนที่มีกิจกรรม");
        plan(UUID.randomUUID(), "แผน", "1.1");
        var today = LocalDate.now(site.clock().withZone(ThaiDates.THAILAND));
        activity("กิจกรรม", today, today.plusDays(9));

        assertThat(submit(2, "").isRedirect()).isTrue();
        assertThat(change("1", "แก้หลังส่ง").body()).contains("แล้ว จึงแก้ไขไม่ได้");
        assertThat(decide(2, "return", "").body()).contains("id=\"reason-error\"");
        assertThat(decide(2, "return", "เพิ่มงบประมาณ").isRedirect()).isTrue();
        assertThat(coordinator.get(base + "/year").body()).contains("เพิ่มงบประมาณ", "ส่งกลับให้แก้ไข");
        assertThat(change("1", "แก้ตามเหตุผล").isRedirect()).isTrue();
        assertThat(submit(2, "").isRedirect()).isTrue();
        assertThat(decide(2, "accept", "").isRedirect()).isTrue();

        assertThat(site.trail(assessment, "phase/2"))
                .extracting(entry -> entry.replaceAll(" .*", ""))
                .containsExactly("submit", "returned", "submit", "accepted");
        assertThat(site.trail(assessment, "submission")).isEmpty();
    }

    @Test
    void the_twelve_month_results_need_a_summary_and_close_the_reports() {
        plan(UUID.randomUUID(), "แผน", "1.1");
        var today = LocalDate.now(site.clock().withZone(ThaiDates.THAILAND));
        activity("กิจกรรม", today, today.plusDays(9));

        assertThat(submit(4, "").body()).contains("id=\"summary-error\"");
        assertThat(report("50", "ครึ่งทาง").isRedirect()).isTrue();
        assertThat(submit(4, "บรรลุตามแผน").isRedirect()).isTrue();

        assertThat(report("60", "หลังส่ง").status()).isEqualTo(422);
        var content = officer.get(base + "/year/4/submissions/1.json").body();
        assertThat(content).contains("\"summary\":\"บรรลุตามแผน\"", "\"percent\":50", "\"phase\":4");
        assertThat(site.trail(assessment, "phase/4")).containsExactly("submit " + CanonicalJson.sha256(content));
        assertThat(officer.get(base + "/year/4/submissions/1").body())
                .contains("บรรลุตามแผน", "กิจกรรม", "<strong>50 %</strong>", CanonicalJson.sha256(content));
        assertThat(officer.get(base + "/year/4/submissions/2").status()).isEqualTo(404);
    }

    @Test
    void the_plans_are_submitted_with_the_measures_below_target_and_found_from_the_list_of_submissions() {
        plan(UUID.randomUUID(), "แผน", "7.1.1");
        var today = LocalDate.now(site.clock().withZone(ThaiDates.THAILAND));
        activity("กิจกรรม", today, today.plusDays(9));
        measure("ต่ำกว่าเป้า", "80");
        measure("ถึงเป้า", "90");

        assertThat(submit(2, "").isRedirect()).isTrue();

        assertThat(officer.get(base + "/year/2/submissions/1").body())
                .contains("ตัวชี้วัดที่ยังไม่ถึงเป้าหมาย", "ต่ำกว่าเป้า", "94.12%")
                .doesNotContain("ถึงเป้า</th>")
                .doesNotContain("7.1.1 ถึงเป้า");
        var cycle = site.sql()
                .sql("select cycle_id from assessment where id = :id")
                .param("id", assessment)
                .query(UUID.class)
                .single();
        assertThat(officer.get("/submissions?cycle=" + cycle).body())
                .contains("href=\"" + base + "/year\"", "ระยะที่ 2");
    }

    private void measure(String name, String actual) {
        var year = site.sql()
                .sql("select c.fiscal_year from assessment a join cycle c on c.id = a.cycle_id where a.id = :id")
                .param("id", assessment)
                .query(Integer.class)
                .single();
        var typed =
                "{\\\"type\\\":\\\"7.1.1\\\",\\\"name\\\":\\\"%s\\\",\\\"unit\\\":\\\"ร้อยละ\\\",\\\"direction\\\":\\\"higher\\\",\\\"target\\\":\\\"85\\\",\\\"actuals\\\":{\\\"%d\\\":\\\"%s\\\"}}"
                        .formatted(name, year, actual);
        var response = coordinator.json(
                "PUT",
                base + "/answers/measure?key=7.1/" + UUID.randomUUID(),
                "{\"value\": \"" + typed + "\", \"version\": 0}");
        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    @Test
    void a_phase_whose_window_has_not_begun_or_is_over_says_so() {
        var today = LocalDate.now(site.clock().withZone(ThaiDates.THAILAND));
        window(3, today.plusDays(5), today.plusDays(20));
        window(2, today.minusDays(20), today.minusDays(5));

        assertThat(director.get(base + "/year").body())
                .contains("ยังไม่ถึงช่วงเวลา", "เลยช่วงเวลาแล้ว ยังไม่ส่ง")
                .doesNotContain("action=\"" + base + "/year/3/submit");
    }

    private void window(int phase, LocalDate from, LocalDate to) {
        site.sql()
                .sql("""
                        insert into cycle_phase (cycle_id, phase, starts_on, ends_on)
                        select cycle_id, :phase, :from, :to from assessment where id = :id
                        on conflict (cycle_id, phase) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on
                        """)
                .param("phase", phase)
                .param("from", from)
                .param("to", to)
                .param("id", assessment)
                .update();
    }

    @Test
    void the_central_office_sees_the_phases_and_not_the_unsubmitted_plans() {
        plan(UUID.randomUUID(), "แผนลับ", "1.1");

        assertThat(officer.get(base + "/plans").status()).isEqualTo(404);
        assertThat(officer.get(base + "/year").body()).contains("ระยะที่ 4").doesNotContain("แผนลับ");
    }

    @Test
    void outside_its_window_a_phase_takes_no_plan_but_reports_go_on() {
        plan(UUID.randomUUID(), "แผน", "1.1");
        var today = LocalDate.now(site.clock().withZone(ThaiDates.THAILAND));
        activity("กิจกรรม", today, today.plusDays(9));
        site.sql()
                .sql(
                        "update cycle_phase set ends_on = :day where phase = 2 and cycle_id = (select cycle_id from assessment where id = :id)")
                .param("day", FiscalYear.of(today).firstDay())
                .param("id", assessment)
                .update();

        assertThat(plan(UUID.randomUUID(), "แผนช้า", "1.2").body())
                .contains("อยู่นอกช่วงเวลาของระยะนี้", "value=\"แผนช้า\"");
        assertThat(report("10", "เริ่มแล้ว").isRedirect()).isTrue();
    }

    private WebResponse plan(UUID wish, String title, String subjects) {
        return coordinator.post(
                base + "/plans/new",
                "wish",
                wish.toString(),
                "title",
                title,
                "objective",
                "ดีขึ้น",
                "horizon",
                "one-year",
                "subjects",
                subjects);
    }

    /** Sends a form that was opened when the plan had its first version, or the version after a return. */
    private WebResponse change(String number, String title) {
        var opened = coordinator.get(base + "/plans/" + number + "/edit");
        return changePlan(title.equals("แก้ทีหลัง") ? "1" : version(opened), title);
    }

    /** The version that a form carries. */
    private static String version(WebResponse form) {
        return form.body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private WebResponse changeActivity(String version, String name, LocalDate day) {
        return coordinator.post(
                base + "/plans/1/activities/1/edit",
                "version",
                version,
                "name",
                name,
                "unit",
                "กองแผนงาน",
                "startsOn",
                day.toString(),
                "endsOn",
                day.toString());
    }

    private WebResponse changePlan(String version, String title) {
        return coordinator.post(
                base + "/plans/1/edit",
                "version",
                version,
                "title",
                title,
                "objective",
                "ดีขึ้น",
                "horizon",
                "one-year",
                "subjects",
                "1.1");
    }

    private void activity(String name, LocalDate from, LocalDate to) {
        var response = coordinator.post(
                base + "/plans/1/activities/new",
                "wish",
                UUID.randomUUID().toString(),
                "name",
                name,
                "unit",
                "กองแผนงาน",
                "budget",
                "120,000",
                "startsOn",
                from.toString(),
                "endsOn",
                to.toString());
        assertThat(response.isRedirect()).isTrue();
    }

    private WebResponse report(String percent, String remark) {
        return coordinator.post(
                base + "/plans/1/activities/1/report",
                "wish",
                UUID.randomUUID().toString(),
                "percent",
                percent,
                "remark",
                remark);
    }

    private WebResponse submit(int phase, String summary) {
        return director.post(base + "/year/" + phase + "/submit", "position", "อธิบดี", "summary", summary);
    }

    private WebResponse decide(int phase, String decision, String reason) {
        return officer.post(base + "/year/" + phase + "/decision", "decision", decision, "reason", reason);
    }
}
