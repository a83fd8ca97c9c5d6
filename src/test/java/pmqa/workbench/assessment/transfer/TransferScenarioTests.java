package pmqa.workbench.assessment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.exchange.xlsx.EditableForm;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** An assessment goes out to Excel or to another installation, is edited there and comes back, while colleagues work on. */
@Tag("slow")
class TransferScenarioTests {

    private static final RunningSite SITE = RunningSite.shared();
    private static final Pattern RADIO = Pattern.compile("name=\"(choice:[^\"]+)\" value=\"(\\w+)\"");

    private final UUID agency = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final TestPerson me = SITE.person(Role.CONTRIBUTOR, agency);
    private final UUID assessment = SITE.assessment(SITE.cycle(List.of(agency)), agency, me.id());
    private final String path = "/assessments/" + assessment;
    private final WebClient mine = SITE.signedIn(me);
    private final WebClient colleague = SITE.signedIn(SITE.person(Role.COORDINATOR, agency));

    @Test
    void a_file_that_nobody_edited_changes_nothing() {
        answer(colleague, "note", "1.1-B1", "บรรทัดแรก\r\nบรรทัดที่สอง");
        answer(colleague, "checkpoint", "1.1-B1", "true");
        answer(colleague, "measure", measure(), MEASURE);

        WebResponse preview = upload(form().bytes());

        assertThat(preview.body()).contains("แฟ้มนี้ไม่มีช่องใดที่ต้องเปลี่ยน");
    }

    @Test
    void what_only_the_file_changed_is_saved_after_confirmation() {
        answer(colleague, "explanation", "2.1-basic", "เดิม");
        answer(colleague, "checkpoint", "1.1-B2", "true");
        EditableForm form = form().text("box 1.1 B1", "note", "=1+1 จาก Excel")
                .text("box 1.1 B1", "tick", "☑")
                .text("box 1.1 B2", "tick", "☐")
                .text("explanation 2.1 basic", "explanation", "ใหม่")
                .text("topic P1.1", "narrative", "ลักษณะองค์การ");

        WebResponse preview = upload(form.bytes());

        assertThat(preview.body())
                .contains(form.place("box 1.1 B1", "note"), form.place("explanation 2.1 basic", "explanation"))
                .contains("จะเปลี่ยน 5 รายการ");
        assertThat(value("explanation", "2.1-basic")).as("before confirmation").isEqualTo("เดิม");
        confirm(preview, Map.of());
        assertThat(value("note", "1.1-B1")).isEqualTo("=1+1 จาก Excel");
        assertThat(value("checkpoint", "1.1-B1")).isEqualTo("true");
        assertThat(value("checkpoint", "1.1-B2")).isEqualTo("false");
        assertThat(value("explanation", "2.1-basic")).isEqualTo("ใหม่");
        assertThat(value("profile", "P1.1")).isEqualTo("ลักษณะองค์การ");
        assertThat(upload(form.bytes()).body()).as("the same file again").contains("แฟ้มนี้ไม่มีช่องใดที่ต้องเปลี่ยน");
    }

    @Test
    void what_a_colleague_changed_meanwhile_is_decided_one_by_one_and_nothing_is_overwritten_unseen() {
        for (String box : List.of("1.1-B1", "1.1-B2", "1.1-B3")) {
            answer(colleague, "note", box, "เดิม");
        }
        EditableForm form = form().text("box 1.1 B1", "note", "ของฉัน 1")
                .text("box 1.1 B2", "note", "ของฉัน 2")
                .text("box 1.1 B3", "note", "ของฉัน 3");
        for (String box : List.of("1.1-B1", "1.1-B2", "1.1-B3")) {
            answer(colleague, "note", box, "ของเพื่อน " + box);
        }
        answer(colleague, "note", "1.2-B1", "ที่แฟ้มไม่ได้แก้");

        WebResponse preview = upload(form.bytes());
        WebResponse undecided = post(preview, "confirm", Map.of("choice:note/1.1-B1", "keep"));

        assertThat(undecided.status()).isEqualTo(409);
        assertThat(undecided.body()).contains("ยังมีรายการที่ต้องเลือก");
        assertThat(value("note", "1.1-B2")).isEqualTo("ของเพื่อน 1.1-B2");

        confirm(undecided, Map.of("choice:note/1.1-B2", "take", "choice:note/1.1-B3", "both"));
        assertThat(value("note", "1.1-B1")).isEqualTo("ของเพื่อน 1.1-B1");
        assertThat(value("note", "1.1-B2")).isEqualTo("ของฉัน 2");
        assertThat(value("note", "1.1-B3")).isEqualTo("ของเพื่อน 1.1-B3\n\nของฉัน 3");
        assertThat(value("note", "1.2-B1")).isEqualTo("ที่แฟ้มไม่ได้แก้");
    }

