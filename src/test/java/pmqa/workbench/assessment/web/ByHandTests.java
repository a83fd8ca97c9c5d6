package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** Pages of answers where no script runs: one form, one Save button, nothing lost and nothing overwritten unseen. */
@Tag("slow")
class ByHandTests {

    private final RunningSite site = RunningSite.shared();
    private AgencyBy agency = new AgencyBy("pmqa-4.0", OrganizationType.DEPARTMENT);
    private WebClient contributor = agency.signedIn(Role.CONTRIBUTOR);
    private WebClient colleague = agency.signedIn(Role.COORDINATOR);
    private UUID assessment = agency.begin(2569);

    @BeforeEach
    void begin() {
        by("pmqa-4.0", OrganizationType.DEPARTMENT);
    }

    private void by(String catalogue, OrganizationType type) {
        agency = new AgencyBy(catalogue, type);
        contributor = agency.signedIn(Role.CONTRIBUTOR);
        colleague = agency.signedIn(Role.COORDINATOR);
        assessment = agency.begin(2569);
    }

    private String path(String page) {
        return "/assessments/" + assessment + "/" + page;
    }

    private PlainForm open(String page) {
        return PlainForm.of(contributor.get(path(page)));
    }

    private WebResponse send(String page, PlainForm form) {
        return contributor.post(path(page), form.fields());
    }

    private String stored(String kind, String key) {
        return site.sql()
                .sql(
                        "select coalesce(value, '–') || ' v' || version from answer where assessment_id = :id and kind = :kind and key = :key")
                .param("id", assessment)
                .param("kind", kind)
                .param("key", key)
                .query(String.class)
                .optional()
                .orElse("nothing");
    }

    @Test
    void an_item_is_filled_in_with_one_form_and_says_what_was_saved() {
        var saved = send(
                "items/1.1",
                open("items/1.1")
                        .with("checkpoint/1.1-B1", "true")
                        .with("note/1.1-B1", "ประกาศเมื่อต้นปี")
                        .with("explanation/1.1-basic", "บรรทัดแรก\nบรรทัดที่สอง")
                        .with("state/1.1", "completed"));

        assertThat(saved.location()).isEqualTo(path("items/1.1"));
        assertThat(contributor.get(path("items/1.1")).body())
                .contains("บันทึกแล้ว 4 ช่อง")
                .contains("id=\"tick-1.1-B1\" form=\"by-hand\" name=\"checkpoint/1.1-B1\" value=\"true\"")
                .contains("ประกาศเมื่อต้นปี");
        assertThat(stored("checkpoint", "1.1-B1")).isEqualTo("true v1");
        assertThat(stored("explanation", "1.1-basic")).isEqualTo("บรรทัดแรก\nบรรทัดที่สอง v1");
        assertThat(stored("state", "1.1")).isEqualTo("completed v1");
        assertThat(site.trail(assessment, "note/1.1-B1")).containsExactly("answer ประกาศเมื่อต้นปี");
        assertThat(stored("checkpoint", "1.1-B2"))
                .as("a box that nobody touched stays without an answer")
                .isEqualTo("nothing");
    }

    @Test
    void a_form_that_changes_nothing_saves_nothing() {
        AgencyBy.save(contributor, assessment, "explanation", "1.1-basic", "\\nข้อ 1\\r\\nข้อ 2 <ก> & \"ข\"", 0);
        AgencyBy.save(contributor, assessment, "checkpoint", "1.1-B1", "true", 0);
        AgencyBy.save(contributor, assessment, "checkpoint", "1.1-B1", "false", 1);

        send("items/1.1", open("items/1.1"));

        assertThat(contributor.get(path("items/1.1")).body()).contains("ไม่มีช่องใดเปลี่ยนแปลง");
        assertThat(stored("explanation", "1.1-basic")).endsWith("v1");
        assertThat(stored("checkpoint", "1.1-B1")).isEqualTo("false v2");
    }

