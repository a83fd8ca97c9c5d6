package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.assessment.Snapshots;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;

/** The page on which the approver checks the whole and signs. */
@Tag("slow")
class CheckPageTests {

    private static final String ONLY_WHEN_REOPENED = "ลงนามส่งอีกครั้งได้เมื่อส่วนกลางส่งกลับหรือเปิดให้แก้ไข";

    private final RunningSite site = RunningSite.shared();
    private final UUID agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private final WebClient director = site.signedIn(site.person(Role.APPROVER, agency));
    private final UUID assessment = site.assessment(
            site.cycle(List.of(agency)),
            agency,
            site.person(Role.COORDINATOR, agency).id());
    private final String base = "/assessments/" + assessment;

    @Test
    void whoever_may_sign_again_after_a_reopening_is_not_told_to_wait_for_one() {
        sign();
        assertThat(director.get(base + "/check").body()).contains(ONLY_WHEN_REOPENED);

        reopen();

        assertThat(director.get(base + "/check").body()).doesNotContain(ONLY_WHEN_REOPENED);
        sign();
        assertThat(director.get(base + "/check").body()).contains(ONLY_WHEN_REOPENED);
    }

    @Test
    void answers_too_long_to_be_read_back_are_not_signed() {
        var boxes = Catalogues.get("pmqa-4.0")
                .levelItems()
                .flatMap(item -> item.checkpoints().map(item::key))
                .limit(60)
                .toList();
        site.sql()
                .sql("""
                        insert into answer (assessment_id, track, kind, key, value, version, changed_by, changed_at)
                        select :id, 'self', 'note', key, repeat('ก', 60000), 1, :by, now()
                        from unnest(cast(:keys as text[])) key""")
                .param("id", assessment)
                .param("keys", boxes.toArray(String[]::new))
                .param("by", site.person(Role.COORDINATOR, agency).id())
                .update();

        var refused = director.post(base + "/submit", "position", "อธิบดี", "confirmed", "yes");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("ยาวเกินกว่าที่ส่งได้ (8 MB)", "ย่อคำอธิบาย", "value=\"อธิบดี\"");
        assertThat(site.bean(Snapshots.class).of(assessment)).isEmpty();
        assertThat(site.trail(assessment, "snapshot/1")).isEmpty();
        site.sql()
                .sql("update answer set value = 'ก' where assessment_id = :id")
                .param("id", assessment)
                .update();
        sign();
    }

    private void sign() {
        assertThat(director.post(base + "/submit", "position", "อธิบดี", "confirmed", "yes")
                        .isRedirect())
                .isTrue();
    }

    private void reopen() {
        var officer = site.bean(People.class)
                .find(site.personEverywhere(Role.CENTRAL_OFFICER).id())
                .orElseThrow();
        assertThat(site.bean(Submitting.class)
                        .reopen(assessment, officer, "แก้คำอธิบาย", List.of("1.1"), LocalDate.of(2200, 1, 1)))
                .isInstanceOf(Result.Accepted.class);
    }
}
