package pmqa.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;

/** Somebody whose browser runs no scripts fills in an item; somebody whose scripts run never sees that form. */
@Tag("browser")
class WithoutScriptsTests {

    @Test
    void a_page_of_answers_is_filled_in_and_a_conflict_settled_without_scripts() {
        String path = DemoSite.assessmentPath() + "/items/6.4";
        try (Visitor plain = Visitor.withoutScripts(DemoSite.person(Role.CONTRIBUTOR, DemoSite.DEVELOPMENT));
                Visitor other = Visitor.signedIn(DemoSite.person(Role.CONTRIBUTOR, DemoSite.DEVELOPMENT))) {
            plain.open(path);
            assertThat(plain.find("#by-hand button")).isVisible();
            assertThat(plain.find("#save-status")).isHidden();
            PagesTests.picture(plain.page(), "without scripts");
            boolean ticked = plain.find("#tick-6\\.4-B1").isChecked();
            plain.find("#tick-6\\.4-B1").setChecked(!ticked);
            plain.find("#explanation-basic").fill("พิมพ์โดยไม่มีสคริปต์");

            other.open(path).ready();
            assertThat(other.find("#by-hand")).hasCount(0);
            other.find("#explanation-basic").fill("แก้ก่อนแล้ว");
            other.find("#explanation-basic").blur();
            other.awaitSaving("saved");

            plain.find("#by-hand button").click();
            assertThat(plain.find(".conflict")).containsText("แก้ก่อนแล้ว");
            assertThat(plain.find(".error-summary")).isVisible();
            assertThat(plain.find("#explanation-basic")).hasValue("พิมพ์โดยไม่มีสคริปต์");
            assertThat(violations(plain)).isEmpty();
            PagesTests.picture(plain.page(), "without scripts, a conflict");
            plain.find(".conflict input[value=both]").check();
            plain.find("#by-hand button").click();
            assertThat(plain.find(".notice[role=status]")).containsText("บันทึกแล้ว 2 ช่อง");
            assertThat(plain.find("#explanation-basic")).hasValue("แก้ก่อนแล้ว\nพิมพ์โดยไม่มีสคริปต์");
            assertThat(plain.find("#tick-6\\.4-B1").isChecked()).isEqualTo(!ticked);
            assertThat(other.find("#explanation-basic")).hasValue("แก้ก่อนแล้ว\nพิมพ์โดยไม่มีสคริปต์");
        }
    }

    /** What axe finds on the page of a browser without scripts, in one that can run it. */
    private static List<String> violations(Visitor plain) {
        String shown = plain.page().content();
        try (Visitor copy = Visitor.stranger()) {
            copy.page()
                    .route(
                            "**/copy-of-a-page",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html; charset=utf-8")
                                    .setBody(shown)));
            return Axe.violations(copy.open("/copy-of-a-page").page());
        }
    }
}
