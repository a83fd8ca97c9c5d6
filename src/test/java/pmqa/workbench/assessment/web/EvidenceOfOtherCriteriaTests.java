package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;

/** Evidence beside the answers of the generations that have requirements or questions instead of boxes. */
@Tag("slow")
class EvidenceOfOtherCriteriaTests {

    private final RunningSite site = RunningSite.shared();

    private static String cite(WebClient client, UUID assessment, String subject) {
        return client.post(
                        "/assessments/" + assessment + "/evidence/links",
                        "subject",
                        subject,
                        "name",
                        "คำสั่งแต่งตั้ง",
                        "classification",
                        "internal",
                        "url",
                        "https://agency.example/order",
                        "page",
                        "2",
                        "claim",
                        "มีการมอบหมาย")
                .header("Location")
                .orElse("")
                .replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void a_requirement_has_its_evidence_beside_it() {
        var agency = new AgencyBy("pmqa-fl-province", OrganizationType.PROVINCE);
        var client = site.signedIn(agency.coordinator());
        UUID id = agency.begin(2569);
        assertThat(client.get("/assessments/" + id + "/requirements/LD").body())
                .contains("/evidence/add?subject=conformance/LD1");

        String back = cite(client, id, "conformance/LD1");

        assertThat(back).isEqualTo("/assessments/" + id + "/requirements/LD#LD1");
        assertThat(client.get("/assessments/" + id + "/requirements/LD").body())
                .contains("คำสั่งแต่งตั้ง", "มีการมอบหมาย");
    }

    @Test
    void a_question_has_its_evidence_beside_its_explanation() {
        var agency = new AgencyBy("pmqa-2551", OrganizationType.DEPARTMENT);
        var client = site.signedIn(agency.coordinator());
        UUID id = agency.begin(2569);
        assertThat(client.get("/assessments/" + id + "/questions/1.1-1").body())
                .contains("/evidence/add?subject=explanation/1.1-1");

        String back = cite(client, id, "explanation/1.1-1");

        assertThat(back).isEqualTo("/assessments/" + id + "/questions/1.1-1#explanation");
        assertThat(client.get("/assessments/" + id + "/questions/1.1-1").body()).contains("คำสั่งแต่งตั้ง");
        assertThat(client.get("/assessments/" + id + "/questions/1.1-2").body()).doesNotContain("คำสั่งแต่งตั้ง");
    }

    @Test
    void the_strength_of_evidence_counts_requirements_with_explanation_and_evidence() {
        var agency = new AgencyBy("pmqa-fl-province", OrganizationType.PROVINCE);
        var client = site.signedIn(agency.coordinator());
        UUID id = agency.begin(2569);
        AgencyBy.save(client, id, "conformance", "LD1", "met", 0);
        AgencyBy.save(client, id, "conformance", "LD2", "partial", 0);
        AgencyBy.save(client, id, "conformance", "LD3", "not-started", 0);
        AgencyBy.save(client, id, "explanation", "LD1", "มีคำสั่งมอบหมาย", 0);
        assertThat(client.get("/assessments/" + id + "/requirements/LD").body())
                .contains("มีทั้งคำอธิบายและหลักฐาน 0 จาก 2 ข้อ");

        cite(client, id, "conformance/LD1");
        cite(client, id, "conformance/LD2");

        assertThat(client.get("/assessments/" + id + "/requirements/LD").body())
                .contains("มีทั้งคำอธิบายและหลักฐาน 1 จาก 2 ข้อที่ดำเนินการแล้ว (มีคำอธิบาย 1 มีหลักฐาน 2)");
        assertThat(client.get("/assessments/" + id + "/score").body())
                .contains("มีทั้งคำอธิบายและหลักฐาน 1 จาก 2 ข้อ", "/requirements/LD#LD2", "ยังไม่มีคำอธิบาย 1 ข้อ");
    }

    @Test
    void the_strength_of_evidence_counts_ratings_above_the_lowest() {
        var agency = new AgencyBy("pmqa-2551", OrganizationType.DEPARTMENT);
        var client = site.signedIn(agency.coordinator());
        UUID id = agency.begin(2569);
        AgencyBy.save(client, id, "rating", "1.1-1-A1", "3", 0);
        AgencyBy.save(client, id, "rating", "1.1-1-D1", "2", 0);
        AgencyBy.save(client, id, "rating", "1.1-1-L1", "0", 0);
        AgencyBy.save(client, id, "note", "1.1-1-D1", "ยังไม่ครบทุกหน่วย", 0);
        assertThat(client.get("/assessments/" + id + "/questions/1.1-1").body())
                .contains("0 จาก 2 ข้อที่ดำเนินการแล้ว (มีคำอธิบาย 1 มีหลักฐาน 0)");

        cite(client, id, "explanation/1.1-1");

        assertThat(client.get("/assessments/" + id + "/questions/1.1-1").body())
                .contains("1 จาก 2 ข้อที่ดำเนินการแล้ว (มีคำอธิบาย 1 มีหลักฐาน 2)");
        assertThat(client.get("/assessments/" + id + "/score").body()).contains("/questions/1.1-1\">1.1-1<");
    }
}
