package pmqa.workbench.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.organization.bulk.ImportKind;
import pmqa.workbench.organization.bulk.ImportTemplates;
import pmqa.workbench.shared.Language;

/**
 * The pictures of README.md and of the guide of everybody, taken from the demo. {@code -Dtest='*PicturesTests' -Dscreenshots=write} puts them into
 * {@code docs/images}; that run should have no other tests, so that the demo is as it comes.
 */
@Tag("browser")
class PicturesTests {

    @Test
    void the_entrance() throws IOException {
        try (Visitor visitor = Visitor.stranger(Language.THAI, GuidePicture.WIDTH)) {
            GuidePicture.take("sign-in", visitor.open("/sign-in").page());
        }
    }

    @Test
    void the_task_list_and_who_answers_for_what() throws IOException {
        try (Visitor visitor = GuidePicture.at("coordinator")) {
            Page page = visitor.open(DemoSite.assessmentPath()).page();
            page.locator("#category-1").evaluate("title => title.closest('section').scrollIntoView()");
            GuidePicture.take("task-list", page);
            visitor.open(DemoSite.assessmentPath() + "/owners")
                    .find("input[value='1.3']")
                    .check();
            visitor.find("input[value='1.4']").check();
            page.locator("input[value='1.1']").evaluate("box => box.closest('.box').scrollIntoView({block: 'center'})");
            page.evaluate("() => scrollTo(0, 0)");
            GuidePicture.take("owners", page);
        }
    }

    @Test
    void an_item_with_somebody_else_on_it() throws IOException {
        try (Visitor visitor = GuidePicture.at("contributor");
                Visitor colleague = GuidePicture.at("colleague")) {
            String item = DemoSite.assessmentPath() + "/items/1.1";
            colleague.open(item).ready();
            visitor.open(item).ready();
            visitor.find("#here:not(:empty)").waitFor();
            visitor.find("#explanation-basic").fill("ผู้บริหารกำหนดวิสัยทัศน์ร่วมกับบุคลากร และสื่อสารทุกไตรมาส");
            visitor.awaitSaving("saved");
            visitor.page().evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
            GuidePicture.take("item", visitor.page());
        }
    }

    @Test
    void a_measure_and_what_it_earns() throws IOException {
        try (Visitor visitor = GuidePicture.at("contributor")) {
            Page page = visitor.open(DemoSite.assessmentPath() + "/results/7.1")
                    .ready()
                    .page();
            page.locator("form.measure input[name='actuals/2570']").first().fill("88.4");
            page.keyboard().press("Tab");
            visitor.awaitSaving("saved");
            page.evaluate("() => document.activeElement.blur()");
            page.locator(".measures").first().evaluate("part => part.scrollIntoView()");
            GuidePicture.take("measure", page);
        }
    }

    @Test
    void two_values_for_one_field() throws IOException {
        try (Visitor mine = GuidePicture.at("contributor");
                Visitor theirs = GuidePicture.at("colleague")) {
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
            GuidePicture.take("conflict", mine.page());
        }
    }

    @Test
    void the_score_and_the_signature() throws IOException {
        String past = "/assessments/" + DemoSite.assessment(DemoSite.DEVELOPMENT, DemoSite.YEAR.previous());
        try (Visitor visitor = GuidePicture.at("coordinator");
                Visitor director = GuidePicture.at("director")) {
            visitor.open(past + "/score");
            visitor.find("input[id^=target-]").all().forEach(field -> field.fill("430"));
            visitor.find("main form button.primary").click();
            visitor.page().waitForLoadState();
            GuidePicture.take("score", visitor.open(past + "/score").page());
            Page check = director.open(DemoSite.assessmentPath() + "/check").page();
            director.find("#position").fill("อธิบดี");
            check.locator("#sign-title").evaluate("title => title.closest('section').scrollIntoView({block: 'end'})");
            check.evaluate("() => document.activeElement.blur()");
            GuidePicture.take("sign", check);
        }
    }

    @Test
    void people_are_imported_from_a_table() throws IOException {
        try (Visitor visitor = GuidePicture.at("admin")) {
            Page page = visitor.open("/administration/import?kind=people").page();
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload("people.csv", "text/csv", ImportTemplates.text(ImportKind.PEOPLE, Language.THAI)));
            page.click("main button.primary");
            page.waitForURL(address -> address.matches(".*/import/[0-9a-f-]{36}"));
            GuidePicture.take("import", page);
        }
    }
}
