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
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Cycles;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class CycleWindowTests {

    private static final String PATH = "/administration/cycles";

    private final RunningSite site = RunningSite.shared();
    private final UUID ministry = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final UUID department = site.organization(OrganizationType.DEPARTMENT, Optional.of(ministry));
    private final UUID outside = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final WebClient central = site.signedIn(site.personEverywhere(Role.CENTRAL_OFFICER));

    @AfterEach
    void resetClock() {
        site.clock().reset();
    }

    @Test
    void windows_are_moved_with_both_values_in_the_trail() {
        var cycle = site.cycle(List.of(department));

        var response = central.post(PATH + "/" + cycle + "/windows", windows(Map.of("ends1", "31/1/2570")));

        assertThat(response.location()).isEqualTo(PATH + "/" + cycle);
        assertThat(site.bean(Cycles.class).find(cycle).orElseThrow().phase(1))
                .map(Cycle.Phase::endsOn)
                .contains(LocalDate.of(2027, 1, 31));
        assertThat(site.sql()
                        .sql("select before || ' => ' || after from audit_entry where subject = :subject")
                        .param("subject", "cycle/" + cycle)
                        .query(String.class)
                        .single())
                .contains("=> 1: 2026-10-01/2027-01-31");
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused_and_kept() {
        var cycle = site.cycle(List.of(department));

        var response = central.post(PATH + "/" + cycle + "/windows", windows(Map.of("ends3", "2026-09-30")));

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("ends3-error", "value=\"2026-09-30\"");
    }

    @Test
    void an_extension_lengthens_the_window_of_one_organisation_only() {
        var cycle = site.cycle(List.of(department, outside));

        var response = extend(cycle, department, "1", "31/12/2570", "น้ำท่วมสำนักงาน");

        assertThat(central.get(response.location()).body()).contains("ขยายเวลาแล้ว", "น้ำท่วมสำนักงาน", "31 ธ.ค. 2570");
        var cycles = site.bean(Cycles.class);
        assertThat(cycles.window(cycle, 1, department).orElseThrow().endsOn()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(cycles.window(cycle, 2, department).orElseThrow().endsOn())
                .isEqualTo(cycles.window(cycle, 1, outside).orElseThrow().endsOn());
        assertThat(site.trail(TrailEntry.ADMINISTRATION, "cycle/" + cycle))
                .containsExactly("extend-phase 1 2027-12-31 organization/" + department + " · น้ำท่วมสำนักงาน");
    }

    @Test
    void an_extension_needs_a_later_day_and_a_reason_and_keeps_what_was_typed() {
        var cycle = site.cycle(List.of(department));
        extend(cycle, department, "1", "2027-12-31", "ครั้งแรก");

        var earlier = extend(cycle, department, "1", "2027-11-30", "ครั้งที่สอง");
        var empty = extend(cycle, department, "9", "พรุ่งนี้", " ");

        assertThat(earlier.status()).isEqualTo(422);
        assertThat(earlier.body()).contains("31 ธ.ค. 2570", "ครั้งที่สอง</textarea>", "ครั้งแรก");
        assertThat(empty.body()).contains("phase-error", "endsOn-error", "reason-error", "value=\"พรุ่งนี้\"");
    }

    @Test
    void who_takes_no_part_gets_no_extension() {
        var cycle = site.cycle(List.of(department));

        assertThat(extend(cycle, outside, "1", "2027-12-31", "เหตุผล").status()).isEqualTo(404);
    }

    private WebResponse extend(UUID cycle, UUID organization, String phase, String endsOn, String reason) {
        return central.post(
                PATH + "/" + cycle + "/organizations/" + organization + "/extension",
                "phase",
                phase,
                "endsOn",
                endsOn,
                "reason",
                reason);
    }

    private static List<Map.Entry<String, String>> windows(Map<String, String> changes) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int phase = 1; phase <= 4; phase++) {
            fields.add(Map.entry("starts" + phase, changes.getOrDefault("starts" + phase, "2026-10-01")));
            fields.add(Map.entry("ends" + phase, changes.getOrDefault("ends" + phase, "2027-09-30")));
        }
        return fields;
    }
}
