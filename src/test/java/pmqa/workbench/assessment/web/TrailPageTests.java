package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.audit.TrailActions;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.site.Words;
import pmqa.workbench.testing.RunningSite;

@Tag("slow")
class TrailPageTests {

    private static final Pattern ID = Pattern.compile(">[^<]*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}[^<]*<");

    private static final String MEASURE = """
            {"name":"น้ำสะอาด","direction":"higher","target":"85","unit":"ร้อยละ","actuals":{"2569":"86"}}""";

    private final RunningSite site = RunningSite.shared();
    private final AgencyBy agency = new AgencyBy("pmqa-4.0", OrganizationType.DEPARTMENT);

    static Set<String> actions() {
        return TrailActions.all();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void every_action_that_the_program_writes_has_words_in_both_languages(String action) {
        for (Language language : Language.values()) {
            assertThat(Words.in(language).of("assessment.trail.action." + action))
                    .isNotBlank()
                    .isNotEqualTo(action);
        }
    }

    @Test
    void an_action_without_words_cannot_be_written_while_tests_watch() {
        assertThat(catchThrowable(() -> new TrailEntry(
                        TrailEntry.ADMINISTRATION, Optional.empty(), "dance", "x", Optional.empty(), Optional.empty())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dance");
    }

    @Test
    void a_trail_says_what_happened_and_names_people_and_years_instead_of_ids() {
        var lastYear = agency.begin(2568);
        var id = agency.begin(2569, Set.of(), Optional.of(lastYear));
        var client = agency.signedIn(Role.COORDINATOR);
        var owner = site.person(Role.CONTRIBUTOR, agency.organization());
        AgencyBy.save(client, id, "checkpoint", "1.1-B1", "true", 0);
        AgencyBy.save(client, id, "state", "1.1", "completed", 0);
        AgencyBy.save(client, id, "measure", "7.1/01890000-0000-7000-8000-000000000009", MEASURE, 0);
        site.bean(Owners.class)
                .assign(
                        id,
                        "1.1",
                        owner.id(),
                        Optional.empty(),
                        agency.coordinator().id());
        site.citedEvidence(id, agency.organization());
        var approver = site.bean(People.class)
                .find(site.person(Role.APPROVER, agency.organization()).id())
                .orElseThrow();
        site.bean(Submitting.class).submit(id, approver, "อธิบดี");

        var page = client.get("/assessments/" + id + "/trail").body();

        assertThat(page)
                .contains("เริ่มแบบประเมิน", " 2568</td>")
                .contains("ช่องเลือก 1.1-B1", "เลือก (ดำเนินการแล้ว)")
                .contains("การทำเครื่องหมายว่าเสร็จ 1.1", "เสร็จแล้ว")
                .contains("ตัวชี้วัดของหัวข้อ 7.1", "น้ำสะอาด · ค่าเป้าหมาย 85 ร้อยละ · 2569: 86")
                .contains("มอบหมายผู้รับผิดชอบ", "ผู้รับผิดชอบ 1.1", owner.name())
                .contains("หลักฐานของช่องเลือก 1.1-B1", "ใช้ภายใน")
                .contains("ส่งและลงนาม", "การส่งครั้งที่ 1", approver.name() + " อธิบดี (SHA-256 ");
        assertThat(ID.matcher(page).results().map(MatchResult::group))
                .as("ids that people would have to read")
                .isEmpty();
    }
}
