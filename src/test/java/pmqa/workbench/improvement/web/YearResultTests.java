package pmqa.workbench.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import pmqa.workbench.assessment.SnapshotReading;
import pmqa.workbench.assessment.Snapshots;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.improvement.ActivityDraft;
import pmqa.workbench.improvement.PlanDraft;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.improvement.YearVerification;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** What the measures reached in the year, entered when it is known, while the self-assessment stays what it was. */
@Tag("slow")
class YearResultTests {

    private static final Pattern FIELD = Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    private final RunningSite site = RunningSite.shared();
    private final UUID agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final RunningSite.TestPerson signer = site.person(Role.APPROVER, agency);
    private final UUID coordinatorId = site.person(Role.COORDINATOR, agency).id();
    private final WebClient contributor = site.signedIn(site.person(Role.CONTRIBUTOR, agency));
    private final WebClient colleague = site.signedIn(site.person(Role.CONTRIBUTOR, agency));
    private final WebClient director = site.signedIn(signer);
    private final WebClient officer = site.signedIn(site.personEverywhere(Role.CENTRAL_OFFICER));
    private final UUID assessment = site.assessment(site.cycle(List.of(agency)), agency, coordinatorId);
    private final String base = "/assessments/" + assessment;

    @Test
    void a_result_of_the_year_is_entered_after_the_self_assessment_was_submitted_and_changes_nothing_in_it() {
        String below = measure("ความพึงพอใจ", "80");
        submitSelfAssessment();
        String snapshot =
                site.bean(Snapshots.class).find(assessment, 1).orElseThrow().content();

        var saved = enter(4, Map.of(below, "๘๙.๓"), Map.of());

        assertThat(saved.location()).isEqualTo(base + "/year/4/results");
        assertThat(contributor.get(base + "/year/4/results").body())
                .contains("ความพึงพอใจ", "value=\"89.3\"", "94.12% →", "105.06%", "282.35 →", "500.00");
        assertThat(site.sql()
                        .sql("select value from answer where assessment_id = :id and kind = 'measure'")
                        .param("id", assessment)
                        .query(String.class)
                        .single())
                .contains("80")
                .doesNotContain("89.3");
        var kept = site.bean(Snapshots.class).find(assessment, 1).orElseThrow();
        assertThat(kept.content()).isEqualTo(snapshot);
        assertThat(site.bean(SnapshotReading.class).isIntact(kept)).isTrue();
        assertThat(site.trail(assessment, "year-result/4/" + below)).containsExactly("result ความพึงพอใจ · 89.3");
        assertThat(contributor.get(base + "/trail").body()).contains("ผลของตัวชี้วัดในระยะที่ 4");
    }

    @Test
    void the_submission_of_the_phase_holds_results_beside_the_baseline() {
        String below = measure("ต่ำกว่าเป้า", "80");
        measure("ไม่ได้กรอกใหม่", "86");
        submitSelfAssessment();
        plan("7.1.1");
        enter(4, Map.of(below, "86"), Map.of());

        assertThat(submit(4).isRedirect()).isTrue();

        String content = officer.get(base + "/year/4/submissions/1.json").body();
        assertThat(content)
                .contains("\"baseline\":{\"actual\":80,\"attainment\":94.1176", "\"score\":282.35")
                .contains("\"actual\":86", "\"score\":400", "\"categories\":[{\"baseline\":");
        assertThat(content.split("\"baseline\":\\{", -1))
                .as("only what was entered")
                .hasSize(2);
        assertThat(officer.get(base + "/year/4/submissions/1").body())
                .contains("ต่ำกว่าเป้า", "ไม่ได้กรอกใหม่", "101.18%", "400.00", "หมวด 7");
        assertThat(enter(4, Map.of(below, "90"), Map.of(below, "86")).body())
                .contains("แล้ว จึงแก้ไขไม่ได้", "value=\"90\"")
                .doesNotContain("บันทึกผล");
        assertThat(findings()).isEmpty();
    }

    @Test
    void after_six_months_only_gaps_and_what_plans_aim_at_is_asked_for() {
        measure("ถึงเป้าแล้ว", "90");
        assertThat(contributor.get(base + "/year/3/results").body())
                .contains("ไม่มีตัวชี้วัดที่ต่ำกว่าเป้าหมาย")
                .doesNotContain("ถึงเป้าแล้ว");
        String below = measure("ยังไม่ถึง", "50");
        assertThat(contributor.get(base + "/year/3/results").body())
                .contains("ยังไม่ถึง")
                .doesNotContain("ถึงเป้าแล้ว");
        plan("7.1");
        assertThat(contributor.get(base + "/year/3/results").body()).contains("ยังไม่ถึง", "ถึงเป้าแล้ว");

        enter(3, Map.of(below, "70"), Map.of());

        assertThat(contributor.get(base + "/year/4/results").body())
                .as("beside the twelve months")
                .contains("<td class=\"number\" data-label=\"6 เดือน\">70</td>");
        assertThat(submit(3).isRedirect()).isTrue();
        assertThat(officer.get(base + "/year/3/submissions/1.json").body())
                .contains("\"actual\":70", "\"baseline\":{\"actual\":50");
        assertThat(enter(4, Map.of(below, "85"), Map.of()).isRedirect())
                .as("each phase on its own")
                .isTrue();
    }

