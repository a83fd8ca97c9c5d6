package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;

/** What those see who look at many organisations: states for officers, submissions for assessors, nothing of unsubmitted work. */
@Tag("slow")
class SubmissionsPageTests {

    private static final RunningSite SITE = RunningSite.start(Map.of());

    private static final UUID MINISTRY = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private static final UUID SUBMITTED = department();
    private static final UUID DRAFT = department();
    private static final UUID SILENT = department();
    private static final UUID ELSEWHERE = SITE.organization(OrganizationType.PROVINCE, Optional.empty());
    private static final UUID CYCLE = SITE.cycle(List.of(SUBMITTED, DRAFT, SILENT, ELSEWHERE));
    private static final String LIST = "/submissions?cycle=" + CYCLE;
    private static final UUID SUBMITTED_ASSESSMENT = assessment(SUBMITTED);
    private static final UUID DRAFT_ASSESSMENT = assessment(DRAFT);

    static {
        var director = SITE.bean(People.class)
                .find(SITE.person(Role.APPROVER, SUBMITTED).id())
                .orElseThrow();
        assertThat(SITE.bean(Submitting.class).submit(SUBMITTED_ASSESSMENT, director, "อธิบดี"))
                .isInstanceOf(Result.Accepted.class);
    }

    private static UUID department() {
        return SITE.organization(OrganizationType.DEPARTMENT, Optional.of(MINISTRY));
    }

    private static UUID assessment(UUID organization) {
        return SITE.assessment(CYCLE, organization, SITE.person().id());
    }

    private static String page(TestPerson person, String path) {
        var response = SITE.signedIn(person).get(path);
        assertThat(response.status()).isEqualTo(200);
        return response.body();
    }

    @Test
    void an_officer_sees_every_organisation_with_its_state_and_may_decide() {
        var officer = SITE.personEverywhere(Role.CENTRAL_OFFICER);

        assertThat(page(officer, "/")).contains("การส่งแบบประเมิน", "4 หน่วยงาน", "ส่งแล้ว รอพิจารณา", "ยังไม่เริ่ม");
        var list = page(officer, LIST);
        assertThat(list)
                .contains(SITE.code(SUBMITTED), SITE.code(DRAFT), SITE.code(SILENT), SITE.code(ELSEWHERE))
                .contains("/assessments/" + SUBMITTED_ASSESSMENT + "/history/1", "#decide-title", "กำลังกรอก");
        assertThat(list).as("unsubmitted work").doesNotContain(DRAFT_ASSESSMENT.toString());
    }

    @Test
    void of_the_newest_year_the_cycle_with_most_organisations_stands_open_first() {
        UUID small = SITE.cycle("pmqa-2551", List.of(ELSEWHERE));
        SITE.sql()
                .sql("update cycle set name_th = 'ก ก่อนใครตามตัวอักษร' where id = :id")
                .param("id", small)
                .update();

        assertThat(page(SITE.personEverywhere(Role.CENTRAL_OFFICER), "/submissions"))
                .contains("ก ก่อนใครตามตัวอักษร")
                .contains("<a href=\"" + LIST + "\" aria-current=\"true\"");
    }

    @Test
    void a_list_can_be_narrowed_to_a_state_and_to_a_name() {
        var officer = SITE.personEverywhere(Role.CENTRAL_OFFICER);

        assertThat(page(officer, LIST + "&state=not-begun"))
                .contains(SITE.code(SILENT))
                .doesNotContain(SITE.code(SUBMITTED));
        assertThat(page(officer, LIST + "&q=" + SITE.code(DRAFT)))
                .contains(SITE.code(DRAFT) + "</span>")
                .doesNotContain(SITE.code(SILENT) + "</span>");
        assertThat(page(officer, LIST + "&q=nothing-is-called-so")).contains("ไม่มีหน่วยงานที่ตรงกับที่เลือก");
        assertThat(page(officer, "/submissions?cycle=nonsense&state=nonsense&page=-7"))
                .contains("<table>");
    }

    @Test
    void an_assessor_sees_what_was_submitted_in_their_part_and_not_even_that_others_work() {
        var assessor = SITE.person(Role.ASSESSOR, MINISTRY);

        var list = page(assessor, LIST);

        assertThat(list)
                .contains(SITE.code(SUBMITTED), "/assessments/" + SUBMITTED_ASSESSMENT + "/history/1")
                .doesNotContain(SITE.code(DRAFT), SITE.code(SILENT), SITE.code(ELSEWHERE), "#decide-title");
        assertThat(page(assessor, "/")).contains("1 หน่วยงาน");
        assertThat(page(SITE.person(Role.ASSESSOR, ELSEWHERE), LIST))
                .contains("ยังไม่มีแบบประเมินที่ส่งมา")
                .doesNotContain(SITE.code(SUBMITTED));
    }

    @Test
    void a_viewer_of_a_ministry_sees_its_departments_and_reads_their_assessments() {
        var viewer = SITE.person(Role.VIEWER, MINISTRY);

        assertThat(page(viewer, LIST))
                .contains("\"/assessments/" + DRAFT_ASSESSMENT + "\"", SITE.code(SILENT))
                .doesNotContain(SITE.code(ELSEWHERE), "#decide-title");
        assertThat(page(viewer, "/"))
                .contains("3 หน่วยงาน")
                .as("only a coordinator begins an assessment")
                .doesNotContain("/begin\"");
    }

    @Test
    void an_administrator_finds_people_and_messages_and_no_assessment() {
        var administrator = SITE.personEverywhere(Role.ADMINISTRATOR);

        assertThat(page(administrator, "/"))
                .contains("/administration/people", "/administration/outbox")
                .doesNotContain("/submissions", "/administration/cycles\"><");
        assertThat(SITE.signedIn(administrator).get("/submissions").status()).isEqualTo(404);
    }

    @Test
    void a_contributor_has_their_own_work_and_no_overview() {
        var contributor = SITE.person(Role.CONTRIBUTOR, DRAFT);

        assertThat(page(contributor, "/"))
                .contains("/assessments/" + DRAFT_ASSESSMENT)
                .doesNotContain("/submissions");
        assertThat(page(contributor, LIST))
                .contains(SITE.code(DRAFT))
                .doesNotContain(SITE.code(SUBMITTED), SITE.code(SILENT));
    }

    @Test
    void what_an_officer_decides_is_in_the_list_at_once() {
        var officer = SITE.signedIn(SITE.personEverywhere(Role.CENTRAL_OFFICER));
        var organization = department();
        var cycle = SITE.cycle(List.of(organization));
        var assessment = SITE.assessment(cycle, organization, SITE.person().id());
        var director = SITE.bean(People.class)
                .find(SITE.person(Role.APPROVER, organization).id())
                .orElseThrow();
        assertThat(SITE.bean(Submitting.class).submit(assessment, director, "อธิบดี"))
                .isInstanceOf(Result.Accepted.class);

        assertThat(officer.post("/assessments/" + assessment + "/decision", "decision", "accept")
                        .isRedirect())
                .isTrue();

        assertThat(officer.get("/submissions?cycle=" + cycle).body())
                .contains("badge good\">รับแล้ว")
                .doesNotContain("#decide-title");
    }
}
