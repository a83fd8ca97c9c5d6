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
class QuestionPageTests {

    private final AgencyBy department = new AgencyBy("pmqa-2551", OrganizationType.DEPARTMENT);

    @Test
    void a_page_offers_only_ratings_that_have_a_descriptor() {
        var client = department.signedIn(Role.CONTRIBUTOR);
        var id = department.begin(2569);

        var page = client.get("/assessments/" + id + "/questions/1.1-1").body();

        assertThat(page)
                .contains("id=\"A1-0\"", "id=\"A1-2\"", "id=\"L2-3\"", "มีการกำหนดเป้าหมายของทิศทางองค์กร 3 ประเด็น")
                .doesNotContain("id=\"A1-1\"", "id=\"L2-2\"", "id=\"L2-4\"");
        assertThat(client.get("/assessments/" + id + "/questions/4.2-6").status())
                .as("a question without a rubric")
                .isEqualTo(404);
        assertThat(client.get("/assessments/" + id + "/questions/9.9-9").status())
                .isEqualTo(404);
    }

    @Test
    void a_rating_without_a_descriptor_cannot_be_saved() {
        var client = department.signedIn(Role.CONTRIBUTOR);
        var id = department.begin(2569);

        var none = AgencyBy.save(client, id, "rating", "1.1-1-A1", "1", 0);
        var there = AgencyBy.save(client, id, "rating", "1.1-1-A1", "2", 0);

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("rating-without-descriptor", "0, 2, 3, 4, 5");
        assertThat(there.status()).isEqualTo(200);
        assertThat(there.body()).contains("\"code\":\"1.1-1\"", "\"score\":\"0.17\"");
    }

    @Test
    void what_is_ticked_proposes_a_rating_with_its_reason() {
        var client = department.signedIn(Role.CONTRIBUTOR);
        var id = department.begin(2569);

        AgencyBy.save(client, id, "achievement", "1.1-1-A1-issue-1", "true", 0);
        AgencyBy.save(client, id, "achievement", "1.1-1-A1-issue-4", "true", 0);
        AgencyBy.save(client, id, "achievement", "1.1-1-D2-percent", "๖๕ %", 0);
        var page = client.get("/assessments/" + id + "/questions/1.1-1").body();

        assertThat(page)
                .contains("2 จาก 4 ประเด็น", "data-accept=\"3\" data-for=\"1.1-1-A1\"")
                .contains("65%", "data-accept=\"4\" data-for=\"1.1-1-D2\"");
    }

    @Test
    void a_proposal_can_be_overruled_with_a_remark() {
        var client = department.signedIn(Role.COORDINATOR);
        var id = department.begin(2569);
        AgencyBy.save(client, id, "achievement", "1.1-1-A1-issue-1", "true", 0);
        AgencyBy.save(client, id, "rating", "1.1-1-A1", "5", 0);

        var silent = client.get("/assessments/" + id + "/questions/1.1-1").body();
        var missing = client.get("/assessments/" + id + "/check").body();
        var declared = AgencyBy.save(client, id, "state", "1.1-1", "completed", 0);
        AgencyBy.save(client, id, "note", "1.1-1-A1", "เป้าหมายอื่นรวมอยู่ในแผนแม่บท", 0);
        var reasoned = client.get("/assessments/" + id + "/questions/1.1-1").body();
        var complete = client.get("/assessments/" + id + "/check").body();

        assertThat(declared.status()).isEqualTo(422);
        assertThat(declared.body()).contains("missing-remark", "A1");
        assertThat(AgencyBy.save(client, id, "state", "1.1-1", "completed", 0).status())
                .isEqualTo(200);
        assertThat(silent).contains("โปรดบอกเหตุผลในหมายเหตุ");
        assertThat(missing).contains("ต่างจากระดับที่เสนอโดยไม่มีหมายเหตุ: A1");
        assertThat(reasoned).contains("เป้าหมายอื่นรวมอยู่ในแผนแม่บท").doesNotContain("โปรดบอกเหตุผลในหมายเหตุ");
        assertThat(complete).doesNotContain("ต่างจากระดับที่เสนอโดยไม่มีหมายเหตุ");
    }

