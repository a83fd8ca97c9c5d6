package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.Examples;

/** The column “ผลการประเมิน” of the earlier form (document 000). */
@Tag("slow")
class LevelResultTests {

    private final AgencyBy department = new AgencyBy("pmqa-4.0-form1", OrganizationType.DEPARTMENT);

    @Test
    void the_earlier_form_has_a_column_for_the_result_of_each_level() {
        var client = department.signedIn(Role.CONTRIBUTOR);
        var id = department.begin(2569);

        var saved = AgencyBy.save(client, id, "result", "1.1-basic", "บุคลากรร้อยละ 86 รับรู้วิสัยทัศน์", 0);
        var page = client.get("/assessments/" + id + "/items/1.1").body();

        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        assertThat(page)
                .contains("id=\"result-basic\"", "ผลการประเมิน – ระดับพื้นฐาน", "บุคลากรร้อยละ 86 รับรู้วิสัยทัศน์");
    }

    @Test
    void the_result_is_told_and_not_scored() {
        var client = department.signedIn(Role.CONTRIBUTOR);
        var id = department.begin(2569);
        AgencyBy.save(client, id, "checkpoint", "1.1-B1", "true", 0);

        var before = client.get("/assessments/" + id + "/items/1.1").body();
        AgencyBy.save(client, id, "result", "1.1-basic", "ผลดี", 0);
        var after = client.get("/assessments/" + id + "/items/1.1").body();

        assertThat(before).contains("100.00");
        assertThat(after).contains("100.00", "ผลดี");
    }

    @Test
    void other_forms_have_no_such_column() {
        var coded = new AgencyBy("pmqa-4.0", OrganizationType.DEPARTMENT);
        var client = coded.signedIn(Role.CONTRIBUTOR);
        var id = coded.begin(2569);

        assertThat(AgencyBy.save(client, id, "result", "1.1-basic", "ผลดี", 0).status())
                .isEqualTo(422);
        assertThat(client.get("/assessments/" + id + "/items/1.1").body()).doesNotContain("id=\"result-basic\"");
    }

    @Test
    void results_stay_with_the_assessment_through_file_and_form() {
        var client = department.signedIn(Role.COORDINATOR);
        var id = department.begin(2569);
        department.fill(id, Examples.assessment("department-form1-2569.json").answers());

        assertThat(client.get("/assessments/" + id + "/items/1.1").body())
                .contains("เวลารับจดแจ้งผู้ผลิตชุมชนลดจาก 30 เหลือ 7 วัน");
        assertThat(Examples.assessment("department-form1-2569.json").answers().responses())
                .hasEntrySatisfying(
                        "1.1", response -> assertThat(response.results()).containsOnlyKeys("basic", "significance"));
    }
}
