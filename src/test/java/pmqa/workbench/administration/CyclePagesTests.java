package pmqa.workbench.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.Cycles;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class CyclePagesTests {

    private static final String PATH = "/administration/cycles";

    private final RunningSite site = RunningSite.shared();
    private final UUID ministry = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final UUID department = site.organization(OrganizationType.DEPARTMENT, Optional.of(ministry));
    private final UUID unit = site.organization(OrganizationType.UNIT, Optional.of(department));
    private final UUID outside = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final WebClient central = site.signedIn(site.personEverywhere(Role.CENTRAL_OFFICER));
    private final String name = "รอบ " + UUID.randomUUID();

    @AfterEach
    void resetClock() {
        site.clock().reset();
    }

    @Test
    void the_form_is_filled_from_the_fiscal_year() {
        var page = central.get(PATH + "/new?fiscalYear=2570").body();

        assertThat(page)
                .contains(
                        "value=\"2570\"",
                        "รอบการประเมิน ปีงบประมาณ พ.ศ. 2570",
                        "value=\"2026-10-01\"",
                        "value=\"2027-09-30\"")
                .contains("1 ต.ค. 2569", "30 ก.ย. 2570");
    }

    @Test
    void the_year_offered_is_the_present_fiscal_year() {
        site.clock().set(LocalDate.of(2026, 9, 30));
        assertThat(central.get(PATH).body()).contains("<option value=\"2569\" selected>");

        site.clock().set(LocalDate.of(2026, 10, 1));
        assertThat(central.get(PATH).body()).contains("<option value=\"2570\" selected>");
    }

    @Test
    void a_cycle_is_checked_first_and_made_then() {
        var check = central.post(PATH + "/new", form(Map.of()));

        assertThat(check.status()).isEqualTo(200);
        assertThat(check.body()).contains("มี 2 หน่วยงานเข้าร่วม");
        assertThat(count()).isZero();

        var made = central.post(PATH + "/new", form(Map.of("step", "create")));

        var cycle = site.bean(Cycles.class).find(id(made)).orElseThrow();
        assertThat(cycle.name().th()).isEqualTo(name);
        assertThat(cycle.catalogueId()).isEqualTo("pmqa-4.0");
        assertThat(cycle.phases()).hasSize(4);
        assertThat(central.get(made.location()).body()).contains("สร้างรอบการประเมินแล้ว");
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "cycle/" + cycle.id()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("create-cycle 2570 · pmqa-4.0")
                .endsWith("2 participants");
    }

    @Test
    void participants_are_those_of_the_types_at_or_below_the_chosen_node() {
        var cycle = id(central.post(PATH + "/new", form(Map.of("step", "create"))));
        var cycles = site.bean(Cycles.class);

        assertThat(cycles.participates(cycle, ministry)).isTrue();
        assertThat(cycles.participates(cycle, department)).isTrue();
        assertThat(cycles.participates(cycle, unit)).isFalse();
        assertThat(cycles.participates(cycle, outside)).isFalse();
    }

    @Test
    void retired_organisations_take_no_part() {
        site.sql()
                .sql("update organization set retired_at = now() where id = :id")
                .param("id", department)
                .update();

        var cycle = id(central.post(PATH + "/new", form(Map.of("step", "create"))));

        assertThat(site.bean(Cycles.class).participates(cycle, department)).isFalse();
    }

    @Test
    void more_organisations_are_added_without_touching_those_who_take_part() {
        var cycle = id(central.post(PATH + "/new", form(Map.of("step", "create"))));
        assertThat(central.get(PATH + "/" + cycle).body()).contains("สร้างรอบการประเมินแล้ว");

        var response = central.post(
                PATH + "/" + cycle + "/participants",
                "types",
                "department",
                "types",
                "unit",
                "root",
                site.code(ministry));

        assertThat(central.get(response.location()).body()).contains("เพิ่มหน่วยงานใหม่ 1 หน่วยงาน");
        assertThat(site.bean(Cycles.class).participates(cycle, unit)).isTrue();
    }

    @Test
    void everything_typed_is_kept_and_every_fault_said_at_its_field() {
        var response = central.post(
                PATH + "/new",
                form(Map.of(
                        "fiscalYear", "2026",
                        "catalogue", "pmqa-9",
                        "nameEn", "",
                        "starts1", "31/2/2569",
                        "ends2", "2020-01-01",
                        "root", "NO-SUCH",
                        "step", "create")));

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body())
                .contains(
                        "fiscalYear-error",
                        "catalogue-error",
                        "nameEn-error",
                        "starts1-error",
                        "ends2-error",
                        "root-error")
                .contains("value=\"2026\"", "value=\"31/2/2569\"", "value=\"2020-01-01\"", "value=\"NO-SUCH\"", name)
                .contains("value=\"department\" checked");
        assertThat(count()).isZero();
    }

    @Test
    void a_choice_that_means_nobody_is_refused() {
        var noTypes = central.post(PATH + "/new", List.of(Map.entry("step", "create")));
        var nobody = central.post(PATH + "/new", form(Map.of("types", "university", "step", "create")));

        assertThat(noTypes.body()).contains("ยังไม่ได้เลือกประเภทหน่วยงานที่เข้าร่วม");
        assertThat(nobody.body()).contains("ไม่มีหน่วยงานใดตรงกับที่เลือก");
    }

    @Test
    void a_second_cycle_of_the_same_name_is_refused() {
        central.post(PATH + "/new", form(Map.of("step", "create")));

        var again = central.post(PATH + "/new", form(Map.of("step", "create")));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("nameTh-error");
        assertThat(count()).isOne();
    }

    @Test
    void going_back_from_the_check_keeps_everything() {
        var response = central.post(PATH + "/new", form(Map.of("step", "edit")));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body())
                .contains(name, "value=\"department\" checked", "value=\"" + site.code(ministry) + "\"");
    }

    @Test
    void participants_come_in_pages_and_can_be_searched() {
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            many.add(site.organization(OrganizationType.LOCAL_GOVERNMENT, Optional.of(ministry)));
        }
        var path = PATH + "/" + site.cycle(many);

        assertThat(rows(central.get(path))).isEqualTo(50);
        assertThat(rows(central.get(path + "?page=2"))).isOne();
        assertThat(rows(central.get(path + "?q=" + site.code(many.getLast())))).isOne();
    }

    private List<Map.Entry<String, String>> form(Map<String, String> changes) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(windows(changes));
        Map.of(
                        "fiscalYear", "2570",
                        "catalogue", "pmqa-4.0",
                        "nameTh", name,
                        "nameEn", "Cycle " + name,
                        "types", "department",
                        "root", site.code(ministry),
                        "step", "check")
                .forEach((field, value) -> fields.add(Map.entry(field, changes.getOrDefault(field, value))));
        return fields;
    }

    private static List<Map.Entry<String, String>> windows(Map<String, String> changes) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int phase = 1; phase <= 4; phase++) {
            fields.add(Map.entry("starts" + phase, changes.getOrDefault("starts" + phase, "2026-10-01")));
            fields.add(Map.entry("ends" + phase, changes.getOrDefault("ends" + phase, "2027-09-30")));
        }
        return fields;
    }

    private long count() {
        return site.sql()
                .sql("select count(*) from cycle where name_th = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private static UUID id(WebResponse response) {
        return UUID.fromString(response.location().substring(response.location().lastIndexOf('/') + 1));
    }

    private static long rows(WebResponse page) {
        return page.body().lines().filter(line -> line.contains("/extension\"")).count();
    }
}
