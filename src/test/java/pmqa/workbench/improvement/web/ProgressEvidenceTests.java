package pmqa.workbench.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.evidence.EvidenceVerification;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.improvement.ActivityDraft;
import pmqa.workbench.improvement.CitedPiece;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.PlanDraft;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.improvement.Plans;
import pmqa.workbench.improvement.ProgressDraft;
import pmqa.workbench.improvement.ProgressReports;
import pmqa.workbench.improvement.YearVerification;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** What shows the progress of an activity, from the library to what is handed in. */
@Tag("slow")
class ProgressEvidenceTests {

    private static final String REPORTS =
            "activity_progress g where activity_id in (select a.id from plan_activity a join improvement_plan p on p.id = a.plan_id where p.assessment_id = :id)";

    private final RunningSite site = RunningSite.shared();
    private final UUID agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final UUID other = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final UUID cycle = site.cycle(List.of(agency, other));
    private final RunningSite.TestPerson person = site.person(Role.CONTRIBUTOR, agency);
    private final WebClient contributor = site.signedIn(person);
    private final WebClient director = site.signedIn(site.person(Role.APPROVER, agency));
    private final WebClient officer = site.signedIn(site.personEverywhere(Role.CENTRAL_OFFICER));
    private final UUID assessment = site.assessment(cycle, agency, person.id());
    private final String base = "/assessments/" + assessment;
    private final String plan = base + "/plans/1";
    private final String form = plan + "/activities/1/report";

    @BeforeEach
    void anActivity() {
        plan(assessment, site.person(Role.COORDINATOR, agency).id());
    }

    private void plan(UUID where, UUID by) {
        var planning = site.bean(Planning.class);
        ImprovementPlan made =
                accepted(planning.add(where, UUID.randomUUID(), new PlanDraft("one-year", "แผน", "ดีขึ้น", "1.1"), by));
        accepted(planning.putActivity(
                made,
                Optional.empty(),
                UUID.randomUUID(),
                0,
                new ActivityDraft("ทำทะเบียนเครือข่าย", "", "กองแผนงาน", "", "2026-01-01", "2026-02-01"),
                by));
    }

    @Test
    void a_report_cites_pieces_of_the_library_with_page_and_claim_beside_free_text() {
        String register = keep("ทะเบียนเครือข่าย.txt", "ทะเบียน");
        String photo = keep("ภาพประชุม.txt", "ภาพ");
        assertThat(contributor.get(form).body()).contains("ทะเบียนเครือข่าย", "ภาพประชุม");

        var sent = report(
                "40",
                "สำรวจแล้ว",
                "หนังสือที่ กผ 12/2569",
                Map.of("page-" + register, "3–5", "claim-" + register, "มี 4 ภาค"),
                register,
                photo);

        assertThat(sent.location()).isEqualTo(plan);
        assertThat(contributor.get(plan).body())
                .contains("ทะเบียนเครือข่าย", "หน้า 3–5", "มี 4 ภาค", "ภาพประชุม", "หนังสือที่ กผ 12/2569");
        assertThat(contributor.get(base + "/evidence/items/" + register).body())
                .contains(
                        "ความก้าวหน้าของกิจกรรม 1.1 ทำทะเบียนเครือข่าย (40 %)",
                        "href=\"" + plan + "#activity-1\"", "หน้า 3–5")
                .doesNotContain("ลบหลักฐานนี้");
        assertThat(contributor.get(base + "/evidence?show=unused").body()).doesNotContain("ทะเบียนเครือข่าย");
        assertThat(site.trail(assessment, "cited-report/" + latestReport()))
                .containsExactlyInAnyOrder("cite ทะเบียนเครือข่าย #1 p. 3–5 – มี 4 ภาค", "cite ภาพประชุม #1");
        assertThat(contributor.get(base + "/trail").body()).doesNotContain("cited-report");
    }

