package pmqa.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pmqa.workbench.organization.Role;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;

/** Nothing that anybody types is lost: without a network, in a closed tab, after the session ended, against somebody else's change. */
@Tag("browser")
class LosslessTests {

    private static final String EXPLANATION = "#explanation-basic";

    private final TestPerson person = DemoSite.person(Role.CONTRIBUTOR, DemoSite.DEVELOPMENT);

    @Test
    void what_is_typed_without_a_network_waits_in_the_browser_and_is_sent_when_it_is_back() {
        try (Visitor visitor = onItem(person, "2.1")) {
            visitor.context().setOffline(true);
            visitor.find(EXPLANATION).fill("พิมพ์บนรถไฟ");
            visitor.find("#tick-2\\.1-B1").click();
            visitor.awaitSaving("offline");
            assertThat(visitor.find("#retry-saving")).isVisible();
            assertThat(waiting(visitor.page())).containsExactlyInAnyOrder("2.1-basic", "2.1-B1");
            assertThat(saved("explanation", "2.1-basic")).isNotEqualTo(Optional.of("พิมพ์บนรถไฟ"));

            visitor.context().setOffline(false);
            visitor.awaitSaving("saved");

            assertThat(waiting(visitor.page())).isEmpty();
            assertThat(saved("explanation", "2.1-basic")).contains("พิมพ์บนรถไฟ");
        }
    }

    @Test
    void a_tab_closed_without_a_network_is_found_again_as_it_was() {
        try (Visitor visitor = onItem(person, "2.2")) {
            visitor.context().setOffline(true);
            visitor.find(EXPLANATION).fill("ปิดแท็บไปก่อนส่ง");
            visitor.awaitSaving("offline");
            visitor.newTab();
            visitor.context().setOffline(false);

            visitor.open(DemoSite.assessmentPath() + "/items/2.2").ready();
            visitor.awaitSaving("saved");

            assertThat(visitor.find(EXPLANATION)).hasValue("ปิดแท็บไปก่อนส่ง");
            assertThat(saved("explanation", "2.2-basic")).contains("ปิดแท็บไปก่อนส่ง");
        }
    }

    @Test
    void what_is_typed_while_the_database_is_away_is_kept_and_sent_by_itself() {
        try (Visitor visitor = onItem(person, "3.3")) {
            visitor.context()
                    .route(
                            "**/answers/**",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(503)
                                    .setContentType("application/problem+json")
                                    .setHeaders(Map.of("Retry-After", "5"))
                                    .setBody("{\"status\":503,\"code\":\"database-away\"}")));
            visitor.find(EXPLANATION).fill("พิมพ์ตอนฐานข้อมูลหาย");
            visitor.awaitSaving("failed");
            assertThat(waiting(visitor.page())).containsExactly("3.3-basic");

            visitor.context().unroute("**/answers/**");
            visitor.awaitSaving("saved");

            assertThat(waiting(visitor.page())).isEmpty();
            assertThat(saved("explanation", "3.3-basic")).contains("พิมพ์ตอนฐานข้อมูลหาย");
        }
    }

    @Test
    void what_one_tab_could_not_send_is_sent_from_any_other_page_of_the_assessment() {
        try (Visitor visitor = onItem(person, "3.1")) {
            visitor.context().setOffline(true);
            visitor.find(EXPLANATION).fill("ส่งจากอีกหน้า");
            visitor.awaitSaving("offline");
            visitor.newTab();
            visitor.context().setOffline(false);

            visitor.open(DemoSite.assessmentPath() + "/items/3.2").ready();
            visitor.awaitSaving("saved");

            assertThat(saved("explanation", "3.1-basic")).contains("ส่งจากอีกหน้า");
        }
    }

    @Test
    void an_expired_sign_in_asks_again_and_loses_nothing() {
        try (Visitor visitor = onItem(person, "2.3")) {
            visitor.forgetSession();
            visitor.find(EXPLANATION).fill("พิมพ์หลังหมดเวลา");
            visitor.find("#sign-in-again").waitFor();

            Page signIn = visitor.context()
                    .waitForPage(() -> visitor.find("#sign-in-again a").click());
            signIn.fill("#email", person.email());
            signIn.fill("#password", RunningSite.PASSWORD);
            signIn.click("form.card button.primary");
            signIn.waitForURL("**/assessments/signed-in");
            signIn.close();
            visitor.find("#sign-in-again [data-close]").click();
            visitor.awaitSaving("saved");

            assertThat(saved("explanation", "2.3-basic")).contains("พิมพ์หลังหมดเวลา");
        }
    }

    @ParameterizedTest
    @CsvSource({"mine, 4.1, ของฉัน", "theirs, 4.2, ของเขา", "both, 4.3, 'ของเขา\nของฉัน'"})
    void a_change_against_somebody_elses_shows_both_and_lets_one_choose(String choice, String item, String kept) {
        TestPerson colleague = DemoSite.person(Role.CONTRIBUTOR, DemoSite.DEVELOPMENT);
        try (Visitor mine = onItem(person, item);
                Visitor theirs = onItem(colleague, item)) {
            mine.context().setOffline(true);
            mine.find(EXPLANATION).fill("ของฉัน");
            mine.awaitSaving("offline");
            theirs.find(EXPLANATION).fill("ของเขา");
            theirs.awaitSaving("saved");
            mine.context().setOffline(false);

            assertThat(mine.find(".conflict [data-who]")).containsText(colleague.name());
            assertThat(mine.find(".conflict [data-theirs]")).hasText("ของเขา");
            assertThat(mine.find(".conflict [data-yours]")).hasText("ของฉัน");
            assertThat(saved("explanation", item + "-basic")).contains("ของเขา");
            mine.find(".conflict [data-keep=" + choice + "]").click();
            mine.awaitSaving("saved");

            assertThat(mine.find(".conflict")).hasCount(0);
            assertThat(mine.find(EXPLANATION)).hasValue(kept);
            assertThat(theirs.find(EXPLANATION)).hasValue(kept);
            assertThat(saved("explanation", item + "-basic")).contains(kept);
        }
    }

    private static Visitor onItem(TestPerson person, String item) {
        return Visitor.signedIn(person)
                .open(DemoSite.assessmentPath() + "/items/" + item)
                .ready();
    }

    /** The keys of what waits in IndexedDB. */
    @SuppressWarnings("unchecked") // What the script returns.
    private static List<String> waiting(Page page) {
        return (List<String>) page.evaluate("""
            () => new Promise((resolve) => {
              indexedDB.open("pmqa-outbox").onsuccess = (opened) =>
                opened.target.result.transaction("changes").objectStore("changes").getAll().onsuccess = (found) =>
                  resolve(found.target.result.map((change) => change.key));
            })\
            """);
    }

    private static Optional<String> saved(String kind, String key) {
        return DemoSite.answer(DemoSite.assessment(DemoSite.DEVELOPMENT, DemoSite.YEAR), kind, key);
    }
}
