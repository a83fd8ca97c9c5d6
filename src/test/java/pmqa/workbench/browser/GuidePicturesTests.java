package pmqa.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.exchange.xlsx.EditableForm;
import pmqa.workbench.reporting.pdf.Poppler;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.LibreOffice;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/**
 * The pictures of the guide that show what leaves the demo and comes back: pages of its reports, and the look at a workbook before it is taken over.
 * {@code -Dscreenshots=write} puts them into {@code docs/images}.
 */
@Tag("browser")
class GuidePicturesTests {

    private static final Path FOLDER = Path.of("docs", "images");
    private static final int WIDTH = 1180;
    private static final int SHARP = 54;
    private static final int GAP = 10;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private Path folder;

    @Test
    void a_workbook_is_looked_at_before_it_is_taken_over_and_a_conflict_is_decided() throws IOException {
        String assessment = DemoSite.assessmentPath();
        WebClient coordinator = signedIn("coordinator");
        WebClient colleague = signedIn("colleague");
        WebResponse form = coordinator.get(assessment + "/exchange/form.xlsx");
        byte[] edited = EditableForm.of(form.content())
                .text(
                        "box 2.1 B1",
                        "note",
                        "แผนปฏิบัติราชการ พ.ศ. 2570 หน้า 12 และรายงานการประชุมผู้บริหาร ครั้งที่ 1/2570")
                .text("box 2.1 B2", "note", "วิเคราะห์สภาพแวดล้อมร่วมกับทุกสำนักเมื่อเดือนตุลาคม 2569")
                .bytes();
        long version = DemoSite.site()
                .sql()
                .sql(
                        "select coalesce(max(version), 0) from answer where assessment_id = cast(:id as uuid) and kind = 'note' and key = '2.1-B1'")
                .param("id", assessment.substring(assessment.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
        WebResponse saved = colleague.json(
                "PUT",
                assessment + "/answers/note?key=2.1-B1",
                "{\"value\":\"ดูแผนแม่บทของกรม ฉบับทบทวน พ.ศ. 2569\",\"version\":" + version + "}");
        assertThat(saved.status()).as("%s", saved).isEqualTo(200);

        try (Visitor visitor = Visitor.with(coordinator, Language.THAI, WIDTH)) {
            Page page = visitor.open(assessment + "/exchange").page();
            page.setInputFiles("input[name=file]", new FilePayload("แบบประเมิน 2570.xlsx", XLSX, edited));
            page.locator("form:has(input[name=file]) button").first().click();
            page.waitForURL(address -> address.contains("/previews/"));
            assertThat(page.locator("input[type=radio]").count()).isGreaterThan(1);
            page.evaluate("() => document.fonts.ready");
            byte[] picture = page.screenshot(new Page.ScreenshotOptions()
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setFullPage(true));
            keep("excel-preview", SmallPicture.of(picture));
        }
    }

    @Test
    void pages_of_the_report_in_each_format() throws IOException {
        WebClient coordinator = signedIn("coordinator");
        String past = "/assessments/" + DemoSite.assessment(DemoSite.DEVELOPMENT, DemoSite.YEAR.previous());
        LibreOffice office = LibreOffice.orSkip(folder);

        keep("report-pdf", beside(report(coordinator, past, "pdf"), List.of(1, 2, 3, 11)));
        keep("report-word", beside(office.printed(report(coordinator, past, "docx")), List.of(2, 3, 7, 32)));
        keep("report-excel", beside(office.printedWorkbook(report(coordinator, past, "xlsx")), List.of(1, 2)));
    }

    private static byte[] report(WebClient person, String assessment, String format) {
        WebResponse file = person.get(assessment + "/report/file?asked=false&numerals=arabic&format=" + format);
        assertThat(file.status()).as("%s", file).isEqualTo(200);
        return file.content();
    }

    private static WebClient signedIn(String account) {
        WebClient client = DemoSite.site().stranger();
        WebResponse answer = client.post("/sign-in", "email", account + "@demo.invalid", "password", DemoSite.PASSWORD);
        assertThat(answer.isRedirect()).as("signing in as " + account).isTrue();
        return client;
    }

    /** Some pages in a row. */
    private byte[] beside(byte[] pdf, List<Integer> numbers) throws IOException {
        Poppler poppler = new Poppler(pdf, folder);
        List<BufferedImage> pages = new ArrayList<>();
        for (int number : numbers) {
            pages.add(poppler.page(number, SHARP));
        }
        int width = pages.stream().mapToInt(BufferedImage::getWidth).sum() + GAP * (pages.size() + 1);
        int height = pages.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow() + 2 * GAP;
        BufferedImage row = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = row.createGraphics();
        pen.setColor(new Color(0xD5DCE3));
        pen.fillRect(0, 0, width, height);
        int left = GAP;
        for (BufferedImage page : pages) {
            pen.drawImage(page, left, GAP, null);
            left += page.getWidth() + GAP;
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(row, "png", out);
        return SmallPicture.of(out.toByteArray());
    }

    private static void keep(String name, byte[] picture) throws IOException {
        assertThat(picture).hasSizeGreaterThan(10_000);
        if (System.getProperty("screenshots", "").equals("write")) {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".png"), picture);
        }
    }
}
