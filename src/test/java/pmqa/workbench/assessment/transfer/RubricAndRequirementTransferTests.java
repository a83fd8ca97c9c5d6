package pmqa.workbench.assessment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.exchange.xlsx.EditableForm;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.AssessedAgency;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebResponse;

/** What requirements of the Fundamental Level and questions of PMQA 2551 were answered goes out to Excel and comes back. */
@Tag("slow")
class RubricAndRequirementTransferTests {

    private static final RunningSite SITE = RunningSite.shared();
    private static final String SAME = "แฟ้มนี้ไม่มีช่องใดที่ต้องเปลี่ยน";

    private static ExchangeDesk at(AssessedAgency agency) {
        return new ExchangeDesk(SITE, agency.signedIn(Role.COORDINATOR), agency.begin(2569));
    }

    private static ExchangeDesk province() {
        return at(AssessedAgency.province(SITE));
    }

    private static ExchangeDesk rubric() {
        return at(AssessedAgency.of(SITE, "pmqa-2551", OrganizationType.DEPARTMENT));
    }

    @Test
    void requirements_come_back_with_status_reason_and_explanation() {
        ExchangeDesk desk = province();
        EditableForm form = desk.form()
                .text("requirement LD1", "status", "ดำเนินการครบ")
                .text("requirement LD1", "explanation", "ประกาศนโยบายแล้ว")
                .text("requirement LD2", "status", "ไม่เกี่ยวข้อง")
                .text("requirement LD2", "reason", "ไม่มีภารกิจนี้")
                .text("requirement LD3", "explanation", "คำอธิบายมาก่อนสถานะ");

        WebResponse preview = desk.upload(form.bytes());

        assertThat(preview.body())
                .contains(
                        "จะเปลี่ยน 4 รายการ",
                        form.place("requirement LD1", "status"),
                        "ดำเนินการครบ",
                        "ไม่มีภารกิจนี้");
        desk.takeOver(form.bytes());
        assertThat(desk.answers())
                .isEqualTo(Map.of(
                        "conformance/LD1", "met",
                        "explanation/LD1", "ประกาศนโยบายแล้ว",
                        "conformance/LD2", "{\"status\":\"not-applicable\",\"reason\":\"ไม่มีภารกิจนี้\"}",
                        "explanation/LD3", "คำอธิบายมาก่อนสถานะ"));
        assertThat(desk.upload(form.bytes()).body()).contains(SAME);
        assertThat(desk.upload(desk.form().bytes()).body()).contains(SAME);
    }

    @Test
    void a_status_without_its_reason_is_refused_with_its_cell_and_changes_nothing() {
        ExchangeDesk desk = province();
        EditableForm form = desk.form()
                .text("requirement LD1", "status", "ไม่เกี่ยวข้อง")
                .text("requirement LD2", "status", "อาจจะ")
                .text("requirement LD3", "reason", "เหตุผลที่ไม่มีสถานะ");

        WebResponse refused = desk.upload(form.bytes());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        form.place("requirement LD1", "reason"),
                        form.place("requirement LD2", "status"),
                        form.place("requirement LD3", "status"));
        assertThat(desk.answers()).isEmpty();
    }

    @Test
    void a_status_that_a_colleague_changed_meanwhile_is_decided() {
        ExchangeDesk desk = province();
        EditableForm form =
                desk.form().text("requirement LD1", "status", "Met").text("requirement LD2", "status", "partial");
        desk.save("conformance", "LD1", "partial");

        WebResponse preview = desk.upload(form.bytes());

        assertThat(desk.confirm(preview, Map.of()).status()).isEqualTo(409);
        assertThat(desk.answers()).isEqualTo(Map.of("conformance/LD1", "partial"));
        desk.confirm(desk.upload(form.bytes()), Map.of("conformance/LD1", "keep"));
        assertThat(desk.answers()).isEqualTo(Map.of("conformance/LD1", "partial", "conformance/LD2", "partial"));
    }

    @Test
    void questions_come_back_with_ratings_remarks_what_was_done_and_their_explanation() {
        ExchangeDesk desk = rubric();
        String row = "rating 1.1-1 A 0";
        EditableForm form = desk.form()
                .number(row, "rating", "3")
                .text(row, "issues", "๑, 3")
                .text(row, "remark", "=1+1 ตามรายงาน")
                .text("question 1.1-1", "explanation", "ผู้บริหารกำหนดทิศทาง\nทุกปี");

        WebResponse preview = desk.upload(form.bytes());

        assertThat(preview.body()).contains("จะเปลี่ยน 5 รายการ", form.place(row, "issues"), "ค่าคะแนนของ A1", "3 ");
        desk.takeOver(form.bytes());
        assertThat(desk.answers())
                .isEqualTo(Map.of(
                        "rating/1.1-1-A1", "3",
                        "achievement/1.1-1-A1-issue-1", "true",
                        "achievement/1.1-1-A1-issue-3", "true",
                        "note/1.1-1-A1", "=1+1 ตามรายงาน",
                        "explanation/1.1-1", "ผู้บริหารกำหนดทิศทาง\nทุกปี"));
        assertThat(desk.upload(desk.form().bytes()).body()).contains(SAME);
        desk.takeOver(desk.form().blank(row, "issues").blank(row, "rating").bytes());
        assertThat(desk.answers().keySet()).isEqualTo(Set.of("note/1.1-1-A1", "explanation/1.1-1"));
    }

    @Test
    void a_rating_without_descriptor_and_numbers_of_nothing_are_named_with_their_cells() {
        ExchangeDesk desk = rubric();
        EditableForm form = desk.form()
                .number("rating 1.1-1 L 1", "rating", "2")
                .text("rating 1.1-1 A 0", "issues", "1, 99")
                .text("rating 1.1-1 A 1", "issues", "สองข้อ")
                .number("rating 1.1-1 A 2", "rating", "2.5");

        WebResponse refused = desk.upload(form.bytes());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        form.place("rating 1.1-1 L 1", "rating"),
                        form.place("rating 1.1-1 A 0", "issues"),
                        form.place("rating 1.1-1 A 1", "issues"),
                        form.place("rating 1.1-1 A 2", "rating"));
        assertThat(desk.answers()).isEmpty();
    }

    @Test
    void the_task_list_leads_to_the_exchange_of_every_criteria() {
        for (ExchangeDesk desk : Set.of(province(), rubric())) {
            assertThat(desk.person().get("/assessments/" + desk.assessment()).body())
                    .contains("/assessments/" + desk.assessment() + "/exchange\"");
        }
    }
}
