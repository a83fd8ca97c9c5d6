package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.Examples;

@Tag("slow")
class RequirementsPageTests {

    private final AgencyBy province = new AgencyBy("pmqa-fl-province", OrganizationType.PROVINCE);

    @Test
    void a_page_lists_the_requirements_of_a_category_under_their_headings() {
        var client = province.signedIn(Role.CONTRIBUTOR);
        var id = province.begin(2569);

        var page = client.get("/assessments/" + id + "/requirements/LD").body();

        assertThat(page)
                .contains("LD1", "LD7", "ธรรมาภิบาลและความรับผิดชอบต่อสังคม", "ดำเนินการบางส่วน", "ไม่เกี่ยวข้อง")
                .doesNotContain("SP1")
                .contains("หมวด 1 การนำองค์กร");
        assertThat(client.get("/assessments/" + id + "/requirements/RM").status())
                .isEqualTo(404);
        assertThat(client.get("/assessments/" + id + "/requirements/XX").status())
                .isEqualTo(404);
    }

    @Test
    void a_status_is_saved_and_the_category_counted_anew() {
        var client = province.signedIn(Role.CONTRIBUTOR);
        var id = province.begin(2569);

        var saved = AgencyBy.save(client, id, "conformance", "LD1", "met", 0);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("\"version\":1", "\"code\":\"LD\"", "\"score\":\"1/7\"");
        assertThat(client.get("/assessments/" + id).body()).contains("1/7 (14.29%)", "1/39 (2.56%)");
    }

    @Test
    void what_does_not_apply_needs_a_reason_and_then_leaves_the_count() {
        var client = province.signedIn(Role.CONTRIBUTOR);
        var id = province.begin(2569);

        var bare = AgencyBy.save(client, id, "conformance", "LD2", "not-applicable", 0);
        var blank =
                AgencyBy.save(client, id, "conformance", "LD2", "{\"status\":\"not-applicable\",\"reason\":\" \"}", 0);
        var reasoned = AgencyBy.save(
                client, id, "conformance", "LD2", "{\"status\":\"not-applicable\",\"reason\":\"ไม่มีภารกิจนี้\"}", 0);

        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.body()).contains("missing-reason", "/reason");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(reasoned.status()).isEqualTo(200);
        assertThat(reasoned.body()).contains("\"score\":\"0/6\"");
        assertThat(client.get("/assessments/" + id + "/requirements/LD").body()).contains("ไม่มีภารกิจนี้");
    }

    @Test
    void what_does_not_fit_is_refused_and_changes_nothing() {
        var client = province.signedIn(Role.CONTRIBUTOR);
        var id = province.begin(2569, Set.of("LD"), Optional.empty());

        assertThat(AgencyBy.save(client, id, "conformance", "LD1", "perhaps", 0).status())
                .isEqualTo(422);
        assertThat(AgencyBy.save(client, id, "conformance", "LD1", "{broken", 0).status())
                .isEqualTo(422);
        assertThat(AgencyBy.save(client, id, "conformance", "LD1", "{\"status\":7}", 0)
                        .status())
                .isEqualTo(422);
        assertThat(AgencyBy.save(client, id, "conformance", "LD9", "met", 0).status())
                .isEqualTo(422);
        assertThat(AgencyBy.save(client, id, "conformance", "SP1", "met", 0).status())
                .as("a category that is not assessed")
                .isEqualTo(422);
        assertThat(AgencyBy.save(client, id, "rating", "1.1-1-A1", "3", 0).status())
                .as("a kind of other criteria")
                .isEqualTo(422);
        assertThat(AgencyBy.save(client, id, "explanation", "LD1", "ข้อความ\\u0007", 0)
                        .status())
                .isEqualTo(422);
        assertThat(client.get("/assessments/" + id + "/score").body()).contains("0/7");
    }

    @Test
    void two_people_who_state_the_same_requirement_meet_each_other() {
        var first = province.signedIn(Role.CONTRIBUTOR);
        var second = province.signedIn(Role.CONTRIBUTOR);
        var id = province.begin(2569);

        AgencyBy.save(first, id, "conformance", "LD3", "met", 0);
        var late = AgencyBy.save(second, id, "conformance", "LD3", "partial", 0);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("\"value\":\"met\"");
    }

    @Test
    void last_year_is_carried_over_and_waits_for_a_look() {
        var client = province.signedIn(Role.CONTRIBUTOR);
        var before = province.begin(2568);
        province.fill(before, Examples.assessment("province-2569.json").answers());
        var id = province.begin(2569, Set.of(), Optional.of(before));

        var page = client.get("/assessments/" + id + "/requirements/HR").body();

        assertThat(page).contains("unconfirmed", "ปีก่อน", "หน่วยงานเจ้าของหลักสูตร");
        assertThat(client.get("/assessments/" + id).body()).contains("นำมาจากครั้งก่อน รอยืนยัน");
        assertThat(client.get("/assessments/" + id + "/results/RM").status()).isEqualTo(200);
    }

    @Test
    void the_check_page_names_what_is_missing_and_links_to_its_place() {
        var client = province.signedIn(Role.APPROVER);
        var contributor = province.signedIn(Role.CONTRIBUTOR);
        var id = province.begin(2569);
        AgencyBy.save(contributor, id, "conformance", "LD1", "met", 0);

        var page = client.get("/assessments/" + id + "/check").body();

        assertThat(page)
                .contains(
                        "/requirements/LD#LD1",
                        "ดำเนินการครบแต่ไม่มีคำอธิบาย",
                        "/requirements/PM#PM6",
                        "ยังไม่ได้ระบุสถานะ");
    }

    @Test
    void the_score_page_counts_and_points_to_the_next_steps() {
        var client = province.signedIn(Role.VIEWER);
        var id = province.begin(2569);
        province.fill(id, Examples.assessment("province-2569.json").answers());

        var page = client.get("/assessments/" + id + "/score").body();

        assertThat(page)
                .contains("28/38 (73.68%)")
                .contains("/requirements/LD#LD4")
                .doesNotContain("แผนภูมิเรดาร์");
    }

    @Test
    void a_target_is_a_percentage_of_the_requirements() {
        var client = province.signedIn(Role.COORDINATOR);
        var id = province.begin(2569);

        var tooMuch = client.post("/assessments/" + id + "/targets", "target-LD", "101");
        var kept = client.post("/assessments/" + id + "/targets", "target-LD", "๘๐", "target-XX", "5");

        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(kept.isRedirect()).isTrue();
        assertThat(client.get("/assessments/" + id + "/score").body()).contains("value=\"80\"");
    }
}
