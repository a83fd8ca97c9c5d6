package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.assessment.OwnerAssigning;
import pmqa.workbench.assessment.OwnerPlan;
import pmqa.workbench.assessment.OwnerSheetReading.Row;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class OwnerSheetTests {

    private final RunningSite site = RunningSite.shared();
    private final AgencyBy province = new AgencyBy("pmqa-fl-province", OrganizationType.PROVINCE);
    private final WebClient coordinator = site.signedIn(province.coordinator());
    private final UUID id = province.begin(2569);
    private final String page = "/assessments/" + id + "/owner-sheet";

    @Test
    void the_sheet_lists_every_requirement_under_the_headings_of_the_source() {
        var body = coordinator.get(page).body();

        assertThat(body)
                .contains("หมวด 1 การนำองค์กร", "ธรรมาภิบาลและความรับผิดชอบต่อสังคม", "LD7", "PM6", "RM6")
                .contains("ทั้งหมด (46)", "ยังไม่มีผู้รับผิดชอบ (46)");
    }

    @Test
    void a_file_is_previewed_then_assigns_invites_and_tells() {
        var member = site.person(Role.CONTRIBUTOR, province.organization());
        String newcomer = "new" + id + "@example.test";

        var preview = upload("""
                หมวด,ผู้รับผิดชอบ,e-mail
                หมวด 1 การนำองค์กร,,
                LD1  จังหวัด/ผู้บริหาร,,%s
                LD2 ผู้บริหารจังหวัด,สมหญิง ตัวอย่าง,%s
                LD3 ไม่มีใคร,,
                """.formatted(member.email(), newcomer));
        var before = site.bean(Owners.class).of(id);
        var done = confirm(preview);

        assertThat(preview.body()).contains("มอบหมายใหม่ 2", "เหมือนเดิม 1", "เชิญ " + newcomer);
        assertThat(before).isEmpty();
        assertThat(done.location()).endsWith("imported=2");
        assertThat(emails("LD1")).containsExactly(member.email());
        assertThat(emails("LD2")).containsExactly(newcomer);
        assertThat(news(member.email())).containsExactly("LD1");
        assertThat(news(newcomer)).containsExactly("LD2");
        assertThat(told(newcomer)).contains("/link/");
        assertThat(coordinator.get(page + "?unowned=true").body()).contains("ยังไม่มีผู้รับผิดชอบ (44)");
    }

    @Test
    void one_wrong_row_saves_nothing() {
        var preview = upload("""
                หมวด,ชื่อ,อีเมล
                LD1,ก ตัวอย่าง,somchai.example.test
                LD22,ข ตัวอย่าง,b@example.test
                LD3,,nobody-known@example.test
                LD4,ค ตัวอย่าง,c%s@example.test
                """.formatted(id));

        assertThat(preview.body())
                .contains("ผิดพลาด 3", "ไม่ใช่ที่อยู่อีเมล", "LD22", "ต้องมีชื่อในแถวนี้เพื่อเชิญ")
                .doesNotContain("ยืนยันการนำเข้า");
        assertThat(confirm(preview).status()).isEqualTo(422);
        assertThat(site.bean(Owners.class).of(id)).isEmpty();
    }

    @Test
    void a_sheet_replaces_the_owners_of_the_lines_that_name_some() {
        var old = site.person(Role.CONTRIBUTOR, province.organization());
        var fresh = site.person(Role.CONTRIBUTOR, province.organization());
        site.bean(OwnerAssigning.class)
                .assign(
                        id,
                        List.of("CS1", "CS2"),
                        old.id(),
                        Optional.empty(),
                        province.coordinator().id());

        var preview = upload("หมวด,ชื่อ,อีเมล\nCS1,," + fresh.email() + "\nCS2,,\n");
        confirm(preview);

        assertThat(preview.body()).contains("แทน " + old.email());
        assertThat(emails("CS1")).containsExactly(fresh.email());
        assertThat(emails("CS2")).containsExactly(old.email());
    }

    @Test
    void a_plan_that_changed_meanwhile_is_shown_again() {
        var member = site.person(Role.CONTRIBUTOR, province.organization());
        var other = site.person(Role.CONTRIBUTOR, province.organization());
        var preview = upload("หมวด,ชื่อ,อีเมล\nIT1,," + member.email() + "\n");
        site.bean(OwnerAssigning.class)
                .assign(
                        id,
                        List.of("IT1"),
                        other.id(),
                        Optional.empty(),
                        province.coordinator().id());

        var late = confirm(preview);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("ข้อมูลเปลี่ยนไประหว่างที่ท่านตรวจ", "แทน " + other.email());
        assertThat(emails("IT1")).containsExactly(other.email());
    }

    @Test
    void the_downloaded_sheet_comes_back_as_it_is() {
        var member = site.person(Role.CONTRIBUTOR, province.organization());
        var second = site.person(Role.CONTRIBUTOR, province.organization());
        var assigning = site.bean(OwnerAssigning.class);
        for (var person : List.of(member, second)) {
            assigning.assign(
                    id,
                    List.of("LD1", "RM2"),
                    person.id(),
                    Optional.empty(),
                    province.coordinator().id());
        }

        var file = coordinator.get(page + ".xlsx");
        var rows = assigning.read(id, file.content());

        assertThat(file.header("Content-Type").orElse("")).contains("spreadsheetml");
        assertThat(rows).isInstanceOf(Result.Accepted.class);
        var plan = assigning.plan(id, ((Result.Accepted<List<Row>>) rows).value());
        assertThat(plan.hasErrors()).isFalse();
        assertThat(plan.owners()).isEmpty();
        assertThat(plan.lines()).hasSize(46);
    }

    @Test
    void due_dates_are_read_in_the_buddhist_era_and_thai_numerals_and_come_back_as_they_went() {
        var first = site.person(Role.CONTRIBUTOR, province.organization());
        var second = site.person(Role.CONTRIBUTOR, province.organization());
        var preview = upload("""
                หมวด,ชื่อ,อีเมล,ครบกำหนด
                LD1,,%s,๓๑/๑/๒๗๐๐
                LD2,,%s; %s,31/1/2700; –
                LD3,,%s,2157-02-01
                """.formatted(first.email(), first.email(), second.email(), second.email()));
        assertThat(preview.body()).contains("ครบกำหนด 31 ม.ค. 2700");
        confirm(preview);

        assertThat(dues("LD1")).containsExactly(Optional.of(LocalDate.of(2157, 1, 31)));
        assertThat(dues("LD2")).containsExactlyInAnyOrder(Optional.of(LocalDate.of(2157, 1, 31)), Optional.empty());
        assertThat(dues("LD3")).containsExactly(Optional.of(LocalDate.of(2157, 2, 1)));

        var again = plan(coordinator.get(page + ".xlsx").content());
        assertThat(again.hasErrors()).isFalse();
        assertThat(again.owners()).isEmpty();
        assertThat(confirm(upload("หมวด,ชื่อ,อีเมล,ครบกำหนด\nLD1,,,๑/๒/๒๗๐๐\n")).location())
                .endsWith("imported=1");
        assertThat(dues("LD1")).containsExactly(Optional.of(LocalDate.of(2157, 2, 1)));
        assertThat(emails("LD1")).containsExactly(first.email());
    }

    @Test
    void a_date_that_is_none_is_named_with_its_cell_and_nothing_is_saved() {
        var member = site.person(Role.CONTRIBUTOR, province.organization());

        var preview = upload("""
                หมวด,ชื่อ,อีเมล,ครบกำหนด
                LD1,,%1$s,31/13/2570
                LD2,,%1$s,1/1/2560
                LD3,,,1/1/2700
                LD4,,%1$s,1/1/2700;2/1/2700
                LD5,,%1$s,1/1/2900
                """.formatted(member.email()));

        assertThat(preview.body())
                .contains("ผิดพลาด 5", "D2: “31/13/2570” ไม่ใช่วันที่", "D3: วันครบกำหนดผ่านไปแล้ว")
                .contains("D4: มีวันครบกำหนดแต่ไม่มีผู้รับผิดชอบ", "D5: มี 2 วันสำหรับผู้รับผิดชอบ 1 คน", "D6: ")
                .doesNotContain("ยืนยันการนำเข้า");
        assertThat(site.bean(Owners.class).of(id)).isEmpty();
    }

    @Test
    void a_day_that_excel_keeps_as_a_number_is_a_day() throws IOException {
        var member = site.person(Role.CONTRIBUTOR, province.organization());
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("ผู้รับผิดชอบ");
            for (String heading : List.of("หมวด", "ชื่อ", "อีเมล", "ครบกำหนด")) {
                sheet.value(0, List.of("หมวด", "ชื่อ", "อีเมล", "ครบกำหนด").indexOf(heading), heading);
            }
            sheet.value(1, 0, "LD1");
            sheet.value(1, 2, member.email());
            sheet.value(1, 3, LocalDate.of(2700, 1, 31));
            sheet.style(1, 3).format("[$-1070000]d/mm/yyyy;@").set();
        }

        var plan = plan(bytes.toByteArray());

        assertThat(plan.hasErrors()).isFalse();
        assertThat(plan.owners().values())
                .containsExactly(Map.of(member.email(), Optional.of(LocalDate.of(2157, 1, 31))));
    }

    @Test
    void the_row_of_a_category_assigns_all_of_it_and_its_parts_are_no_longer_without_owner() {
        var member = site.person(Role.CONTRIBUTOR, province.organization());

        confirm(upload("หมวด,ชื่อ,อีเมล\nหมวด 1 การนำองค์กร,," + member.email() + "\n"));

        assertThat(emails("LD")).containsExactly(member.email());
        assertThat(coordinator.get(page).body())
                .contains("ยังไม่มีผู้รับผิดชอบ (39)", "ผู้รับผิดชอบหมวดดูแล", member.email());
        assertThat(coordinator.get("/assessments/" + id).body()).contains("ผู้รับผิดชอบทั้งหมวด", member.name());
        assertThat(site.signedIn(member).get("/work").body())
                .contains("ทั้งหมวด 1 การนำองค์กร", "/requirements/LD#LD7\">LD7<");
        assertThat(plan(coordinator.get(page + ".xlsx").content()).owners()).isEmpty();
    }

    private OwnerPlan plan(byte[] file) {
        return switch (site.bean(OwnerAssigning.class).read(id, file)) {
            case Result.Accepted<List<Row>>(List<Row> rows) ->
                site.bean(OwnerAssigning.class).plan(id, rows);
            case Result.Refused<List<Row>> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private List<Optional<LocalDate>> dues(String code) {
        return site.bean(Owners.class).of(id).getOrDefault(code, List.of()).stream()
                .map(Owners.Owner::dueOn)
                .toList();
    }

    @Test
    void hundreds_of_rows_with_several_owners_are_read() {
        StringBuilder csv = new StringBuilder("หมวด,ชื่อ,อีเมล\n");
        for (int number = 1; number <= 7; number++) {
            csv.append("LD").append(number).append(",\"");
            for (int person = 0; person < 40; person++) {
                csv.append("คนที่ ").append(person).append("; ");
            }
            csv.append("\",\"");
            for (int person = 0; person < 40; person++) {
                csv.append("p").append(person).append('-').append(id).append("@example.test; ");
            }
            csv.append("\"\n");
        }
        csv.append("หมายเหตุ,,\n".repeat(400));

        var done = confirm(upload(csv.toString()));

        assertThat(done.location()).endsWith("imported=7");
        assertThat(emails("LD7")).hasSize(40);
    }

    @Test
    void a_file_that_is_no_sheet_is_refused() {
        for (byte[] file : List.of(
                new byte[0],
                "PK\u0003\u0004broken".getBytes(StandardCharsets.UTF_8),
                "a,b\nc,d\n".getBytes(StandardCharsets.UTF_8))) {
            var refused = coordinator.upload(page, "file", "x.xlsx", file, Map.of());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("error-summary");
        }
        assertThat(coordinator
                        .post(page + "/confirmation", "rows", "{}", "seen", "x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void owners_can_be_sorted_in_thai_order() {
        var a = site.person(Role.CONTRIBUTOR, province.organization());
        var b = site.person(Role.CONTRIBUTOR, province.organization());
        rename(a.id(), "เอกชัย");
        rename(b.id(), "กมล");
        var assigning = site.bean(OwnerAssigning.class);
        assigning.assign(
                id,
                List.of("LD1"),
                a.id(),
                Optional.empty(),
                province.coordinator().id());
        assigning.assign(
                id,
                List.of("LD2"),
                b.id(),
                Optional.empty(),
                province.coordinator().id());

        var body = coordinator.get(page + "?sort=name").body();

        assertThat(body.indexOf("กมล")).isLessThan(body.indexOf("เอกชัย"));
        assertThat(body.indexOf("เอกชัย")).isLessThan(body.indexOf("<strong>LD3</strong>"));
    }

    private void rename(UUID person, String name) {
        site.sql()
                .sql("update person set name = :name where id = :id")
                .param("name", name)
                .param("id", person)
                .update();
    }

    private WebResponse upload(String csv) {
        var preview = coordinator.upload(page, "file", "owners.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        return preview;
    }

    private WebResponse confirm(WebResponse preview) {
        return coordinator.post(page + "/confirmation", "rows", field(preview, "rows"), "seen", field(preview, "seen"));
    }

    private static String field(WebResponse preview, String name) {
        var matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(preview.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1)
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private List<String> emails(String code) {
        return site.bean(Owners.class).of(id).getOrDefault(code, List.of()).stream()
                .map(Owners.Owner::email)
                .toList();
    }

    /** What somebody will be told of. */
    private List<String> news(String email) {
        return site.sql()
                .sql(
                        "select subject from owner where news = 'assigned' and person_id = (select id from person where email = :email)")
                .param("email", email)
                .query((row, _) -> row.getString("subject"))
                .list();
    }

    private String told(String email) {
        return String.join(
                "\n",
                site.sql()
                        .sql("select body from outbox_message where recipient = :email")
                        .param("email", email)
                        .query(String.class)
                        .list());
    }
}