    @Test
    void a_change_between_preview_and_confirmation_is_a_new_conflict() {
        EditableForm form = form().text("box 1.1 B1", "note", "ของฉัน").text("box 1.1 B2", "note", "อีกช่อง");
        WebResponse preview = upload(form.bytes());
        answer(colleague, "note", "1.1-B1", "เร็วกว่า");

        WebResponse again = post(preview, "confirm", Map.of());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("มีผู้แก้ไขคำตอบระหว่างที่ท่านดูรายการนี้", "เร็วกว่า");
        assertThat(value("note", "1.1-B1")).isEqualTo("เร็วกว่า");
        assertThat(value("note", "1.1-B2")).as("all or nothing").isEmpty();
    }

    @Test
    void members_of_a_measure_are_merged_by_themselves() {
        String key = measure();
        answer(colleague, "measure", key, MEASURE);
        EditableForm form = form().number("measure " + key.replace('/', ' '), "target", "91.5");
        answer(colleague, "measure", key, MEASURE.replace("\"2569\":\"80\"", "\"2569\":\"82\""));

        confirm(upload(form.bytes()), Map.of());

        assertThat(value("measure", key)).contains("\"target\":91.5", "\"2569\":82");
    }

    @Test
    void a_prepared_row_becomes_a_new_measure_once() {
        EditableForm form = form();
        String row = form.rows("measure 7.1 ").getLast();
        form.text(row, "name", "ตัวชี้วัดใหม่")
                .text(row, "direction", "ยิ่งมากยิ่งดี")
                .number(row, "target", "10");

        confirm(upload(form.bytes()), Map.of());

        assertThat(value("measure", row.substring("measure ".length()).replace(' ', '/')))
                .contains("ตัวชี้วัดใหม่");
        assertThat(upload(form.bytes()).body()).contains("แฟ้มนี้ไม่มีช่องใดที่ต้องเปลี่ยน");
    }

    @Test
    void a_measure_that_is_gone_from_the_file_goes_only_if_somebody_says_so() {
        String key = measure();
        answer(colleague, "measure", key, MEASURE);
        String row = "measure " + key.replace('/', ' ');
        EditableForm form = form();
        for (String column : List.of("type", "name", "unit", "direction", "target", "actual 1")) {
            form.blank(row, column);
        }

        WebResponse preview = upload(form.bytes());
        WebResponse undecided = post(preview, "confirm", Map.of());

        assertThat(undecided.status()).isEqualTo(409);
        assertThat(value("measure", key)).isNotEmpty();
        confirm(undecided, Map.of("choice:measure/" + key, "take"));
        assertThat(value("measure", key)).isEmpty();
    }

    @Test
    void an_answer_that_may_not_be_changed_is_shown_as_refused_and_stays() {
        EditableForm form = form().text("box 1.1 B1", "note", "ของฉัน").text("box 1.2 B1", "note", "เปิดอยู่");
        SITE.sql()
                .sql("update assessment set status = 'submitted' where id = :id")
                .param("id", assessment)
                .update();
        SITE.sql()
                .sql("""
                        insert into submission_event (id, assessment_id, kind, reason, scope, until, acted_by, acted_at)
                        values (:event, :id, 'reopened', 'x', '{1.2}', '2999-01-01', :by, now())
                        """)
                .param("event", UUID.randomUUID())
                .param("id", assessment)
                .param("by", me.id())
                .update();

        WebResponse preview = upload(form.bytes());

        assertThat(preview.body()).contains("บันทึกไม่ได้ 1 รายการ", "แบบประเมินนี้ส่งแล้ว");
        confirm(preview, Map.of());
        assertThat(value("note", "1.1-B1")).isEmpty();
        assertThat(value("note", "1.2-B1")).isEqualTo("เปิดอยู่");
    }

