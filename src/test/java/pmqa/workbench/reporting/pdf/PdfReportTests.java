package pmqa.workbench.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.ReportFacts;
import pmqa.workbench.reporting.Reports;
import pmqa.workbench.reporting.rendering.ReportFormat;

class PdfReportTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"department-form1-2569.json", "province-2569.json", "department-2551.json"})
    void fonts_are_embedded_and_the_text_can_be_searched(String example) throws IOException {
        Report report = Reports.of(example, Reports.THAI);
        Poppler pdf = new Poppler(Reports.file(report, ReportFormat.PDF), folder);

        assertThat(pdf.fonts().lines().skip(2))
                .isNotEmpty()
                .allMatch(line ->
                        line.matches(".*\\+(Sarabun-Regular|Sarabun-Bold|NotoSansSymbols2-Regular).* yes yes yes .*"));
        String text = pdf.text();
        // SARA AM and stacked marks come out as they were typed.
        assertThat(text)
                .contains(
                        report.cover().organization(),
                        "บทสรุปผู้บริหาร",
                        "คำตอบของหน่วยงานเอง",
                        "ยังไม่ใช่ผลการตรวจประเมิน",
                        "หน้า 2 /");
        assertThat(text.contains("☑")).isEqualTo(!example.contains("2551"));
    }

    @Test
    void bookmarks_lead_to_every_section() throws IOException {
        Report report = Reports.small();

        try (PdfReader reader = new PdfReader(Reports.file(report, ReportFormat.PDF))) {
            List<String> titles = new ArrayList<>();
            collect(SimpleBookmark.getBookmarkList(reader), titles);

            assertThat(titles)
                    .containsExactlyElementsOf(report.allSections().stream()
                            .map(section -> section.title())
                            .toList());
        }
    }

    @SuppressWarnings("unchecked")
    private static void collect(List<Map<String, Object>> bookmarks, List<String> titles) {
        for (Map<String, Object> bookmark : bookmarks) {
            titles.add((String) bookmark.get("Title"));
            assertThat(bookmark).containsKey("Page");
            if (bookmark.get("Kids") instanceof List<?> kids) {
                collect((List<Map<String, Object>>) kids, titles);
            }
        }
    }

    @Test
    void page_numbers_are_in_the_numerals_of_the_report_and_a_draft_is_marked_on_every_page() throws IOException {
        Report report = Reports.of(
                "department-form1-2569.json", Reports.THAI.with(Numerals.THAI).asDraft());
        Poppler pdf = new Poppler(Reports.file(report, ReportFormat.PDF), folder);
        String text = pdf.text();
        int pages = pdf.pages();

        assertThat(text).contains("หน้า ๒ / " + Numerals.THAI.in(pages));
        assertThat(text).containsPattern("บทสรุปผู้บริหาร +๓");
        assertThat(text.lines().filter(line -> line.strip().equals("ร่าง")).count())
                .isGreaterThanOrEqualTo(pages);
    }

    @Test
    void no_line_is_written_on_two_pages() throws IOException {
        String text = new Poppler(Reports.file(Reports.small(), ReportFormat.PDF), folder).text();

        // Once in the contents and once above its section: a line that reaches over the edge of its page is there
        // again, unseen.
        assertThat(text.lines().filter(line -> line.contains("1. บทสรุปผู้บริหาร")))
                .hasSize(2);
        assertThat(text.lines().filter(line -> line.contains("สารบัญ"))).hasSize(1);
    }

    @Test
    void a_long_word_stays_on_the_page() throws IOException {
        ReportFacts facts = ReportFacts.NONE.with(
                new ReportFacts.Fingerprint(ReportFacts.Fingerprint.Hashed.FILE, "0123456789abcdef".repeat(4)));
        Report report = Reports.of("department-form1-2569.json", facts, Reports.THAI.only(Set.of("1")));

        String text = new Poppler(Reports.file(report, ReportFormat.PDF), folder).text();

        assertThat(text.replaceAll("\\s", "")).contains("0123456789abcdef".repeat(3));
    }

    @Test
    void a_report_of_more_than_a_hundred_pages_is_whole() throws IOException {
        Report report = Reports.of(Reports.verbose("department-2569.json"), ReportFacts.NONE, Reports.THAI);
        Poppler pdf = new Poppler(Reports.file(report, ReportFormat.PDF), folder);

        assertThat(pdf.pages()).isGreaterThan(100);
        assertThat(pdf.text()).contains("ภาคผนวก ข กติกาการให้คะแนน");
    }

    @Test
    void several_are_made_at_the_same_time() throws InterruptedException, ExecutionException, IOException {
        Report report = Reports.small();
        String alone = new Poppler(Reports.file(report, ReportFormat.PDF), folder).text();
        List<Callable<byte[]>> tasks = java.util.Collections.nCopies(4, () -> Reports.file(report, ReportFormat.PDF));

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<byte[]> made : threads.invokeAll(tasks)) {
                assertThat(new Poppler(made.get(), folder).text()).isEqualTo(alone);
            }
        }
    }
}
