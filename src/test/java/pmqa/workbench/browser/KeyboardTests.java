package pmqa.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;

/** A whole item, from signing in to declaring it complete, without a mouse. */
@Tag("browser")
class KeyboardTests {

    private static final int MOST_STEPS = 400;

    @Test
    void an_item_is_filled_in_by_keyboard_alone() {
        TestPerson person = DemoSite.person(Role.CONTRIBUTOR, DemoSite.DEVELOPMENT);
        UUID assessment = DemoSite.assessment(DemoSite.DEVELOPMENT, DemoSite.YEAR);
        try (Visitor visitor = Visitor.stranger()) {
            Page page = visitor.open("/assessments/" + assessment).page();
            Keyboard keyboard = page.keyboard();
            reach(page, "#email");
            keyboard.type(person.email());
            reach(page, "#password");
            keyboard.type(RunningSite.PASSWORD);
            keyboard.press("Enter");
            page.waitForURL("**/assessments/" + assessment);
            keyboard.press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            keyboard.press("Enter");
            reach(page, "a[href$='/items/5.1']");
            keyboard.press("Enter");
            page.waitForURL("**/items/5.1");
            visitor.ready();

            for (var box : page.locator("input[data-kind=checkpoint]").all()) {
                if (!box.isChecked()) {
                    reach(page, "#" + box.getAttribute("id").replace(".", "\\."));
                    keyboard.press("Space");
                }
            }
            reach(page, "#explanation-advance");
            keyboard.press("Control+A");
            keyboard.type("พิมพ์ด้วยแป้นพิมพ์");
            reach(page, "[data-kind=state][data-key='5.1']");
            var state = page.locator("[data-kind=state][data-key='5.1']");
            String before = state.getAttribute("data-version");
            keyboard.press("Space");
            assertThat(state).not().hasAttribute("data-version", before);
            visitor.awaitSaving("saved");

            assertThat(page.locator("[data-item-score]")).hasText("500.00");
            assertThat(DemoSite.answer(assessment, "explanation", "5.1-advance"))
                    .contains("พิมพ์ด้วยแป้นพิมพ์");
            assertThat(DemoSite.answer(assessment, "state", "5.1")).contains("completed");
        }
    }

    @Test
    void the_panel_of_a_conflict_is_reached_and_answered_from_its_field() {
        TestPerson person = DemoSite.person(Role.CONTRIBUTOR, DemoSite.DEVELOPMENT);
        TestPerson colleague = DemoSite.person(Role.CONTRIBUTOR, DemoSite.DEVELOPMENT);
        String path = DemoSite.assessmentPath() + "/items/5.2";
        try (Visitor mine = Visitor.signedIn(person).open(path).ready();
                Visitor theirs = Visitor.signedIn(colleague).open(path).ready()) {
            mine.context().setOffline(true);
            reach(mine.page(), "#explanation-basic");
            mine.page().keyboard().press("Control+A");
            mine.page().keyboard().type("ของฉัน");
            mine.awaitSaving("offline");
            theirs.find("#explanation-basic").fill("ของเขา");
            theirs.awaitSaving("saved");
            mine.context().setOffline(false);
            mine.find(".conflict").waitFor();

            reach(mine.page(), ".conflict [data-keep=theirs]");
            mine.page().keyboard().press("Enter");

            assertThat(mine.find("#explanation-basic")).hasValue("ของเขา");
            assertThat(mine.find("#explanation-basic")).isFocused();
        }
    }

    /** Tabs on until the element has the focus, which must be seen. */
    private static void reach(Page page, String selector) {
        var wanted = page.locator(selector);
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                assertThat((boolean) wanted.evaluate("""
                        element => {
                          const look = getComputedStyle(element);
                          return look.outlineStyle !== "none" || look.boxShadow !== "none";
                        }"""))
                        .as("visible focus at " + selector)
                        .isTrue();
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached by the Tab key");
    }
}
