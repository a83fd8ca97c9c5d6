package pmqa.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsEmptyOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.Role;
import pmqa.workbench.testing.RunningSite.TestPerson;

/** Two people of a department on the same page at once. */
@Tag("browser")
class TogetherTests {

    /** Without being told, the server would notice within a quarter of a minute. */
    private static final IsEmptyOptions AT_ONCE = new IsEmptyOptions().setTimeout(5_000);

    private final TestPerson first = DemoSite.person(Role.CONTRIBUTOR, DemoSite.DEVELOPMENT);
    private final TestPerson second = DemoSite.person(Role.CONTRIBUTOR, DemoSite.DEVELOPMENT);

    @Test
    void a_tick_of_one_appears_at_the_other_without_a_reload_and_each_sees_who_else_is_there() {
        try (Visitor one = onItem(first, "1.2");
                Visitor other = onItem(second, "1.2")) {
            assertThat(one.find("#here")).containsText(second.name());
            assertThat(other.find("#here")).containsText(first.name());

            Locator box = one.find("#tick-1\\.2-A1");
            boolean ticked = !box.isChecked();
            box.setChecked(ticked);
            one.awaitSaving("saved");

            assertThat(other.find("#tick-1\\.2-A1")).isChecked(new IsCheckedOptions().setChecked(ticked));
            assertThat(other.find("[data-meta='checkpoint/1.2-A1']")).containsText(first.name());
            assertThat(other.find("[data-item-score]"))
                    .hasText(one.find("[data-item-score]").textContent());
        }
    }

    @Test
    void when_everything_on_a_page_is_confirmed_nothing_is_told_of_it_any_more() {
        try (Visitor one = onItem(first, "6.2")) {
            assertThat(one.find(".carried-hint")).isVisible();

            one.find("[data-confirm-all]").click();

            assertThat(one.find("main .unconfirmed")).hasCount(0);
            assertThat(one.find(".carried-hint")).isHidden();
        }
    }

    @Test
    void who_leaves_the_page_or_closes_the_tab_is_gone_at_once() {
        try (Visitor one = onItem(first, "2.1");
                Visitor other = onItem(second, "2.1")) {
            assertThat(one.find("#here")).containsText(second.name());
            other.open("/");
            assertThat(one.find("#here")).isEmpty(AT_ONCE);

            other.open(DemoSite.assessmentPath() + "/items/2.1").ready();
            assertThat(one.find("#here")).containsText(second.name());
            other.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
            assertThat(one.find("#here")).isEmpty(AT_ONCE);
        }
    }

    @Test
    void what_others_saved_while_nothing_was_heard_is_caught_up_with() {
        try (Visitor one = onItem(first, "1.4");
                Visitor other = onItem(second, "1.4")) {
            other.context().setOffline(true);
            one.find("#explanation-basic").fill("เขียนขณะที่อีกคนไม่มีเครือข่าย");
            one.awaitSaving("saved");
            other.context().setOffline(false);

            assertThat(other.find("#explanation-basic")).hasValue("เขียนขณะที่อีกคนไม่มีเครือข่าย");
        }
    }

    private static Visitor onItem(TestPerson person, String item) {
        return Visitor.signedIn(person)
                .open(DemoSite.assessmentPath() + "/items/" + item)
                .ready();
    }
}