    @Test
    void what_is_no_number_is_said_at_its_field_and_nothing_is_half_saved() {
        String first = measure("ตัวแรก", "80");
        String second = measure("ตัวที่สอง", "80");

        var refused = enter(4, Map.of(first, "88", second, "ดีมาก <b>"), Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("ผลการดำเนินการต้องเป็นตัวเลข", "id=\"value-" + second.replace('/', '-') + "-error\"")
                .contains("value=\"88\"", "value=\"ดีมาก &lt;b>\"");
        assertThat(count()).isZero();
    }

    @Test
    void a_result_that_somebody_else_changed_is_not_overwritten() {
        String measure = measure("ตัวชี้วัด", "80");
        enter(4, Map.of(measure, "81"), Map.of());

        var late = enter(4, Map.of(measure, "99"), Map.of());

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("มีผู้อื่นแก้ผลนี้", "ค่าปัจจุบันคือ 81", "value=\"99\"");
        assertThat(enter(4, Map.of(measure, ""), Map.of(measure, "81")).isRedirect())
                .isTrue();
        assertThat(count()).as("cleared").isZero();
    }

    @Test
    void correcting_a_refused_form_overwrites_nothing_that_somebody_else_saved_meanwhile() {
        String mine = measure("ตัวชี้วัดของฉัน", "80");
        String theirs = measure("ตัวชี้วัดของเพื่อน", "80");
        var opened = fields(contributor.get(base + "/year/4/results"));
        enter(colleague, 4, Map.of(theirs, "85"), Map.of());

        var refused = send(opened, mine, "ไม่ใช่ตัวเลข");
        var corrected = send(fields(refused), mine, "86");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"ไม่ใช่ตัวเลข\"", "value=\"85\"");
        assertThat(corrected.isRedirect()).isTrue();
        assertThat(entered()).containsExactlyInAnyOrder("86", "85");
    }

    @Test
    void whoever_was_overtaken_is_told_although_what_they_typed_is_no_number_either() {
        String measure = measure("ตัวชี้วัด", "80");
        var opened = fields(contributor.get(base + "/year/4/results"));
        enter(colleague, 4, Map.of(measure, "85"), Map.of());

        var refused = send(opened, measure, "เก้าสิบ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "ผลการดำเนินการต้องเป็นตัวเลข", "มีผู้อื่นแก้ผลนี้", "ค่าปัจจุบันคือ 85", "value=\"เก้าสิบ\"");
        assertThat(send(fields(refused), measure, "90").isRedirect())
                .as("they know of the other and choose their own")
                .isTrue();
        assertThat(entered()).containsExactly("90");
    }

    @Test
    void a_number_that_is_too_long_is_told_how_long_it_may_be() {
        String measure = measure("ตัวชี้วัด", "80");

        for (String typed : List.of("1,000,000,000,000,000", "0.1234567891")) {
            var refused = enter(4, Map.of(measure, typed), Map.of());

            assertThat(refused.status()).as(typed).isEqualTo(422);
            assertThat(refused.body())
                    .contains("จำนวนเต็มไม่เกิน 15 หลัก ทศนิยมไม่เกิน 9 ตำแหน่ง", "value=\"" + typed + "\"")
                    .doesNotContain("ผลการดำเนินการต้องเป็นตัวเลข");
        }
        assertThat(enter(4, Map.of(measure, "999,999,999,999,999.123456789"), Map.of())
                        .isRedirect())
                .isTrue();
    }

