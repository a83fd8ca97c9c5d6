package pmqa.workbench.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.Examples;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

class ReportPagesTests {

    private final RunningSite site = RunningSite.shared();
    private final UUID agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final RunningSite.TestPerson coordinator = site.person(Role.COORDINATOR, agency);
    private final UUID assessment = site.assessment(site.cycle(List.of(agency)), agency, coordinator.id());
    private final WebClient client = site.signedIn(coordinator);
    private final String report = "/assessments/" + assessment + "/report";

    @Test
    void the_score_page_leads_to_the_report() {
        assertThat(client.get("/assessments/" + assessment + "/score").body()).contains("href=\"" + report + "\"");
        assertThat(client.get(report).body()).contains("ทำจากคำตอบ ณ ขณะนี้", "value=\"docx\"", "ลักษณะสำคัญขององค์กร");
    }

    @ParameterizedTest
    @CsvSource({
        "docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document,PK",
        "pdf,application/pdf,%PDF",
        "xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,PK",
        "html,text/html;charset=UTF-8,<!DOCTYPE html>"
    })
    void each_format_is_a_file_to_keep(String format, String type, String begins) {
        WebResponse file = client.get(report + "/file?asked=true&format=" + format + "&categories=P&categories=1");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).contains(type);
        assertThat(file.header("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .endsWith("-draft." + format + "\"");
        assertThat(new String(file.content(), StandardCharsets.ISO_8859_1)).startsWith(begins);
    }

    @Test
    void the_present_answers_make_a_draft_in_the_chosen_numerals() {
        String page = client.get(report + "/file?asked=true&format=html&numerals=thai&categories=1")
                .body();

        assertThat(page)
                .contains("ร่าง – ยังไม่ได้ส่ง", "๑. บทสรุปผู้บริหาร")
                .doesNotContain("id=\"category-2\"", "id=\"evidence\"");
    }

    @Test
    void a_submission_carries_its_hash_and_who_signed_it() {
        String content = CanonicalJson.write(Examples.document("department-2569.json"));
        String hash = CanonicalJson.sha256(content);
        site.sql()
                .sql("""
                        insert into snapshot (id, assessment_id, number, phase, content, sha256, signed_by, signed_name, signed_position, signed_at)
                        values (:id, :assessment, 1, 1, :content, :hash, :person, 'อธิบดี สมมติ', 'อธิบดี', :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("assessment", assessment)
                .param("content", content)
                .param("hash", hash)
                .param("person", coordinator.id())
                .param("at", OffsetDateTime.of(2026, 9, 30, 5, 0, 0, 0, ZoneOffset.UTC))
                .update();
        String submission = "/assessments/" + assessment + "/history/1";

        assertThat(client.get(submission).body()).contains("href=\"" + submission + "/report\"");
        assertThat(client.get(submission + "/report").body()).contains(hash, "อธิบดี สมมติ");
        assertThat(client.get(submission + "/report/file?format=html").body())
                .contains(hash, "อธิบดี สมมติ อธิบดี", "30 ก.ย. 2569", "369.51")
                .doesNotContain("ร่าง – ยังไม่ได้ส่ง");
        assertThat(client.get("/assessments/" + assessment + "/history/2/report")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asked=true&format=odt&categories=1     | ไม่รู้จักรูปแบบไฟล์นี้
            asked=true&format=pdf                  | ยังไม่ได้เลือกหมวด
            asked=true&format=pdf&categories=9     | ยังไม่ได้เลือกหมวด
            """)
    void what_cannot_be_made_is_said_and_the_choices_are_kept(String query, String said) {
        WebResponse answer = client.get(report + "/file?numerals=thai&" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(said).containsPattern("value=\"thai\" checked");
    }

    @Test
    void an_assessor_sees_only_what_was_submitted() {
        WebClient assessor = site.signedIn(site.person(Role.ASSESSOR, agency));

        assertThat(assessor.get(report).status()).isEqualTo(404);
        assertThat(assessor.get(report + "/file").status()).isEqualTo(404);
    }
}
