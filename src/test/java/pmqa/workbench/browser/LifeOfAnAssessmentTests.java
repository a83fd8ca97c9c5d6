package pmqa.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;

/** A department's year: begun, filled in, checked, signed, scored, returned, signed again, opened once more. */
@Tag("browser")
class LifeOfAnAssessmentTests {

    private final RunningSite site = DemoSite.site();
    private final UUID agency = site.organization(OrganizationType.DEPARTMENT, Optional.empty());

    @Test
    void from_the_first_tick_to_the_second_signature() {
        takePart();
        TestPerson contributor = site.person(Role.CONTRIBUTOR, agency);
        TestPerson coordinator = site.person(Role.COORDINATOR, agency);
        TestPerson director = site.person(Role.APPROVER, agency);
        TestPerson officer = DemoSite.person(Role.CENTRAL_OFFICER, Optional.empty(), Language.THAI);
        try (Visitor coordinating = Visitor.signedIn(coordinator);
                Visitor contributing = Visitor.signedIn(contributor);
                Visitor directing = Visitor.signedIn(director);
                Visitor central = Visitor.signedIn(officer)) {
            begin(coordinating);
            String assessment = coordinating.path();
            entrust(coordinating, assessment, contributor);
            fillIn(contributing, assessment);
            check(coordinating, assessment);
            sign(directing, assessment);
            assertThat(coordinating.open(assessment + "/score").find(".figure").first())
                    .not()
                    .containsText("0.00 ");
            giveBack(central, assessment);
            correct(contributing, assessment);
            sign(directing, assessment);
            reopen(central, assessment);
            assertThat(contributing.open(assessment + "/items/1.1").ready().find("#tick-1\\.1-B2"))
                    .isEnabled();
            assertThat(contributing.open(assessment + "/items/1.2").ready().find("#tick-1\\.2-B1"))
                    .isDisabled();
            assertThat(central.open(assessment + "/history").find("table tbody tr"))
                    .hasCount(2);
        }
    }

    private void takePart() {
        site.sql()
                .sql("insert into cycle_participant (cycle_id, organization_id) values (:cycle, :agency)")
                .param("cycle", DemoSite.cycle(DemoSite.YEAR))
                .param("agency", agency)
                .update();
    }

    private static void begin(Visitor coordinator) {
        coordinator.open("/").find("main .card a.button").click();
        coordinator.find("main button.primary").click();
        coordinator.page().waitForURL("**/assessments/*");
    }

    private static void entrust(Visitor coordinator, String assessment, TestPerson contributor) {
        coordinator
                .open(assessment + "/owners")
                .find("#person")
                .selectOption(contributor.id().toString());
        coordinator.find("input[name=subject][value='1.1']").check();
        coordinator.find("button[value=assign]").click();
        assertThat(coordinator.open(assessment).find(".task-list .owner").getByText(contributor.name()))
                .hasCount(1);
    }

    private static void fillIn(Visitor contributor, String assessment) {
        contributor.open("/");
        assertThat(contributor.path())
                .as("whoever has something to do begins there")
                .isEqualTo("/work");
        contributor.find("a[href='" + assessment + "/items/1.1']").click();
        contributor.ready();
        contributor.find("#tick-1\\.1-B1").check();
        contributor.find("#explanation-basic").fill("ประกาศวิสัยทัศน์และสื่อสารทุกไตรมาส");
        contributor.awaitSaving("saved");
        contributor.find("[data-key='1.1'][data-kind=state]").check();
        contributor.awaitSaving("saved");
        assertThat(contributor.find("[data-item-score]")).not().hasText("0.00");
    }

    private static void check(Visitor coordinator, String assessment) {
        coordinator.open(assessment + "/check");
        assertThat(coordinator.find("main a[href$='/items/1.2']").first()).isVisible();
        assertThat(coordinator.find("#position")).hasCount(0);
    }

    private static void sign(Visitor director, String assessment) {
        director.open(assessment + "/check").find("main form button.primary").click();
        assertThat(director.find(".error-summary")).isVisible();
        director.find("#position").fill("อธิบดี");
        director.find("#confirmed").check();
        director.find("main form button.primary").click();
        director.page().waitForURL("**/history/*");
    }

    private static void giveBack(Visitor officer, String assessment) {
        officer.open(assessment + "/history").find("#reason").fill("เพิ่มหลักฐานของหัวข้อ 1.1");
        officer.find("button[value=return]").click();
        assertThat(officer.find("main").getByText("เพิ่มหลักฐานของหัวข้อ 1.1").first())
                .isVisible();
    }

    private static void correct(Visitor contributor, String assessment) {
        contributor
                .open(assessment + "/items/1.1")
                .ready()
                .find("#explanation-basic")
                .fill("ประกาศวิสัยทัศน์ สื่อสารทุกไตรมาส ตามบันทึกการประชุม");
        contributor.awaitSaving("saved");
    }

    private static void reopen(Visitor officer, String assessment) {
        officer.open(assessment + "/history").find("#reason").fill("แก้เฉพาะหัวข้อ 1.1");
        officer.find("main form details summary").click();
        officer.find("#items").fill("1.1");
        officer.find("#until").fill(DemoSite.TODAY.plusDays(14).toString());
        officer.find("button[value=reopen]").click();
        assertThat(officer.find("main").getByText("แก้เฉพาะหัวข้อ 1.1").first()).isVisible();
    }
}