    @Test
    void searching_the_library_keeps_everything_typed_and_ticked() {
        String ticked = keep("คำสั่งแต่งตั้ง.txt", "คำสั่ง");
        keep("รายงานประชุม.txt", "วาระ");

        var found = post(
                "search",
                "๔๐",
                "ทำแล้ว <b>ครึ่ง</b>",
                "เลขที่ 7",
                Map.of("q", "รายงาน", "page-" + ticked, "2", "claim-" + ticked, "แต่งตั้งแล้ว"),
                ticked);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body())
                .contains("value=\"๔๐\"", "ทำแล้ว &lt;b&gt;ครึ่ง", "value=\"เลขที่ 7\"", "value=\"แต่งตั้งแล้ว\"")
                .contains("value=\"" + ticked + "\" checked", "รายงานประชุม", "value=\"รายงาน\"");
        assertThat(contributor.get(plan).body()).doesNotContain("เลขที่ 7");
    }

    @Test
    void evidence_added_on_the_way_comes_back_ticked_with_everything_typed() {
        String before = keep("มีอยู่แล้ว.txt", "เดิม");

        var leaves = post("add", "55", "ยังพิมพ์ไม่จบ", "", Map.of("claim-" + before, "เดิมก็แสดง"), before);
        assertThat(leaves.location()).isEqualTo(base + "/evidence/add?back=plans/1/activities/1/report");
        var adding = contributor.get(leaves.location());
        assertThat(adding.body()).contains("สิ่งที่พิมพ์ในรายงานความก้าวหน้าเก็บไว้แล้ว", form + "?back=true");
        var added = contributor.post(
                base + "/evidence/links",
                "url",
                "https://www.example.com/network",
                "name",
                "เว็บเครือข่าย",
                "back",
                "plans/1/activities/1/report");
        assertThat(added.location()).isEqualTo(form + "?back=true");
        keep("ส่งด้วยสคริปต์.txt", "ใหม่");

        var back = contributor.get(added.location()).body();

        assertThat(back)
                .contains("value=\"55\"", "ยังพิมพ์ไม่จบ", "value=\"เดิมก็แสดง\"", "ท่านพิมพ์ค้างไว้")
                .contains("value=\"" + before + "\" checked")
                .contains("value=\"" + item("เว็บเครือข่าย") + "\" checked")
                .contains("value=\"" + item("ส่งด้วยสคริปต์") + "\" checked");
        assertThat(site.signedIn(site.person(Role.CONTRIBUTOR, agency))
                        .get(form)
                        .body())
                .as("what somebody left is theirs")
                .doesNotContain("ยังพิมพ์ไม่จบ");
        report("55", "พิมพ์จบแล้ว", "", Map.of(), before);
        assertThat(contributor.get(form).body()).doesNotContain("ยังพิมพ์ไม่จบ", "ท่านพิมพ์ค้างไว้");
    }

    @Test
    void what_was_left_can_be_thrown_away() {
        post("add", "77", "ไม่เอาแล้ว", "", Map.of());

        assertThat(post("discard", "", "", "", Map.of()).location()).isEqualTo(form);

        assertThat(contributor.get(form).body()).doesNotContain("ไม่เอาแล้ว", "value=\"77\"");
    }

    @Test
    void nobody_is_led_to_another_place_after_adding_evidence() {
        var added = contributor.post(
                base + "/evidence/links",
                "url",
                "https://www.example.com/a",
                "name",
                "ลิงก์",
                "back",
                "//evil.example/plans/1/activities/1/report");

        assertThat(added.location()).startsWith(base + "/evidence/items/");
    }

    @Test
    void a_piece_of_another_agency_is_refused_and_never_shown_while_all_typed_is_kept() {
        UUID theirs = site.assessment(cycle, other, site.person().id());
        String foreign = site.citedEvidence(theirs, other).item().toString();
        site.sql()
                .sql("update evidence_item set name = 'ความลับของหน่วยงานอื่น' where id = :id")
                .param("id", UUID.fromString(foreign))
                .update();
        String own = keep("ของเรา.txt", "ของเรา");

        for (String piece : List.of(foreign, UUID.randomUUID().toString(), "../../etc")) {
            var refused = report("40", "พิมพ์ไว้แล้ว", "เลขที่ 9", Map.of("page-" + own, "12"), own, piece);

            assertThat(refused.status()).as(piece).isEqualTo(422);
            assertThat(refused.body())
                    .contains("ไม่อยู่ในคลังหลักฐานของหน่วยงานนี้", "id=\"pieces-error\"")
                    .contains("value=\"40\"", "พิมพ์ไว้แล้ว", "value=\"เลขที่ 9\"", "value=\"12\"")
                    .contains("value=\"" + own + "\" checked")
                    .doesNotContain("ความลับของหน่วยงานอื่น");
        }
        assertThat(contributor.get(plan).body()).doesNotContain("พิมพ์ไว้แล้ว");
        assertThat(count("evidence_report_citation where assessment_id = :id")).isZero();
    }

    @Test
    void a_page_that_is_too_long_is_said_at_its_field() {
        String own = keep("ยาว.txt", "ยาว");

        var refused = report("40", "ทำแล้ว", "", Map.of("page-" + own, "9".repeat(61)), own);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"page-" + own + "-error\"", "9".repeat(61));
    }

    @Test
    void a_form_that_is_sent_twice_cites_once() {
        String own = keep("ครั้งเดียว.txt", "ครั้งเดียว");
        String wish = UUID.randomUUID().toString();

        for (int time = 0; time < 2; time++) {
            var sent = contributor.post(form, "wish", wish, "percent", "10", "remark", "เริ่ม", "piece", own);
            assertThat(sent.isRedirect()).isTrue();
        }

        assertThat(count("evidence_report_citation where assessment_id = :id")).isOne();
    }

    @Test
    void a_cited_piece_cannot_be_removed_until_its_citation_is_withdrawn() {
        String own = keep("อ้างอยู่.txt", "อ้างอยู่");
        report("10", "เริ่ม", "", Map.of(), own);
        String removal = base + "/evidence/items/" + own + "/removal";
        assertThat(contributor.post(removal).status()).isEqualTo(422);
        assertThat(contributor.post(removal).body()).contains("ลบไม่ได้");

        var withdrawn = contributor.post(plan + "/citations/" + citation() + "/removal");

        assertThat(withdrawn.location()).isEqualTo(plan);
        assertThat(contributor.get(plan).body())
                .contains("<strong>10 %</strong>")
                .doesNotContain("อ้างอยู่");
        assertThat(site.trail(assessment, "cited-report/" + latestReport())).hasSize(2);
        assertThat(contributor.post(removal).isRedirect()).isTrue();
    }

    @Test
    void a_citation_that_is_gone_or_of_another_agency_is_not_withdrawn() {
        UUID theirs = site.assessment(cycle, other, site.person().id());
        plan(theirs, site.person(Role.COORDINATOR, other).id());
        String foreign = site.citedEvidence(theirs, other).item().toString();
        var colleague = site.signedIn(site.person(Role.CONTRIBUTOR, other));
        colleague.post(
                "/assessments/" + theirs + "/plans/1/activities/1/report",
                "percent",
                "5",
                "remark",
                "เริ่ม",
                "piece",
                foreign);
        UUID citation = site.sql()
                .sql("select id from evidence_report_citation where assessment_id = :id")
                .param("id", theirs)
                .query(UUID.class)
                .single();

        var refused = contributor.post(plan + "/citations/" + citation + "/removal");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("ถูกถอนไปแล้ว");
        assertThat(site.sql()
                        .sql("select count(*) from evidence_report_citation where id = :id")
                        .param("id", citation)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_withdrawn_activity_lets_its_evidence_go() {
        String own = keep("ปล่อยได้.txt", "ปล่อยได้");
        report("10", "เริ่ม", "", Map.of(), own);

        contributor.post(plan + "/activities/1/edit", "version", "1", "withdraw", "true");

        assertThat(contributor
                        .post(base + "/evidence/items/" + own + "/removal")
                        .isRedirect())
                .isTrue();
    }

    @Test
    void a_report_on_an_activity_that_somebody_withdrew_meanwhile_is_refused_and_holds_no_evidence() {
        String own = keep("มาช้าไป.txt", "มาช้าไป");
        ImprovementPlan read = readPlan();
        contributor.post(plan + "/activities/1/edit", "version", "1", "withdraw", "true");

        var reported = reportOn(read, own);
        var kept = site.bean(ProgressReports.class).keep(read, read.activities().getFirst(), draft(own), person.id());

        assertThat(reported).isInstanceOf(Result.Refused.class);
        assertThat(kept).isInstanceOf(Result.Refused.class);
        assertThat(count(REPORTS)).isZero();
        assertThat(contributor
                        .post(base + "/evidence/items/" + own + "/removal")
                        .isRedirect())
                .isTrue();
    }

    @Test
    void withdrawing_lets_the_evidence_of_reports_go_that_came_after_the_page_was_opened() {
        var planning = site.bean(Planning.class);
        String ofActivity = keep("ของกิจกรรม.txt", "ของกิจกรรม");
        String ofPlan = keep("ของแผน.txt", "ของแผน");
        ImprovementPlan empty = readPlan();
        accepted(planning.putActivity(
                empty,
                Optional.empty(),
                UUID.randomUUID(),
                0,
                new ActivityDraft("กิจกรรมที่สอง", "", "กองแผนงาน", "", "2026-01-01", "2026-02-01"),
                person.id()));
        accepted(reportOn(empty, ofActivity));
        contributor.post(plan + "/activities/2/report", "percent", "10", "remark", "เริ่ม", "piece", ofPlan);

        accepted(planning.withdrawActivity(empty, empty.activities().getFirst(), 1, person.id()));
        accepted(planning.withdraw(empty, 1, person.id()));

        assertThat(count("evidence_report_citation where assessment_id = :id")).isZero();
        for (String piece : List.of(ofActivity, ofPlan)) {
            assertThat(contributor
                            .post(base + "/evidence/items/" + piece + "/removal")
                            .isRedirect())
                    .isTrue();
        }
    }

    @Test
    void a_report_is_refused_whole_if_its_evidence_leaves_the_library_at_that_moment() {
        String own = keep("หายไป.txt", "หายไป");
        site.sql().sql("""
                        create function leave_the_library() returns trigger language plpgsql as $$
                        begin
                            delete from evidence_revision where item_id = cast(new.evidence as uuid);
                            delete from evidence_item where id = cast(new.evidence as uuid);
                            return new;
                        end $$""").update();
        site.sql().sql("""
                        create trigger leave_the_library after insert on activity_progress
                        for each row when (new.remark = 'ชิ้นนี้กำลังถูกลบ') execute function leave_the_library()""").update();
        try {
            var refused = report("40", "ชิ้นนี้กำลังถูกลบ", own, Map.of(), own);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("ไม่อยู่ในคลังหลักฐานของหน่วยงานนี้", "value=\"40\"", "ชิ้นนี้กำลังถูกลบ");
            assertThat(count(REPORTS)).isZero();
        } finally {
            site.sql().sql("drop function leave_the_library() cascade").update();
        }
    }

    @Test
    void a_submission_pins_what_its_content_names_and_nothing_else() {
        String own = keep("นอกฉบับ.txt", "นอกฉบับ");
        report("10", "เริ่ม", "", Map.of(), own);
        site.sql()
                .sql("update improvement_plan set number = 900 where assessment_id = :id")
                .param("id", assessment)
                .update();
        site.sql().sql("""
                        with more as (
                            insert into improvement_plan
                                (id, assessment_id, number, horizon, title, objective, subjects, version, changed_by, changed_at)
                            select gen_random_uuid(), :id, n, 'one-year', 'แผนที่ ' || n, 'ดีขึ้น', '{1.1}', 1, :by, now()
                            from generate_series(1, 200) n returning id, number)
                        insert into plan_activity
                            (id, plan_id, number, name, unit, starts_on, ends_on, version, changed_by, changed_at, due_set_at)
                        select gen_random_uuid(), id, 1, 'กิจกรรม', 'กอง', '2026-01-01', '2026-02-01', 1, :by, now(), now()
                        from more where number = 1""").param("id", assessment).param("by", person.id()).update();

        assertThat(submit(3).isRedirect()).isTrue();

        assertThat(officer.get(base + "/year/3/submissions/1.json").body())
                .as("a submission holds 200 plans")
                .doesNotContain("\"cited\"");
        assertThat(
                        count(
                                "evidence_year_pin p join year_submission s on s.id = p.submission_id where s.assessment_id = :id"))
                .isZero();
    }

    @Test
    void what_is_too_long_to_be_read_back_is_not_submitted() {
        site.sql().sql("""
                        insert into activity_progress (id, activity_id, percent, remark, evidence, reported_by, reported_at)
                        select gen_random_uuid(), a.id, 1, repeat('ก', 20000), repeat('ข', 20000), :by, now()
                        from generate_series(1, 80) n, plan_activity a join improvement_plan p on p.id = a.plan_id
                        where p.assessment_id = :id""").param("id", assessment).param("by", person.id()).update();

        var refused = submit(3);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("ยาวเกินกว่าที่ส่งได้ (8 MB)", "ถอนหลักฐานที่ไม่จำเป็น", "value=\"อธิบดี\"");
        assertThat(count("year_submission where assessment_id = :id")).isZero();
    }

    @Test
    void a_submission_pins_the_revisions_and_gives_their_files_to_whoever_reads_it() {
        byte[] first = bytes("ฉบับแรก");
        String own = keep("ทะเบียน.txt", first);
        report("60", "ทำแล้ว", "", Map.of("page-" + own, "2", "claim-" + own, "ครบสี่ภาค"), own);
        contributor.upload(
                base + "/evidence/items/" + own + "/revisions",
                "file",
                "ทะเบียน.txt",
                bytes("ฉบับหลัง"),
                Map.of("renew", "true"));
        assertThat(contributor.get(plan).body()).contains("มีฉบับที่ 2 แล้ว");

        assertThat(submit(3).isRedirect()).isTrue();

        String submission = base + "/year/3/submissions/1";
        String content = officer.get(submission + ".json").body();
        String revision = revision(own, 1);
        assertThat(content)
                .contains("\"cited\":[{", "\"name\":\"ทะเบียน\"", "\"revision\":1", "\"revisionId\":\"" + revision)
                .contains("\"sha256\":\"" + sha256(first) + "\"", "\"page\":\"2\"", "\"claim\":\"ครบสี่ภาค\"");
        assertThat(officer.get(submission).body())
                .contains("ทะเบียน", "ฉบับที่ 1", "หน้า 2", "ครบสี่ภาค", sha256(first))
                .contains(submission + "/evidence/" + revision);
        assertThat(officer.get(submission + "/evidence/" + revision).content()).isEqualTo(first);
        assertThat(officer.get(submission + "/evidence/" + revision(own, 2)).status())
                .isEqualTo(404);
        assertThat(officer.get(base + "/evidence/items/" + own).status()).isEqualTo(404);
        contributor.post(plan + "/citations/" + citation() + "/removal");
        assertThat(contributor
                        .post(base + "/evidence/items/" + own + "/removal")
                        .status())
                .as("pinned, though no longer cited")
                .isEqualTo(422);
        assertThat(officer.get(submission + "/evidence/" + revision).content()).isEqualTo(first);
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_secret_piece_is_cited_by_its_description_and_holds_no_file() {
        contributor.post(
                base + "/evidence/held",
                "name",
                "แผนเผชิญเหตุ",
                "classification",
                "secret",
                "place",
                "ตู้เอกสารลับ กองกลาง");
        String own = item("แผนเผชิญเหตุ");
        report("20", "ทบทวนแล้ว", "", Map.of("page-" + own, "7"), own);

        submit(3);

        assertThat(officer.get(base + "/year/3/submissions/1").body())
                .contains("แผนเผชิญเหตุ", "ลับ", "ตู้เอกสารลับ กองกลาง", "หน้า 7");
        assertThat(officer.get(base + "/year/3/submissions/1/evidence/" + revision(own, 1))
                        .status())
                .isEqualTo(404);
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_pinned_file_that_was_tampered_with_is_found_and_not_given_out() throws IOException {
        byte[] content = bytes("จะถูกแก้");
        String own = keep("จะถูกแก้.txt", content);
        report("30", "ทำแล้ว", "", Map.of(), own);
        submit(3);
        String hash = sha256(content);
        Path file = Path.of(
                        site.context().getEnvironment().getRequiredProperty("pmqa.data"),
                        "evidence",
                        hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        byte[] kept = Files.readAllBytes(file);
        try {
            Files.writeString(file, "ปลอม");

            assertThat(site.bean(EvidenceVerification.class).verify().problems())
                    .anySatisfy(problem -> assertThat(problem.place()).isEqualTo(hash));
            var given = officer.get(base + "/year/3/submissions/1/evidence/" + revision(own, 1));
            assertThat(given.status()).isEqualTo(503);
            assertThat(given.body()).doesNotContain("ปลอม");
        } finally {
            Files.write(file, kept);
        }
    }

    @Test
    void after_the_twelve_month_results_citations_stand() {
        String own = keep("ปิดแล้ว.txt", "ปิดแล้ว");
        report("100", "เสร็จ", "", Map.of(), own);
        assertThat(director.post(base + "/year/4/submit", "position", "อธิบดี", "summary", "สรุป")
                        .isRedirect())
                .isTrue();

        var late = contributor.post(plan + "/citations/" + citation() + "/removal");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("แล้ว จึงแก้ไขไม่ได้", "ปิดแล้ว").doesNotContain("ถอนหลักฐานนี้");
    }

    @Test
    void who_may_only_read_sees_the_evidence_and_no_button() {
        String own = keep("อ่านได้.txt", "อ่านได้");
        report("10", "เริ่ม", "", Map.of(), own);
        var viewer = site.signedIn(site.person(Role.VIEWER, agency));

        assertThat(viewer.get(plan).body()).contains("อ่านได้").doesNotContain("ถอนหลักฐานนี้");
        assertThat(viewer.post(plan + "/citations/" + citation() + "/removal").status())
                .isEqualTo(403);
        assertThat(officer.get(plan).status()).isEqualTo(404);
    }

    private List<String> findings() {
        return site.bean(YearVerification.class).verify().findings().stream()
                .filter(finding -> finding.stream().equals(assessment))
                .map(finding -> finding.problem().code())
                .toList();
    }

    private WebResponse report(
            String percent, String remark, String evidence, Map<String, String> more, String... pieces) {
        return post("save", percent, remark, evidence, more, pieces);
    }

    private WebResponse post(
            String action, String percent, String remark, String evidence, Map<String, String> more, String... pieces) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(List.of(
                Map.entry("action", action),
                Map.entry("wish", UUID.randomUUID().toString()),
                Map.entry("percent", percent),
                Map.entry("remark", remark),
                Map.entry("evidence", evidence)));
        fields.addAll(more.entrySet());
        List.of(pieces).forEach(piece -> fields.add(Map.entry("piece", piece)));
        return contributor.post(form, fields);
    }

    private WebResponse submit(int phase) {
        return director.post(base + "/year/" + phase + "/submit", "position", "อธิบดี", "summary", "");
    }

    /** Adds a file to the library and returns the id of its piece. */
    private String keep(String name, String text) {
        return keep(name, bytes(text));
    }

    private String keep(String name, byte[] content) {
        var sent = contributor.putFile(
                base + "/evidence/files?file=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8), content);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        return item(name.replaceFirst("[.]txt$", ""));
    }

    private static byte[] bytes(String text) {
        return (text + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] text) {
        return CanonicalJson.sha256(new String(text, StandardCharsets.UTF_8));
    }

    private String item(String name) {
        return site.sql()
                .sql("select id from evidence_item where organization_id = :organization and name = :name")
                .param("organization", agency)
                .param("name", name)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private String revision(String item, int number) {
        return site.sql()
                .sql("select id from evidence_revision where item_id = :item and number = :number")
                .param("item", UUID.fromString(item))
                .param("number", number)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private UUID citation() {
        return one("evidence_report_citation where assessment_id = :id");
    }

    private UUID latestReport() {
        return one(REPORTS);
    }

    /** The plan as a page reads it. */
    private ImprovementPlan readPlan() {
        return site.bean(Plans.class).find(assessment, 1).orElseThrow();
    }

    /** Reports on the first activity of a plan that was read before. */
    private Result<ImprovementPlan> reportOn(ImprovementPlan read, String piece) {
        return site.bean(ProgressReports.class)
                .report(read, read.activities().getFirst(), UUID.randomUUID(), draft(piece), person.id());
    }

    private static ProgressDraft draft(String piece) {
        return new ProgressDraft("40", "ทำแล้ว", "", List.of(new CitedPiece(piece, "", "")));
    }

    private UUID one(String from) {
        return site.sql()
                .sql("select id from " + from)
                .param("id", assessment)
                .query(UUID.class)
                .single();
    }

    private int count(String from) {
        return site.sql()
                .sql("select count(*) from " + from)
                .param("id", assessment)
                .query(Integer.class)
                .single();
    }

    private static <T> T accepted(Result<T> result) {
        assertThat(result).isInstanceOf(Result.Accepted.class);
        return ((Result.Accepted<T>) result).value();
    }
}
