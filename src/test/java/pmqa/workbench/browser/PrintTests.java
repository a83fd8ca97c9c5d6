package pmqa.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pmqa.workbench.organization.Role;
import pmqa.workbench.testing.RunningSite.TestPerson;

/** Printing any page gives a clean A4: what it says, and none of what only a screen needs. */
@Tag("browser")
class PrintTests {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
    private static final Pattern SIZE = Pattern.compile("/MediaBox\\s*\\[\\s*0\\s+0\\s+([\\d.]+)\\s+([\\d.]+)\\s*]");

    private static final TestPerson COORDINATOR = DemoSite.person(Role.COORDINATOR, DemoSite.DEVELOPMENT);

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'', 5", "/items/1.1, 8", "/results/7.1, 12", "/profile, 8", "/score, 12", "/check, 5", "/trail, 16"})
    void a_page_prints_on_a4_without_what_only_a_screen_needs(String page, int mostSheets) {
        try (Visitor visitor = Visitor.signedIn(COORDINATOR)) {
            Page shown = visitor.open(DemoSite.assessmentPath() + page).page();
            shown.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(onPaper(shown))
                    .as("printed though only a screen needs it")
                    .isEmpty();
            String document = new String(
                    shown.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
            Matcher size = SIZE.matcher(document);
            assertThat(size.find()).isTrue();
            assertThat(Double.parseDouble(size.group(1))).isBetween(594.0, 596.0);
            assertThat(Double.parseDouble(size.group(2))).isBetween(841.0, 843.0);
            assertThat((int) SHEET.matcher(document).results().count()).isBetween(1, mostSheets);
        }
    }

    @SuppressWarnings("unchecked") // What the script returns.
    private static List<String> onPaper(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll(
                    "header.site-header, footer, nav, button, .button, .skip, .save-status, dialog, input[type=file], .no-print")]
                  .filter((element) => element.getClientRects().length > 0)
                  .map((element) => `${element.tagName}.${element.className}`)""");
    }
}