    @Test
    void a_measure_of_another_agency_or_of_none_is_refused() {
        var refused = enter(4, Map.of("7.1/" + UUID.randomUUID(), "5"), Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("ไม่มีในแบบประเมินแล้ว");
        assertThat(count()).isZero();
    }

    @Test
    void outside_the_window_of_its_phase_nothing_is_entered_and_the_page_says_why() {
        String measure = measure("ตัวชี้วัด", "80");
        var today = LocalDate.now(site.clock().withZone(ThaiDates.THAILAND));
        site.sql()
                .sql(
                        "update cycle_phase set starts_on = :from where phase = 4 and cycle_id = (select cycle_id from assessment where id = :id)")
                .param("from", today.plusDays(3))
                .param("id", assessment)
                .update();

        assertThat(enter(4, Map.of(measure, "88"), Map.of()).body()).contains("อยู่นอกช่วงเวลาของระยะนี้");
        assertThat(contributor.get(base + "/year/4/results").body())
                .contains("อยู่นอกช่วงเวลาของระยะนี้")
                .doesNotContain("บันทึกผล");
    }

    @Test
    void phase_two_has_no_results_and_whoever_may_only_read_enters_none() {
        String measure = measure("ตัวชี้วัด", "80");
        var viewer = site.signedIn(site.person(Role.VIEWER, agency));

        assertThat(contributor.get(base + "/year/2/results").status()).isEqualTo(404);
        assertThat(viewer.get(base + "/year/4/results").body())
                .contains("ตัวชี้วัด")
                .doesNotContain("บันทึกผล");
        assertThat(viewer.post(base + "/year/4/results", "measure", measure).status())
                .isEqualTo(403);
        assertThat(officer.get(base + "/year/4/results").status()).isEqualTo(404);
    }

    @Test
    void a_result_that_was_changed_past_the_program_is_found() {
        String measure = measure("ตัวชี้วัด", "80");
        String cleared = measure("ถูกล้าง", "80");
        enter(4, Map.of(measure, "86.50", cleared, "-1"), Map.of());
        enter(4, Map.of(cleared, ""), Map.of(cleared, "-1"));
        assertThat(findings()).isEmpty();

        change("99", measure);

        assertThat(findings()).containsExactly("year-result-differs year-result/4/" + measure);
        change("86.5", measure);
        assertThat(findings()).isEmpty();
    }

    private void change(String value, String measure) {
        site.sql()
                .sql("update phase_result set value = :value where measure = :measure")
                .param("value", new java.math.BigDecimal(value))
                .param("measure", measure)
                .update();
    }

    private List<String> findings() {
        return site.bean(YearVerification.class).verify().findings().stream()
                .filter(finding -> finding.stream().equals(assessment))
                .map(finding ->
                        finding.problem().code() + " " + finding.problem().place())
                .toList();
    }

    /** The fields of the form on a page, as a browser sends them. */
    private static Map<String, List<String>> fields(WebResponse page) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        FIELD.matcher(page.body().substring(page.body().indexOf("<main")))
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .forEach(field -> fields.computeIfAbsent(field.group(1), _ -> new ArrayList<>())
                        .add(HtmlUtils.htmlUnescape(field.group(2))));
        return fields;
    }

    /** Types a value into the field of a measure and sends the form. */
    private WebResponse send(Map<String, List<String>> form, String measure, String value) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        form.put("value-" + measure.replace('/', '-'), List.of(value));
        form.forEach((name, values) -> values.forEach(one -> fields.add(Map.entry(name, one))));
        return contributor.post(base + "/year/4/results", fields);
    }

    private List<String> entered() {
        return site.sql()
                .sql("select trim_scale(value)::text from phase_result where assessment_id = :id")
                .param("id", assessment)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private WebResponse enter(int phase, Map<String, String> values, Map<String, String> seen) {
        return enter(contributor, phase, values, seen);
    }

    private WebResponse enter(WebClient who, int phase, Map<String, String> values, Map<String, String> seen) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        values.forEach((measure, value) -> {
            fields.add(Map.entry("measure", measure));
            fields.add(Map.entry("seen-" + measure, seen.getOrDefault(measure, "")));
            fields.add(Map.entry("value-" + measure.replace('/', '-'), value));
        });
        return who.post(base + "/year/" + phase + "/results", fields);
    }

    private WebResponse submit(int phase) {
        return director.post(base + "/year/" + phase + "/submit", "position", "อธิบดี", "summary", "สรุปผลของปี");
    }

    private void submitSelfAssessment() {
        var person = site.bean(People.class).find(signer.id()).orElseThrow();
        assertThat(site.bean(Submitting.class).submit(assessment, person, "อธิบดี"))
                .isInstanceOf(Result.Accepted.class);
    }

    private void plan(String subjects) {
        var planning = site.bean(Planning.class);
        var plan = accepted(planning.add(
                assessment, UUID.randomUUID(), new PlanDraft("one-year", "แผน", "ดีขึ้น", subjects), coordinatorId));
        accepted(planning.putActivity(
                plan,
                Optional.empty(),
                UUID.randomUUID(),
                0,
                new ActivityDraft("กิจกรรม", "", "กองแผนงาน", "", "2026-01-01", "2026-02-01"),
                coordinatorId));
    }

    /** A measure with target 85, by its key. */
    private String measure(String name, String actual) {
        var year = site.sql()
                .sql("select c.fiscal_year from assessment a join cycle c on c.id = a.cycle_id where a.id = :id")
                .param("id", assessment)
                .query(Integer.class)
                .single();
        String key = "7.1/" + UUID.randomUUID();
        var typed =
                "{\\\"type\\\":\\\"7.1.1\\\",\\\"name\\\":\\\"%s\\\",\\\"unit\\\":\\\"ร้อยละ\\\",\\\"direction\\\":\\\"higher\\\",\\\"target\\\":\\\"85\\\",\\\"actuals\\\":{\\\"%d\\\":\\\"%s\\\"}}"
                        .formatted(name, year, actual);
        var response = contributor.json(
                "PUT", base + "/answers/measure?key=" + key, "{\"value\": \"" + typed + "\", \"version\": 0}");
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return key;
    }

    private int count() {
        return site.sql()
                .sql("select count(*) from phase_result where assessment_id = :id")
                .param("id", assessment)
                .query(Integer.class)
                .single();
    }

    private static <T> T accepted(Result<T> result) {
        assertThat(result).isInstanceOf(Result.Accepted.class);
        return ((Result.Accepted<T>) result).value();
    }
}
