package pmqa.workbench.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class ImportPagesTests {

    private static final String ORGANIZATIONS = "รหัสหน่วยงาน,ชื่อภาษาไทย,ชื่อภาษาอังกฤษ,ประเภท,รหัสต้นสังกัด\n";
    private static final String PEOPLE = "อีเมล,ชื่อ–นามสกุล,รหัสหน่วยงาน,บทบาท\n";

    private final RunningSite site = RunningSite.shared();
    private final UUID agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final UUID other = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final WebClient central = site.signedIn(site.personEverywhere(Role.CENTRAL_OFFICER));
    private final WebClient coordinator = site.signedIn(site.person(Role.COORDINATOR, agency));
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void resetClock() {
        site.clock().reset();
    }

    @Test
    void each_row_says_what_it_would_do_and_nothing_is_written_before_the_confirmation() {
        var before = count("organization");
        var preview = upload(
                central,
                "organizations",
                ORGANIZATIONS
                        + "N-" + mark + ",กรมใหม่,New Department,กรม,\n"
                        + "U-" + mark + ",กองใหม่,,กอง/สำนัก/เขต,N-" + mark + "\n"
                        + site.code(agency) + ",ชื่อใหม่,,,\n"
                        + site.code(other) + ",,,,\n");

        var page = central.get(preview.location()).body();

        assertThat(page).contains("เพิ่มใหม่ 2", "เปลี่ยนแปลง 1", "คงเดิม 1").contains("ยืนยันและบันทึก");
        assertThat(page).contains("→ ชื่อใหม่");
        assertThat(count("organization")).isEqualTo(before);
    }

    @Test
    void a_confirmed_preview_is_carried_out_as_a_whole() {
        var preview = upload(
                central,
                "organizations",
                ORGANIZATIONS
                        + "U-" + mark + ",กองใหม่,,กอง/สำนัก/เขต,N-" + mark + "\n"
                        + "N-" + mark + ",กรมใหม่,New Department,department," + site.code(agency) + "\n"
                        + site.code(other) + ",ชื่อใหม่,,,\n");

        assertThat(central.post(preview.location()).location()).isEqualTo("/administration/import/done");
        assertThat(central.get("/administration/import/done").body()).contains("เพิ่มใหม่ 2 แถว เปลี่ยนแปลง 1 แถว");

        assertThat(text("select p.code from organization o join organization p on p.id = o.parent_id where o.code = 'U-"
                        + mark + "'"))
                .isEqualTo("N-" + mark);
        assertThat(text("select name_th || name_en from organization where id = '" + other + "'"))
                .startsWith("ชื่อใหม่Invented");
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "organization/" + other))
                .hasSize(1);
        assertThat(central.post(preview.location()).status()).isEqualTo(404);
    }

    @Test
    void one_wrong_row_stops_them_all_and_says_why() {
        var preview = upload(
                central,
                "organizations",
                ORGANIZATIONS
                        + "A-" + mark + ",กรมหนึ่ง,,กรม,\n"
                        + "B-" + mark + ",,,กรม,\n"
                        + "C-" + mark + ",กรมสาม,,กรมม,\n"
                        + "D-" + mark + ",กรมสี่,,กรม,NO-SUCH\n"
                        + "A-" + mark + ",กรมซ้ำ,,กรม,\n");
        var page = central.get(preview.location()).body();

        assertThat(page)
                .contains(
                        "ต้องแก้ไข 4",
                        "ยังไม่ได้กรอกชื่อภาษาไทย",
                        "ยังไม่ได้เลือกประเภท",
                        "ไม่พบหน่วยงานต้นสังกัด",
                        "ซ้ำกับแถว 2")
                .doesNotContain("ยืนยันและบันทึก");
        assertThat(central.get(preview.location() + "?show=error").body()).doesNotContain("กรมหนึ่ง");
        assertThat(central.post(preview.location()).status()).isEqualTo(422);
        assertThat(text("select count(*)::text from organization where code like '%-" + mark + "'"))
                .isEqualTo("0");
    }

    @Test
    void a_circle_within_the_file_is_found() {
        var preview = upload(
                central,
                "organizations",
                ORGANIZATIONS
                        + "A-" + mark + ",กรมหนึ่ง,,กรม,B-" + mark + "\n"
                        + "B-" + mark + ",กรมสอง,,กรม,A-" + mark + "\n");

        assertThat(central.get(preview.location()).body()).contains("ต้องแก้ไข 2", "อยู่ใต้หน่วยงานนี้เอง");
    }

    @Test
    void a_circle_with_the_present_tree_is_found() {
        var unit = site.organization(OrganizationType.UNIT, Optional.of(agency));

        var preview =
                upload(central, "organizations", ORGANIZATIONS + site.code(agency) + ",,,," + site.code(unit) + "\n");

        assertThat(central.get(preview.location()).body()).contains("ต้องแก้ไข 1", "อยู่ใต้หน่วยงานนี้เอง");
    }

    @Test
    void what_changed_after_the_preview_is_shown_before_anything_is_saved() {
        var preview = upload(central, "organizations", ORGANIZATIONS + "N-" + mark + ",กรมใหม่,,กรม,\n");
        site.sql().sql("""
                        insert into organization (id, code, name_th, type)
                        values (gen_random_uuid(), :code, 'มีผู้เพิ่มก่อน', 'department')
                        """).param("code", "N-" + mark).update();

        var response = central.post(preview.location());

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("ข้อมูลในระบบเปลี่ยนไป").contains("มีผู้เพิ่มก่อน → กรมใหม่");
        assertThat(text("select name_th from organization where code = 'N-" + mark + "'"))
                .isEqualTo("มีผู้เพิ่มก่อน");
        assertThat(central.post(preview.location()).isRedirect()).isTrue();
        assertThat(text("select name_th from organization where code = 'N-" + mark + "'"))
                .isEqualTo("กรมใหม่");
    }

    @Test
    void a_preview_belongs_to_one_person_and_does_not_last() {
        var preview = upload(central, "organizations", ORGANIZATIONS + "N-" + mark + ",กรมใหม่,,กรม,\n");
        var colleague = site.signedIn(site.personEverywhere(Role.CENTRAL_OFFICER));

        assertThat(colleague.get(preview.location()).status()).isEqualTo(404);
        assertThat(colleague.post(preview.location()).status()).isEqualTo(404);
        assertThat(colleague.post(preview.location() + "/discard").status()).isEqualTo(404);
        site.clock().advance(Duration.ofHours(3));
        assertThat(central.get(preview.location()).status()).isEqualTo(404);
        assertThat(central.post(preview.location()).status()).isEqualTo(404);
    }

    @Test
    void a_discarded_preview_is_gone() {
        var preview = upload(central, "organizations", ORGANIZATIONS + "N-" + mark + ",กรมใหม่,,กรม,\n");

        assertThat(central.post(preview.location() + "/discard").location())
                .isEqualTo("/administration/import?kind=organizations");
        assertThat(central.post(preview.location()).status()).isEqualTo(404);
    }

    @Test
    void a_coordinator_brings_in_people_and_gets_their_links_once() {
        var unit = site.organization(OrganizationType.UNIT, Optional.of(agency));
        var known = site.person(Role.VIEWER, agency);
        var preview = upload(
                coordinator,
                "people",
                PEOPLE
                        + "one-" + mark + "@example.test,หนึ่ง สมมติ," + site.code(agency) + ",ผู้กรอกข้อมูล\n"
                        + "one-" + mark + "@example.test,หนึ่ง สมมติ," + site.code(unit) + ",\"ผู้อ่าน, Approver\"\n"
                        + known.email() + "," + known.name() + "," + site.code(agency) + ",ผู้อ่าน\n"
                        + known.email() + ",ชื่ออื่น," + site.code(unit) + ",contributor\n");
        var page = coordinator.get(preview.location()).body();
        assertThat(page)
                .contains("เพิ่มใหม่ 1", "เปลี่ยนแปลง 2", "คงเดิม 1")
                .contains("บัญชีใหม่ในแถว 2", "ระบบคงชื่อเดิม");

        coordinator.post(preview.location());
        var done = coordinator.get("/administration/import/done").body();

        assertThat(done).contains("one-" + mark + "@example.test", "/link/");
        assertThat(coordinator.get("/administration/import/done").body()).doesNotContain("/link/");
        assertThat(roles("one-" + mark + "@example.test")).isEqualTo("approver contributor viewer");
        assertThat(roles(known.email())).isEqualTo("contributor viewer");
        assertThat(text("select count(*)::text from outbox_message where recipient = 'one-" + mark + "@example.test'"))
                .isEqualTo("1");
        assertThat(text("select name from person where email = '" + known.email() + "'"))
                .isEqualTo(known.name());
    }

    @Test
    void nobody_imports_beyond_their_reach() {
        var me = site.person(Role.COORDINATOR, agency);
        var client = site.signedIn(me);
        var disabled = site.person(Role.VIEWER, agency);
        site.sql()
                .sql("update person set disabled = true where id = :id")
                .param("id", disabled.id())
                .update();
        var preview = upload(
                client,
                "people",
                PEOPLE
                        + "a-" + mark + "@example.test,ก," + site.code(other) + ",ผู้อ่าน\n"
                        + "b-" + mark + "@example.test,ข," + site.code(agency) + ",ผู้ตรวจประเมิน\n"
                        + me.email() + ",ฉัน," + site.code(agency) + ",ผู้อ่าน\n"
                        + disabled.email() + ",ปิด," + site.code(agency) + ",ผู้กรอกข้อมูล\n"
                        + "c-" + mark + "@example.test,ค,NO-SUCH,ผู้อ่าน\n"
                        + "d-" + mark + "@example.test,ง," + site.code(agency) + ",ผู้อาน\n"
                        + "no address,จ," + site.code(agency) + ",ผู้อ่าน\n");

        var page = client.get(preview.location()).body();

        assertThat(page)
                .contains("ต้องแก้ไข 7")
                .contains("ไม่มีสิทธิ์ให้หรือถอนบทบาท “ผู้อ่าน”", "ไม่มีสิทธิ์ให้หรือถอนบทบาท “ผู้ตรวจประเมิน”")
                .contains(
                        "ของตนเองไม่ได้",
                        "ถูกปิดอยู่",
                        "ไม่พบหน่วยงานรหัส “NO-SUCH”",
                        "หมายถึง “ผู้อ่าน”",
                        "อีเมลไม่ถูกต้อง");
    }

    @Test
    void rights_lost_after_the_preview_are_missing_at_the_confirmation() {
        var me = site.person();
        var grant = site.grant(me.id(), Role.COORDINATOR, Optional.of(agency));
        site.grant(me.id(), Role.COORDINATOR, Optional.of(other));
        var client = site.signedIn(me);
        var preview =
                upload(client, "people", PEOPLE + "a-" + mark + "@example.test,ก," + site.code(agency) + ",ผู้อ่าน\n");
        site.sql()
                .sql("delete from role_assignment where id = :id")
                .param("id", grant)
                .update();

        var response = client.post(preview.location());

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("ข้อมูลในระบบเปลี่ยนไป", "ต้องแก้ไข 1");
        assertThat(client.post(preview.location()).status()).isEqualTo(422);
        assertThat(text("select count(*)::text from person where email like 'a-" + mark + "%'"))
                .isEqualTo("0");
    }

    @Test
    void a_coordinator_imports_no_organisations() {
        var page = coordinator.get("/administration/import").body();

        assertThat(page).doesNotContain("value=\"organizations\"");
        assertThat(coordinator
                        .get("/administration/import/templates/organizations.xlsx")
                        .status())
                .isEqualTo(404);
        // The kind is not theirs to choose, so the file is read as one of people.
        assertThat(upload(coordinator, "organizations", ORGANIZATIONS + "N-" + mark + ",กรม,,กรม,\n")
                        .status())
                .isEqualTo(422);
    }

    private static WebResponse upload(WebClient client, String kind, String text) {
        return client.upload(
                "/administration/import",
                "file",
                "table.csv",
                text.getBytes(StandardCharsets.UTF_8),
                Map.of("kind", kind));
    }

    private long count(String table) {
        return site.sql().sql("select count(*) from " + table).query(Long.class).single();
    }

    private String text(String sql) {
        return site.sql().sql(sql).query((row, _) -> row.getString(1)).single();
    }

    private String roles(String email) {
        return text("""
                select string_agg(r.role, ' ' order by r.role) from role_assignment r
                join person p on p.id = r.person_id where p.email = '%s'
                """.formatted(email));
    }
}
