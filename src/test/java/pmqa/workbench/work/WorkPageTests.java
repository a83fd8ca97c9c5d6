package pmqa.workbench.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.assessment.AssignedPlaces;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.improvement.ActivityDraft;
import pmqa.workbench.improvement.PlanDraft;
import pmqa.workbench.improvement.Planning;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebClient;

@Tag("slow")
class WorkPageTests {

    private static final RunningSite SITE = RunningSite.shared();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private final UUID agency = agencyOn(TODAY);
    private final TestPerson coordinator = SITE.person(Role.COORDINATOR, agency);
    private final TestPerson owner = SITE.person(Role.CONTRIBUTOR, agency);
    private final UUID assessment = SITE.assessment(SITE.cycle(List.of(agency)), agency, coordinator.id());
    private final String owners = "/assessments/" + assessment + "/owners";

    private static UUID agencyOn(LocalDate day) {
        SITE.clock().set(day);
        return SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    }

    @AfterEach
    void reset() {
        SITE.clock().reset();
    }

    private void assign(String subject, Optional<LocalDate> due) {
        SITE.bean(Owners.class).assign(assessment, subject, owner.id(), due, coordinator.id());
    }

    private void answer(String kind, String key, String value) {
        SITE.sql()
                .sql("""
                        insert into answer (assessment_id, track, kind, key, value, version, changed_by, changed_at)
                        values (:id, 'self', :kind, :key, :value, 1, :by, now())
                        """)
                .param("id", assessment)
                .param("kind", kind)
                .param("key", key)
                .param("value", value)
                .param("by", owner.id())
                .update();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    /** The part of the page under a heading. */
    private static String section(String html, WorkItem.State state) {
        int from = html.indexOf("aria-labelledby=\"work-" + state);
        return from < 0 ? "" : html.substring(from, html.indexOf("</section>", from));
    }

    @Test
    void everything_that_somebody_answers_for_stands_there_with_its_due_date_and_late_things_first() {
        assign("1.1", Optional.of(TODAY.minusDays(2)));
        assign("1.2", Optional.of(TODAY.plusDays(5)));
        assign("7.1", Optional.empty());
        assign("1.3", Optional.of(TODAY.plusDays(5)));
        answer("state", "1.3", "completed");

        String page = SITE.signedIn(owner).get("/work").body();

        assertThat(text(section(page, WorkItem.State.LATE))).contains("1.1 ", "3 มี.ค. 2569", "เลยมา 2 วัน");
        assertThat(text(section(page, WorkItem.State.SOON))).contains("1.2 ", "10 มี.ค. 2569", "เหลือ 5 วัน");
        assertThat(text(section(page, WorkItem.State.LATER))).contains("7.1 ", "30 ก.ย. 2569", "ตามช่วงเวลาของรอบ");
        assertThat(text(section(page, WorkItem.State.FINISHED))).contains("1.3 ");
        assertThat(page)
                .contains("href=\"/assessments/" + assessment + "/items/1.1\"")
                .contains("href=\"/assessments/" + assessment + "/results/7.1\"");
        assertThat(page.indexOf("work-LATE")).isLessThan(page.indexOf("work-SOON"));
    }

    @Test
    void a_whole_category_counts_what_is_complete_in_it() {
        assign("1", Optional.of(TODAY.plusDays(30)));
        answer("state", "1.1", "completed");

        String page = SITE.signedIn(owner).get("/work").body();

        assertThat(text(page)).contains("ทั้งหมวด 1 การนำองค์กร", "25 %");
        assertThat(page).contains("href=\"/assessments/" + assessment + "#category-1\"");
    }

    @Test
    void an_activity_of_a_plan_is_work_like_any_other() {
        var planning = SITE.bean(Planning.class);
        var plan = accepted(planning.add(
                assessment,
                UUID.randomUUID(),
                new PlanDraft("one-year", "แผนเครือข่าย", "ดีขึ้น", "1.1"),
                coordinator.id()));
        accepted(planning.putActivity(
                plan,
                Optional.empty(),
                UUID.randomUUID(),
                0,
                new ActivityDraft("ประชุมเครือข่าย", owner.id().toString(), "", "", "2026-01-05", "2026-03-01"),
                coordinator.id()));

        String page = SITE.signedIn(owner).get("/work").body();

        assertThat(text(section(page, WorkItem.State.LATE)))
                .contains("ประชุมเครือข่าย", "แผน แผนเครือข่าย", "1 มี.ค. 2569");
        assertThat(page).contains("href=\"/assessments/" + assessment + "/plans/1\"");
    }

    private static <T> T accepted(Result<T> result) {
        return switch (result) {
            case Result.Accepted<T>(T value) -> value;
            case Result.Refused<T> refused -> throw new AssertionError(refused.problems());
        };
    }

    @Test
    void what_somebody_may_no_longer_answer_is_not_their_work() {
        assign("1.1", Optional.empty());
        SITE.sql()
                .sql("delete from role_assignment where person_id = :id")
                .param("id", owner.id())
                .update();

        assertThat(SITE.signedIn(owner).get("/work").body()).contains("ยังไม่มีงานที่มอบหมายให้ท่าน");
    }

    @Test
    void whoever_only_contributes_begins_with_their_work_and_others_with_their_assessments() {
        assertThat(SITE.signedIn(owner).get("/").status())
                .as("with nothing to do")
                .isEqualTo(200);
        assign("1.1", Optional.empty());
        SITE.bean(Owners.class).assign(assessment, "1.1", coordinator.id(), Optional.empty(), owner.id());

        assertThat(SITE.signedIn(owner).get("/").location()).isEqualTo("/work");
        assertThat(SITE.signedIn(owner).get("/assessments").body()).contains("/assessments/" + assessment);
        assertThat(SITE.signedIn(coordinator).get("/").status()).isEqualTo(200);
    }

    @Test
    void a_coordinator_sets_due_dates_of_many_things_at_once() {
        WebClient client = SITE.signedIn(coordinator);
        client.post(owners, "person", owner.id().toString(), "subject", "1.1", "subject", "2", "action", "assign");

        var response = client.post(
                owners, "subject", "1.1", "subject", "2", "subject", "1.4", "dueOn", "31/3/2569", "action", "due");

        assertThat(response.isRedirect()).isTrue();
        assertThat(text(client.get(owners).body())).contains("กำหนดวันใหม่แล้ว", owner.name() + " · 31 มี.ค. 2569");
        var kept = SITE.bean(Owners.class).of(assessment);
        assertThat(kept).containsOnlyKeys("1.1", "2");
        assertThat(kept.values())
                .allSatisfy(all -> assertThat(all.getFirst().dueOn()).contains(LocalDate.of(2026, 3, 31)));
        client.post(owners, "subject", "1.1", "dueOn", "", "action", "due");
        assertThat(SITE.bean(Owners.class)
                        .of(assessment)
                        .getOrDefault("1.1", List.of())
                        .getFirst()
                        .dueOn())
                .as("back to the end of the phase")
                .isEmpty();
    }

    @Test
    void a_wrong_due_date_is_said_at_the_field_and_everything_typed_is_kept() {
        WebClient client = SITE.signedIn(coordinator);
        for (String wrong : List.of("31/2/2569", "เมื่อวาน", "4/3/2569", "1/10/2569")) {
            var response = client.post(
                    owners, "person", owner.id().toString(), "subject", "1.1", "dueOn", wrong, "action", "assign");

            assertThat(response.status()).as(wrong).isEqualTo(422);
            assertThat(response.body())
                    .contains("id=\"dueOn-error\"")
                    .contains("value=\"" + owner.id() + "\" selected")
                    .contains("value=\"1.1\" checked");
        }
        assertThat(SITE.bean(Owners.class).of(assessment)).isEmpty();
    }

    @Test
    void nothing_chosen_is_said_and_nothing_happens() {
        var response = SITE.signedIn(coordinator).post(owners, "action", "assign");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains("id=\"person-error\"", "id=\"subjects-error\"");
    }

    @Test
    void everything_that_can_be_assigned_has_a_page() {
        WebClient client = SITE.signedIn(owner);
        for (String catalogue : List.of("pmqa-4.0", "pmqa-4.0-form1", "pmqa-2551", "pmqa-fl-province")) {
            UUID one = SITE.assessment(SITE.cycle(catalogue, List.of(agency)), agency, coordinator.id());
            for (AssignedPlaces.Place place :
                    AssignedPlaces.of(Catalogues.get(catalogue)).all()) {
                String path = "/assessments/" + one + place.path().replaceAll("#.*", "");
                String fragment = place.path().contains("#") ? place.path().replaceAll(".*#", "") : "";
                var page = client.get(path);
                assertThat(page.status()).as("%s %s", catalogue, path).isEqualTo(200);
                if (!fragment.isEmpty()) {
                    assertThat(page.body()).as("%s %s", catalogue, place.path()).contains("id=\"" + fragment + "\"");
                }
            }
        }
    }
}