    @Test
    void a_file_of_something_else_is_refused_with_what_it_is() {
        UUID other = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
        TestPerson them = SITE.person(Role.CONTRIBUTOR, other);
        UUID theirs = SITE.assessment(SITE.cycle(List.of(other)), other, them.id());
        byte[] file = SITE.signedIn(them)
                .get("/assessments/" + theirs + "/exchange/form.xlsx")
                .content();

        WebResponse refused = mine.upload(path + "/exchange", "file", "other.xlsx", file, Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("แฟ้มนี้เป็นของแบบประเมินอื่น");
    }

    @Test
    void every_unusable_cell_is_named_at_once() {
        EditableForm form = form().formula("box 1.1 B1", "note", "A1+1", "3")
                .text("box 1.1 B2", "tick", "อาจจะ")
                .recode("box 1.2 B1", "box 9.9 Z1");

        WebResponse refused = mine.upload(path + "/exchange", "file", "form.xlsx", form.bytes(), Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(form.place("box 1.1 B1", "note"), form.place("box 1.1 B2", "tick"), "แถวหายไป 1 แถว");
    }

    @Test
    void damage_to_what_the_form_carries_along_is_noticed() {
        EditableForm form = form().text("base 1", "value", "eJwDAAAAAAE=");

        WebResponse refused = mine.upload(path + "/exchange", "file", "form.xlsx", form.bytes(), Map.of());

        assertThat(refused.body()).contains("ข้อมูลที่ซ่อนไว้สำหรับเทียบกับคำตอบเดิมหายไปหรือถูกแก้ไข");
    }

    @Test
    void a_preview_belongs_to_the_person_who_made_it_and_does_not_last() {
        WebResponse preview = upload(form().text("box 1.1 B1", "note", "ก").bytes());
        String own = own(preview);

        assertThat(colleague.get(own).status()).isEqualTo(410);
        SITE.sql()
                .sql("update transfer_preview set expires_at = '2000-01-01' where assessment_id = :id")
                .param("id", assessment)
                .update();
        assertThat(mine.get(own).status()).isEqualTo(410);
    }

    @Test
    void an_import_is_written_down_in_the_trail_with_the_hash_of_its_file() {
        confirm(upload(form().text("box 1.1 B1", "note", "ก").bytes()), Map.of());

        assertThat(SITE.trail(assessment, "file/form.xlsx"))
                .singleElement()
                .asString()
                .startsWith("import SHA-256 ");
        assertThat(SITE.trail(assessment, "note/1.1-B1")).containsExactly("answer ก");
    }

    @Test
    void a_package_goes_to_another_installation_and_comes_back_field_by_field() {
        // The other installation: the same agency and year under another id.
        UUID twin = SITE.assessment(SITE.cycle(List.of(agency)), agency, me.id());
        answer(colleague, "note", "1.1-B1", "เดิม");
        answer(colleague, "note", "1.1-B2", "เดิม");
        carry(path, twin(twin), "", Map.of());
        assertThat(value(twin, "note", "1.1-B1")).isEqualTo("เดิม");

        put(mine, twin(twin), "note", "1.1-B1", "แก้ในภาคสนาม", 1);
        put(mine, twin(twin), "note", "1.1-B3", "ใหม่ในภาคสนาม", 0);
        answer(colleague, "note", "1.1-B2", "แก้ในสำนักงาน");
        carry(twin(twin), path, "รหัสผ่านที่ยาวพอ", Map.of());

        assertThat(value("note", "1.1-B1")).isEqualTo("แก้ในภาคสนาม");
        assertThat(value("note", "1.1-B2")).as("the field did not touch it").isEqualTo("แก้ในสำนักงาน");
        assertThat(value("note", "1.1-B3")).isEqualTo("ใหม่ในภาคสนาม");
        carry(path, twin(twin), "", Map.of());
        assertThat(value(twin, "note", "1.1-B2")).isEqualTo("แก้ในสำนักงาน");
    }

    @Test
    void a_sealed_package_with_a_wrong_passphrase_changes_nothing() {
        byte[] sealed = mine.post(
                        path + "/exchange/package", "passphrase", "รหัสผ่านที่ยาวพอ", "again", "รหัสผ่านที่ยาวพอ")
                .content();

        WebResponse refused =
                mine.upload(path + "/exchange", "file", "x.pmqa", sealed, Map.of("passphrase", "ไม่ใช่รหัสนี้แน่นอน"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("เปิดแพ็กเกจด้วยรหัสผ่านนี้ไม่ได้");
    }

    private static String twin(UUID assessment) {
        return "/assessments/" + assessment;
    }

    /** Takes a package out here and confirms it there. */
    private void carry(String from, String to, String passphrase, Map<String, String> choices) {
        WebResponse file = mine.post(from + "/exchange/package", "passphrase", passphrase, "again", passphrase);
        assertThat(file.status()).isEqualTo(200);
        WebResponse accepted =
                mine.upload(to + "/exchange", "file", "p.zip", file.content(), Map.of("passphrase", passphrase));
        assertThat(accepted.isRedirect()).as("%s", accepted).isTrue();
        WebResponse preview = mine.get(accepted.location());
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(preview.body());
        assertThat(seen.find()).as("%s", preview).isTrue();
        List<Map.Entry<String, String>> fields = new ArrayList<>(choices.entrySet());
        fields.add(Map.entry("seen", seen.group(1)));
        fields.add(Map.entry("action", "confirm"));
        WebResponse done = mine.post(accepted.location(), fields);
        assertThat(done.location()).as("%s", done).isEqualTo(to + "/exchange");
    }

    private static final String MEASURE =
            "{\"name\":\"ร้อยละความพึงพอใจ\",\"unit\":\"ร้อยละ\",\"direction\":\"higher\",\"target\":\"85\",\"actuals\":{\"2569\":\"80\"}}";

    private static String measure() {
        return "7.1/" + UUID.randomUUID();
    }

    private EditableForm form() {
        WebResponse form = mine.get(path + "/exchange/form.xlsx");
        assertThat(form.status()).isEqualTo(200);
        return EditableForm.of(form.content());
    }

    private WebResponse upload(byte[] file) {
        WebResponse accepted = mine.upload(path + "/exchange", "file", "form.xlsx", file, Map.of());
        assertThat(accepted.isRedirect()).as("%s", accepted).isTrue();
        return mine.get(accepted.location());
    }

    private WebResponse post(WebResponse preview, String action, Map<String, String> choices) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(preview.body());
        assertThat(seen.find()).isTrue();
        List<Map.Entry<String, String>> fields = new ArrayList<>(choices.entrySet());
        Matcher radio = RADIO.matcher(preview.body());
        List<String> offered = new ArrayList<>();
        while (radio.find()) {
            offered.add(radio.group(1));
        }
        assertThat(offered).containsAll(choices.keySet());
        fields.add(Map.entry("seen", seen.group(1)));
        fields.add(Map.entry("action", action));
        return mine.post(own(preview), fields);
    }

    private void confirm(WebResponse preview, Map<String, String> choices) {
        WebResponse done = post(preview, "confirm", choices);
        assertThat(done.location()).as("%s", done).isEqualTo(path + "/exchange");
    }

    private String own(WebResponse preview) {
        Matcher action = Pattern.compile("action=\"(" + path + "/exchange/previews/[^\"]+)\"")
                .matcher(preview.body());
        assertThat(action.find()).as("%s", preview).isTrue();
        return action.group(1);
    }

    private void answer(WebClient who, String kind, String key, String value) {
        WebResponse saved = put(who, kind, key, value, version(kind, key));
        assertThat(saved.status()).as("%s", saved).isEqualTo(200);
    }

    private WebResponse put(WebClient who, String kind, String key, String value, long version) {
        return put(who, path, kind, key, value, version);
    }

    private static WebResponse put(WebClient who, String path, String kind, String key, String value, long version) {
        String json = "{\"value\":\""
                + value.replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n") + "\",\"version\":" + version
                + "}";
        return who.json("PUT", path + "/answers/" + kind + "?key=" + key, json);
    }

    private long version(String kind, String key) {
        return SITE.sql()
                .sql("select version from answer where assessment_id = :id and kind = :kind and key = :key")
                .param("id", assessment)
                .param("kind", kind)
                .param("key", key)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private String value(String kind, String key) {
        return value(assessment, kind, key);
    }

    private static String value(UUID assessment, String kind, String key) {
        return SITE.sql()
                .sql("select coalesce(value, '') from answer where assessment_id = :id and kind = :kind and key = :key")
                .param("id", assessment)
                .param("kind", kind)
                .param("key", key)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
