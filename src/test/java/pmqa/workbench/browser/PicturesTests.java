package pmqa.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.bulk.ImportKind;
import pmqa.workbench.organization.bulk.ImportTemplates;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.WebClient;

/**
 * The pictures of README.md and of the guide, taken from the demo. {@code -Dscreenshots=write} puts them into {@code docs/images};
 * that run should have no other tests, so that the demo is as it comes.
 */
@Tag("browser")
class PicturesTests {

    private static final Path FOLDER = Path.of("docs", "images");
    private static final int WIDTH = 1180;
    private static final int HEIGHT = 760;

    @Test
    void the_entrance() throws IOException {
        try (Visitor visitor = Visitor.stranger(Language.THAI, WIDTH)) {
            visitor.page().setViewportSize(WIDTH, HEIGHT);
            take(visitor.open("/sign-in").page(), "sign-in");
        }
    }

    @Test
    void the_task_list_and_who_answers_for_what() throws IOException {
        try (Visitor visitor = as("coordinator")) {
            Page page = visitor.open(DemoSite.assessmentPath()).page();
            page.locator("#category-1").evaluate("title => title.closest('section').scrollIntoView()");
            take(page, "task-list");
            visitor.open(DemoSite.assessmentPath() + "/owners")
                    .find("input[value='1.3']")
                    .check();
            visitor.find("input[value='1.4']").check();
            page.locator("input[value='1.1']").evaluate("box => box.closest('.box').scrollIntoView({block: 'center'})");
            page.evaluate("() => scrollTo(0, 0)");
            take(page, "owners");
        }
    }

    @Test
    void an_item_with_somebody_else_on_it() throws IOException {
        try (Visitor visitor = as("contributor");
                Visitor colleague = as("colleague")) {
            String item = DemoSite.assessmentPath() + "/items/1.1";
            colleague.open(item).ready();
            visitor.open(item).ready();
            visitor.find("#here:not(:empty)").waitFor();
            visitor.find("#explanation-basic").fill("ผู้บริหารกำหนดวิสัยทัศน์ร่วมกับบุคลากร และสื่อสารทุกไตรมาส");
            visitor.awaitSaving("saved");
            visitor.page().evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
            take(visitor.page(), "item");
        }
    }

    @Test
    void a_measure_and_what_it_earns() throws IOException {
        try (Visitor visitor = as("contributor")) {
            Page page = visitor.open(DemoSite.assessmentPath() + "/results/7.1")
                    .ready()
                    .page();
            page.locator("form.measure input[name='actuals/2570']").first().fill("88.4");
            page.keyboard().press("Tab");
            visitor.awaitSaving("saved");
            page.evaluate("() => document.activeElement.blur()");
            page.locator(".measures").first().evaluate("part => part.scrollIntoView()");
            take(page, "measure");
        }
    }

    @Test
    void two_values_for_one_field() throws IOException {
        try (Visitor mine = as("contributor");
                Visitor theirs = as("colleague")) {
            String item = DemoSite.assessmentPath() + "/items/3.1";
            mine.open(item).ready();
            theirs.open(item).ready();
            mine.context().setOffline(true);
            mine.find("#explanation-basic").fill("สำรวจความต้องการของผู้รับบริการปีละสองครั้ง");
            mine.awaitSaving("offline");
            theirs.find("#explanation-basic").fill("สำรวจความต้องการของผู้รับบริการทุกไตรมาส");
            theirs.awaitSaving("saved");
            mine.context().setOffline(false);
            mine.find(".conflict").evaluate("panel => panel.scrollIntoView({block: 'center'})");
            mine.page().evaluate("() => document.activeElement.blur()");
            take(mine.page(), "conflict");
        }
    }

    @Test
    void the_score_and_the_signature() throws IOException {
        String past = "/assessments/" + DemoSite.assessment(DemoSite.DEVELOPMENT, DemoSite.YEAR.previous());
        try (Visitor visitor = as("coordinator");
                Visitor director = as("director")) {
            visitor.open(past + "/score");
            visitor.find("input[id^=target-]").all().forEach(field -> field.fill("430"));
            visitor.find("main form button.primary").click();
            visitor.page().waitForLoadState();
            take(visitor.open(past + "/score").page(), "score");
            Page check = director.open(DemoSite.assessmentPath() + "/check").page();
            director.find("#position").fill("อธิบดี");
            check.locator("#sign-title").evaluate("title => title.closest('section').scrollIntoView({block: 'end'})");
            check.evaluate("() => document.activeElement.blur()");
            take(check, "sign");
        }
    }

    @Test
    void what_the_central_office_and_assessors_see() throws IOException {
        UUID past = DemoSite.assessment(DemoSite.DEVELOPMENT, DemoSite.YEAR.previous());
        try (Visitor officer = as("officer");
                Visitor assessor = as("assessor")) {
            take(officer.open("/submissions").page(), "submissions");
            take(
                    officer.open("/administration/cycles/" + DemoSite.cycle(DemoSite.YEAR))
                            .page(),
                    "cycle");
            take(assessor.open("/assessments/" + past + "/history").page(), "history");
        }
    }

    @Test
    void how_organisations_and_people_are_administered() throws IOException {
        try (Visitor visitor = as("admin")) {
            Page page = visitor.open("/administration/organizations").page();
            take(page, "organizations");
            visitor.open("/administration/import?kind=people");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload("people.csv", "text/csv", ImportTemplates.text(ImportKind.PEOPLE, Language.THAI)));
            page.click("main button.primary");
            page.waitForURL(address -> address.matches(".*/import/[0-9a-f-]{36}"));
            take(page, "import");
        }
    }

    private static Visitor as(String account) {
        WebClient client = DemoSite.site().stranger();
        var answer = client.post("/sign-in", "email", account + "@demo.invalid", "password", DemoSite.PASSWORD);
        assertThat(answer.isRedirect()).as("signing in as " + account).isTrue();
        Visitor visitor = Visitor.with(client, Language.THAI, WIDTH);
        visitor.page().setViewportSize(WIDTH, HEIGHT);
        return visitor;
    }

    private static void take(Page page, String name) throws IOException {
        page.evaluate("() => document.fonts.ready");
        byte[] picture = SmallPicture.of(
                page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)));

        assertThat(picture).hasSizeGreaterThan(10_000);
        if (System.getProperty("screenshots", "").equals("write")) {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".png"), picture);
        }
    }
}