    @Test
    void what_the_question_does_not_have_is_refused() {
        var client = department.signedIn(Role.CONTRIBUTOR);
        var id = department.begin(2569, Set.of("1"), Optional.empty());

        for (String[] wrong : new String[][] {
            {"achievement", "1.1-1-A1-issue-5", "true"},
            {"achievement", "1.1-1-A1-issue-0", "true"},
            {"achievement", "1.1-1-A1-step-1", "true"},
            {"achievement", "1.1-1-A1-percent", "20"},
            {"achievement", "1.1-1-D2-percent", "101"},
            {"achievement", "1.1-1-D2-percent", "มาก"},
            {"achievement", "1.1-1-A1-issue-1", "yes"},
            {"rating", "1.1-1-A9", "3"},
            {"rating", "1.1-1", "3"},
            {"rating", "1.1-1-A1", "3.5"},
            {"rating", "4.1-1-A1", "3"},
            {"rating", "4.2-6-A1", "3"},
            {"explanation", "4.2-6", "ไม่มีเกณฑ์"},
            {"checkpoint", "1.1-B1", "true"},
        }) {
            assertThat(AgencyBy.save(client, id, wrong[0], wrong[1], wrong[2], 0)
                            .status())
                    .as(String.join(" ", wrong))
                    .isEqualTo(422);
        }
        assertThat(client.get("/assessments/" + id + "/questions/4.1-1").status())
                .as("a category that is not assessed")
                .isEqualTo(404);
    }

    @Test
    void a_question_about_facts_is_rated_by_share() {
        var client = department.signedIn(Role.CONTRIBUTOR);
        var id = department.begin(2569);

        AgencyBy.save(client, id, "achievement", "1.1-5-what2-percent", "41", 0);
        var page = client.get("/assessments/" + id + "/questions/1.1-5").body();

        assertThat(page).contains("41%", "data-accept=\"3\" data-for=\"1.1-5-what2\"");
        assertThat(AgencyBy.save(client, id, "rating", "1.1-5-what2", "3", 0).body())
                .contains("\"score\":\"1.00\"");
    }

    @Test
    void descriptors_say_what_is_done_and_what_the_next_rating_asks_for() {
        var client = department.signedIn(Role.CONTRIBUTOR);
        var id = department.begin(2569);
        AgencyBy.save(client, id, "rating", "1.1-1-L2", "1", 0);

        var page = client.get("/assessments/" + id + "/questions/1.1-1").body();
        var readings = page.substring(page.indexOf("id=\"readings\""));

        assertThat(readings)
                .contains("<strong>1</strong> มีการสรุปบทเรียน<")
                .contains("<strong>→ 3</strong> มีการสรุปบทเรียนและสร้างนวัตกรรม<")
                .contains("<strong>→ 2</strong> มีการกำหนดเป้าหมายของทิศทางองค์กร 1 ประเด็น");
    }

    @Test
    void the_score_page_shows_the_profile_of_every_question_item_and_category() {
        var client = department.signedIn(Role.VIEWER);
        var id = department.begin(2569);
        department.fill(id, Examples.assessment("department-2551.json").answers());

        var page = client.get("/assessments/" + id + "/score").body();

        assertThat(page)
                .contains("2.77 (55.42%)", "ภาพรวม ADLI", "depth-category", "depth-item", "depth-question")
                .contains("4.2-6, 4.2-7, 4.2-8, 4.2-9, 4.2-10")
                .containsPattern("(?s)จุดแข็งและช่องว่าง.*badge good\">[^<]*<span class=\"number\">3.52<")
                .containsPattern("(?s)จุดแข็งและช่องว่าง.*badge wait\">[^<]*<span class=\"number\">1.85<")
                .doesNotContain("ยังกรอกไม่ครบ");
        var begun = department.begin(2568);
        assertThat(client.get("/assessments/" + begun + "/score").body()).contains("ยังกรอกไม่ครบ");
    }
}
