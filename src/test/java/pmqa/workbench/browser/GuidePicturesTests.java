package pmqa.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 */
@Tag("browser")
class GuidePicturesTests {

    private static final int SHARP = 54;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private Path folder;

    @Test
    void a_workbook_is_looked_at_before_it_is_taken_over_and_a_conflict_is_decided() throws IOException {
        String assessment = DemoSite.assessmentPath();
        WebClient coordinator = GuidePicture.client("coordinator");
        WebClient colleague = GuidePicture.client("colleague");
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

        try (Visitor visitor = Visitor.with(coordinator, Language.THAI, GuidePicture.WIDTH)) {
            Page page = visitor.open(assessment + "/exchange").page();
            page.setInputFiles("input[name=file]", new FilePayload("แบบประเมิน 2570.xlsx", XLSX, edited));
            page.locator("form:has(input[name=file]) button").first().click();
            page.waitForURL(address -> address.contains("/previews/"));
            assertThat(page.locator("input[type=radio]").count()).isGreaterThan(1);
            GuidePicture.takeWhole("excel-preview", page);
        }
    }

    @Test
    void pages_of_the_report_in_each_format() throws IOException {
        WebClient coordinator = GuidePicture.client("coordinator");
        String past = "/assessments/" + DemoSite.assessment(DemoSite.DEVELOPMENT, DemoSite.YEAR.previous());
        LibreOffice office = LibreOffice.orSkip(folder);
        byte[] form = coordinator
                .get(DemoSite.assessmentPath() + "/exchange/form.xlsx")
                .content();

        GuidePicture.keep("excel-form", beside(office.printedWorkbook(form), List.of(3, 8)));
        GuidePicture.keep("report-pdf", beside(report(coordinator, past, "pdf"), List.of(1, 2, 3, 11)));
        GuidePicture.keep(
                "report-word", beside(office.printed(report(coordinator, past, "docx")), List.of(2, 3, 7, 32)));
        GuidePicture.keep(
                "report-excel", beside(office.printedWorkbook(report(coordinator, past, "xlsx")), List.of(1, 2)));
    }

    private static byte[] report(WebClient person, String assessment, String format) {
        WebResponse file = person.get(assessment + "/report/file?asked=false&numerals=arabic&format=" + format);
        assertThat(file.status()).as("%s", file).isEqualTo(200);
        return file.content();
    }

    /** Some pages in a row. */
    private byte[] beside(byte[] pdf, List<Integer> numbers) throws IOException {
        Poppler poppler = new Poppler(pdf, folder);
        List<BufferedImage> pages = new ArrayList<>();
        for (int number : numbers) {
            pages.add(poppler.page(number, SHARP));
        }
        return GuidePicture.beside(pages);
    }
}
