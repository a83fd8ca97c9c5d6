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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import pmqa.workbench.reporting.Block;
import pmqa.workbench.reporting.Cell;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.ReportFacts;
import pmqa.workbench.reporting.ReportOptions;
import pmqa.workbench.reporting.Reports;
import pmqa.workbench.reporting.Row;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.shared.Language;

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
    void what_was_written_is_found_letter_by_letter_with_its_tone_marks_and_sara_am() throws IOException {
        Report report = Reports.small();
        String text = unspaced(new Poppler(Reports.file(report, ReportFormat.PDF), folder).text());

        List<String> written = report.allSections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(PdfReportTests::checkpoints)
                .toList();

        assertThat(written).hasSizeGreaterThan(20);
        assertThat(String.join("", written)).contains("ำ", "่", "้", "์", "็", "ั", "ึ");
        assertThat(written).allSatisfy(words -> assertThat(text).contains(unspaced(words)));
    }

    /** What the dictionary of the JDK alone would let a line begin with: {@code มีค|วาม}, {@code นวัต|กรรม}. */
    @ParameterizedTest
    @ValueSource(strings = {"department-form1-2569.json", "province-2569.json"})
    void no_line_begins_with_a_mark_or_with_the_rest_of_a_word(String example) throws IOException {
        Report report = Reports.of(example, Reports.THAI);

        String text = new Poppler(Reports.file(report, ReportFormat.PDF), folder).text();

        assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .hasSizeGreaterThan(200)
                .noneMatch(line -> line.matches("[ะัาำ\u0E34-\u0E3Aๅๆ\u0E47-\u0E4E].*"))
                .noneMatch(line -> line.matches("(วาม|กรรมและ|ระทบ|ธกิจ|รียม|ย่างมี).*"));
    }

    /** The texts of the boxes: the last column, whose lines follow each other. */
    private static Stream<String> checkpoints(Block block) {
        return block instanceof Block.Table table && table.columns().size() == 3
                ? table.rows().stream()
                        .flatMap(row -> row instanceof Row.Cells(List<Cell> cells, boolean _)
                                        && cells.getLast() instanceof Cell.Words(String text, List<String> _)
                                ? Stream.of(text)
                                : Stream.empty())
                : Stream.empty();
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void language_and_title_are_known_to_whoever_reads_it_aloud() throws IOException {
        for (Language language : Language.values()) {
            Report report = Reports.of("department-form1-2569.json", ReportOptions.whole(language));
            try (PdfReader reader = new PdfReader(Reports.file(report, ReportFormat.PDF))) {
                PdfDictionary catalog = reader.getCatalog();

                assertThat(catalog.getAsString(PdfName.LANG).toUnicodeString())
                        .isEqualTo(language == Language.THAI ? "th-TH" : "en-GB");
                assertThat(catalog.getAsDict(PdfName.VIEWERPREFERENCES)
                                .getAsBoolean(PdfName.DISPLAYDOCTITLE)
                                .booleanValue())
                        .isTrue();
                assertThat(reader.getInfo()).containsEntry("Title", report.title());
            }
        }
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
        Report report = Reports.of(Reports.verbose("department-2569.json", 9), ReportFacts.NONE, Reports.THAI);
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