    @Test
    void what_a_colleague_changed_elsewhere_on_the_page_stays() {
        AgencyBy.save(colleague, assessment, "note", "1.1-B1", "เดิม", 0);
        var form = open("items/1.1").with("checkpoint/1.1-B1", "true");
        AgencyBy.save(colleague, assessment, "note", "1.1-B1", "ใหม่", 1);
        AgencyBy.save(colleague, assessment, "checkpoint", "1.1-B2", "true", 0);

        assertThat(send("items/1.1", form).isRedirect()).isTrue();
        assertThat(stored("note", "1.1-B1")).isEqualTo("ใหม่ v2");
        assertThat(stored("checkpoint", "1.1-B1")).isEqualTo("true v1");
        assertThat(stored("checkpoint", "1.1-B2")).isEqualTo("true v1");
    }

    @Test
    void a_field_that_somebody_else_changed_shows_both_values_and_nothing_is_saved() {
        var form = overtaken();
        var conflict = send("items/1.1", form);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("ช่องนี้มีผู้แก้ไขก่อนท่าน", "<blockquote>ของเพื่อนร่วมงาน</blockquote>")
                .contains("<blockquote>ของฉัน</blockquote>", "href=\"#at-explanation-1.1-basic\"")
                .contains(">ของฉัน</textarea>", "name=\"take/explanation/1.1-basic\" value=\"theirs\"")
                .contains("data-sent");
        assertThat(PlainForm.of(conflict).value("checkpoint/1.1-B1"))
                .as("what was ticked is kept")
                .isEqualTo("true");
        assertThat(stored("checkpoint", "1.1-B1"))
                .as("one transaction for the form")
                .isEqualTo("nothing");
        assertThat(stored("explanation", "1.1-basic")).isEqualTo("ของเพื่อนร่วมงาน v1");
        assertThat(site.trail(assessment, "checkpoint/1.1-B1")).isEmpty();
    }

    @Test
    void who_has_seen_both_values_keeps_one_or_both() {
        var seen = PlainForm.of(send("items/1.1", overtaken()));
        assertThat(send("items/1.1", seen.with("take/explanation/1.1-basic", "theirs"))
                        .isRedirect())
                .isTrue();
        assertThat(stored("explanation", "1.1-basic")).isEqualTo("ของเพื่อนร่วมงาน v1");
        assertThat(stored("checkpoint", "1.1-B1")).isEqualTo("true v1");

        begin();
        seen = PlainForm.of(send("items/1.1", overtaken()));
        assertThat(send("items/1.1", seen).isRedirect()).isTrue();
        assertThat(stored("explanation", "1.1-basic")).isEqualTo("ของฉัน v2");

        begin();
        seen = PlainForm.of(send("items/1.1", overtaken()));
        assertThat(send("items/1.1", seen.with("take/explanation/1.1-basic", "both"))
                        .isRedirect())
                .isTrue();
        assertThat(stored("explanation", "1.1-basic")).isEqualTo("ของเพื่อนร่วมงาน\nของฉัน v2");
    }

    @Test
    void a_second_change_after_the_conflict_was_shown_is_a_conflict_again() {
        var seen = PlainForm.of(send("items/1.1", overtaken()));
        AgencyBy.save(colleague, assessment, "explanation", "1.1-basic", "แก้อีกครั้ง", 1);

        var again = send("items/1.1", seen);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("<blockquote>แก้อีกครั้ง</blockquote>", ">ของฉัน</textarea>");
        assertThat(stored("explanation", "1.1-basic")).isEqualTo("แก้อีกครั้ง v2");
    }

    private PlainForm overtaken() {
        var form = open("items/1.1").with("explanation/1.1-basic", "ของฉัน").with("checkpoint/1.1-B1", "true");
        AgencyBy.save(colleague, assessment, "explanation", "1.1-basic", "ของเพื่อนร่วมงาน", 0);
        return form;
    }

    @Test
    void what_cannot_be_saved_is_said_at_its_field_and_everything_typed_is_kept() {
        by("pmqa-2551", OrganizationType.DEPARTMENT);

        var refused = send(
                "questions/1.1-1",
                open("questions/1.1-1")
                        .with("achievement/1.1-1-D2-percent", "มาก")
                        .with("achievement/1.1-1-A1-issue-1", "true")
                        .with("rating/1.1-1-A1", "3")
                        .with("explanation/1.1-1", "ยังเขียนไม่จบ"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"at-achievement-1.1-1-D2-percent\"")
                .contains("value=\"มาก\"", "aria-invalid=\"true\"")
                .contains(">ยังเขียนไม่จบ</textarea>")
                .contains("ยังไม่มีช่องใดในหน้านี้ถูกบันทึก");
        var kept = PlainForm.of(refused);
        assertThat(kept.value("rating/1.1-1-A1")).isEqualTo("3");
        assertThat(kept.value("achievement/1.1-1-A1-issue-1")).isEqualTo("true");
        assertThat(stored("explanation", "1.1-1")).isEqualTo("nothing");

        assertThat(send("questions/1.1-1", kept.with("achievement/1.1-1-D2-percent", "๖๕"))
                        .isRedirect())
                .isTrue();
        assertThat(stored("achievement", "1.1-1-D2-percent")).isEqualTo("65 v1");
        assertThat(stored("rating", "1.1-1-A1")).isEqualTo("3 v1");
    }

    @Test
    void a_proposed_rating_is_taken_over_by_its_button() {
        by("pmqa-2551", OrganizationType.DEPARTMENT);
        AgencyBy.save(contributor, assessment, "achievement", "1.1-1-A1-issue-1", "true", 0);
        assertThat(contributor.get(path("questions/1.1-1")).body()).contains("value=\"rating/1.1-1-A1=2\"");

        send("questions/1.1-1", open("questions/1.1-1").with("set", "rating/1.1-1-A1=2"));

        assertThat(stored("rating", "1.1-1-A1")).isEqualTo("2 v1");
    }

    @Test
    void a_status_that_needs_a_reason_asks_for_it_and_keeps_the_rest() {
        by("pmqa-fl-province", OrganizationType.PROVINCE);

        var refused = send(
                "requirements/LD",
                open("requirements/LD")
                        .with("conformance/LD1", "met")
                        .with("explanation/LD1", "มีหนังสือสั่งการ")
                        .with("conformance/LD2", "not-applicable"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"at-conformance-LD2\"", "ต้องมีเหตุผล");
        var kept = PlainForm.of(refused);
        assertThat(kept.value("conformance/LD1")).isEqualTo("met");
        assertThat(kept.value("conformance/LD2")).isEqualTo("not-applicable");

        assertThat(send("requirements/LD", kept.with("reason/LD2", "ไม่มีภารกิจนี้"))
                        .isRedirect())
                .isTrue();
        assertThat(stored("conformance", "LD1")).isEqualTo("met v1");
        assertThat(stored("conformance", "LD2")).contains("not-applicable", "ไม่มีภารกิจนี้");
        assertThat(stored("explanation", "LD1")).isEqualTo("มีหนังสือสั่งการ v1");
        send("requirements/LD", open("requirements/LD"));
        assertThat(stored("conformance", "LD2"))
                .as("shown and sent back unchanged")
                .endsWith("v1");
    }

    @Test
    void the_profile_and_the_state_of_an_item_of_results_are_saved_too() {
        send("profile", open("profile").with("profile/P1.1", "พันธกิจ").with("state/P1.1", "completed"));
        send("results/7.1", open("results/7.1").with("state/7.1", "completed"));

        assertThat(stored("profile", "P1.1")).isEqualTo("พันธกิจ v1");
        assertThat(stored("state", "P1.1")).isEqualTo("completed v1");
        assertThat(stored("state", "7.1")).isEqualTo("completed v1");

        send("results/7.1", open("results/7.1").without("state/7.1"));
        assertThat(stored("state", "7.1")).isEqualTo("– v2");
    }

    @Test
    void the_result_column_of_the_earlier_form_is_saved_too() {
        by("pmqa-4.0-form1", OrganizationType.DEPARTMENT);

        send("items/1.1", open("items/1.1").with("result/1.1-basic", "ผลตามแผน"));

        assertThat(stored("result", "1.1-basic")).isEqualTo("ผลตามแผน v1");
    }

    @Test
    void carried_over_answers_are_confirmed_together() {
        AgencyBy.save(contributor, assessment, "checkpoint", "1.1-B1", "true", 0);
        AgencyBy.save(contributor, assessment, "explanation", "1.1-basic", "ตามปีก่อน", 0);
        assessment = agency.begin(2570, Set.of(), Optional.of(assessment));
        assertThat(contributor.get(path("items/1.1")).body()).contains("name=\"confirm\" value=\"*\"");

        send("items/1.1", open("items/1.1"));
        assertThat(unconfirmed()).as("saving without confirming").isEqualTo(2);
        send("items/1.1", open("items/1.1").with("confirm", "*"));

        assertThat(unconfirmed()).isZero();
        assertThat(contributor.get(path("items/1.1")).body())
                .contains("บันทึกแล้ว 2 ช่อง")
                .doesNotContain("name=\"confirm\"");
    }

    private int unconfirmed() {
        return site.sql()
                .sql("select count(*) from answer where assessment_id = :id and unconfirmed")
                .param("id", assessment)
                .query(Integer.class)
                .single();
    }

    @Test
    void who_typed_while_the_assessment_was_submitted_can_still_read_what_they_typed() {
        var form = open("items/1.1").with("explanation/1.1-basic", "สายไปแล้ว");
        site.sql()
                .sql("update assessment set status = 'submitted' where id = :id")
                .param("id", assessment)
                .update();

        var refused = send("items/1.1", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("แบบประเมินนี้ส่งแล้ว", ">สายไปแล้ว</textarea>");
        assertThat(stored("explanation", "1.1-basic")).isEqualTo("nothing");
    }

    @Test
    void a_form_that_came_when_the_session_had_ended_can_be_sent_again() {
        var person = site.person(Role.CONTRIBUTOR, agency.organization());
        var client = site.signedIn(person);
        var form = PlainForm.of(client.get(path("items/1.1")))
                .with("explanation/1.1-basic", "พิมพ์นาน\nมาก \"ก\" & <ข")
                .with("checkpoint/1.1-B1", "true");
        site.sql()
                .sql("update person set session_epoch = session_epoch + 1 where id = :id")
                .param("id", person.id())
                .update();

        var ended = client.post(path("items/1.1"), form.fields());
        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.body()).contains("หมดเวลาเข้าสู่ระบบ", "action=\"" + path("items/1.1") + "\"");
        client.post("/sign-in", "email", person.email(), "password", RunningSite.PASSWORD);
        var again = client.post(path("items/1.1"), PlainForm.hidden(ended).fields());

        assertThat(again.location()).isEqualTo(path("items/1.1"));
        assertThat(stored("explanation", "1.1-basic")).isEqualTo("พิมพ์นาน\nมาก \"ก\" & <ข v1");
        assertThat(stored("checkpoint", "1.1-B1")).isEqualTo("true v1");
    }

    @Test
    void a_form_made_up_by_somebody_else_saves_nothing_that_does_not_fit() {
        var strange = contributor.post(
                path("items/1.1"),
                "seen/checkpoint/9.9-B1",
                "0:",
                "checkpoint/9.9-B1",
                "true",
                "seen/rating/1.1-1-A1",
                "99999999999999999999:zz",
                "rating/1.1-1-A1",
                "x",
                "seen/nonsense",
                "1",
                "seen/measure/7.1/a",
                "0:");

        assertThat(strange.status()).isEqualTo(422);
        assertThat(stored("checkpoint", "9.9-B1")).isEqualTo("nothing");
        var blind = contributor.post(
                path("items/1.1"), "seen/explanation/1.1-basic", "broken", "explanation/1.1-basic", "ทับ");
        assertThat(blind.isRedirect()).as("nothing was there to overwrite").isTrue();
        var again = contributor.post(
                path("items/1.1"), "seen/explanation/1.1-basic", "broken", "explanation/1.1-basic", "ทับอีก");
        assertThat(again.status()).isEqualTo(409);
    }
}
