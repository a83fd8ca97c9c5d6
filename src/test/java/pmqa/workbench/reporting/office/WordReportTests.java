package pmqa.workbench.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.Reports;
import pmqa.workbench.reporting.Section;
import pmqa.workbench.reporting.rendering.ReportFormat;

class WordReportTests {

    private static final String WORKBOOK =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "department-2569.json",
                "department-form1-2569.json",
                "province-2569.json",
                "department-2551.json"
            })
    void headings_are_headings_and_the_contents_list_them(String example) throws IOException {
        Report report = Reports.of(example, Reports.THAI);

        try (XWPFDocument word = open(report)) {
            for (Section section : report.allSections()) {
                assertThat(word.getParagraphs())
                        .anyMatch(paragraph -> ("Heading" + section.depth()).equals(paragraph.getStyle())
                                && paragraph.getText().equals(section.title()));
            }
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getStyle))
                    .contains("Title", "TOCHeading", "TOC1", "TOC2");
            assertThat(word.getDocument().xmlText()).contains("TOC \\o \"1-2\" \\h \\z \\u");
            assertThat(word.getTables()).isNotEmpty();
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(report.title());
        }
    }

    @Test
    void each_entry_of_the_contents_is_a_link_with_the_number_of_its_page_for_every_program_to_compute()
            throws IOException {
        Report report = Reports.of("department-2569.json", Reports.THAI.with(Numerals.THAI));

        try (XWPFDocument word = open(report)) {
            String document = word.getDocument().xmlText();
            List<String> listed = report.allSections().stream()
                    .filter(section -> section.depth() <= 2)
                    .map(WordContents::bookmark)
                    .toList();

            assertThat(listed)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(bookmark -> assertThat(document)
                            .containsOnlyOnce("w:anchor=\"" + bookmark + "\"")
                            .containsOnlyOnce(" PAGEREF " + bookmark + " \\h \\* ThaiArabic ")
                            .containsOnlyOnce("w:name=\"" + bookmark + "\""));
            // The field around them is for Word alone: begin, what it is, separator, remark, end.
            assertThat(document.split("mc:Choice Requires=\"w15\"", -1)).hasSize(6);
            assertThat(document).contains("xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"");
            assertThat(word.isEnforcedUpdateFields()).isTrue();
        }
    }

    @Test
    void charts_can_be_edited_because_each_carries_its_workbook() throws IOException {
        try (XWPFDocument word = open(Reports.of("department-2569.json", Reports.THAI))) {
            assertThat(word.getCharts()).hasSizeGreaterThan(20);
            List<Double> firstNumbers = new ArrayList<>();
            for (XWPFChart chart : word.getCharts()) {
                PackagePart part = chart.getPackagePart();
                PackagePart numbers = part.getRelatedPart(
                        part.getRelationshipsByType(WORKBOOK).getRelationship(0));
                try (XSSFWorkbook workbook = new XSSFWorkbook(numbers.getInputStream())) {
                    firstNumbers.add(workbook.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue());
                }
            }
            // Category 1, in the radar and in the bars.
            assertThat(firstNumbers).contains(390.0, 390.0);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void the_look_is_that_of_official_documents() throws IOException {
        try (XWPFDocument word = open(Reports.small())) {
            String defaults = word.getStyles().getCtStyles().getDocDefaults().xmlText();
            assertThat(defaults)
                    .contains("w:ascii=\"TH Sarabun New\"", "w:hAnsi=\"TH Sarabun New\"", "w:cs=\"TH Sarabun New\"")
                    .contains("<w:sz w:val=\"32\"/>", "<w:szCs w:val=\"32\"/>", "w:bidi=\"th-TH\"");
            String page = word.getDocument().getBody().getSectPr().xmlText();
            assertThat(page)
                    .contains("w:left=\"1701\"", "w:right=\"1134\"", "w:top=\"1417\"", "w:bottom=\"1134\"")
                    .contains("w:w=\"11906\"", "w:h=\"16838\"", "titlePg");
            assertThat(word.getFooterList())
                    .anyMatch(footer -> footer._getHdrFtr().xmlText().contains(" PAGE "));
            // What is bold in Latin letters is bold in Thai ones.
            String document = word.getDocument().xmlText();
            assertThat(document.split("<w:b/>", -1)).hasSameSizeAs(document.split("<w:bCs/>", -1));
        }
    }

    @Test
    void boxes_are_symbols_of_a_font_that_has_them() throws IOException {
        try (XWPFDocument word = open(Reports.small())) {
            var symbols = word.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .flatMap(cell -> cell.getParagraphs().stream())
                    .filter(paragraph -> paragraph.getText().length() == 1)
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(run -> List.of("☑", "☐").contains(run.text()))
                    .toList();

            assertThat(symbols).hasSize(28).allMatch(run -> "Segoe UI Symbol".equals(run.getFontFamily()));
        }
    }

    @Test
    void thai_numerals_reach_the_page_numbers_and_a_draft_has_a_watermark() throws IOException {
        Report report = Reports.of(
                "department-form1-2569.json", Reports.THAI.with(Numerals.THAI).asDraft());

        try (XWPFDocument word = open(report)) {
            // LibreOffice makes letters of what Word understands.
            assertThat(word.getDocument().getBody().getSectPr().xmlText()).doesNotContain("pgNumType");
            assertThat(word.getFooterList().stream()
                            .map(footer -> footer._getHdrFtr().xmlText()))
                    .anyMatch(footer ->
                            footer.matches("(?s).*<mc:Choice.*> PAGE \\\\\\* ThaiArabic <.*<mc:Fallback.*> PAGE <.*"));
            assertThat(word.getHeaderList())
                    .hasSize(2)
                    .allMatch(header -> header._getHdrFtr().xmlText().contains("string=\"ร่าง\""));
        }
        try (XWPFDocument word = open(Reports.small())) {
            assertThat(word.getHeaderList()).isEmpty();
        }
    }

    private static XWPFDocument open(Report report) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Reports.file(report, ReportFormat.DOCX)));
    }
}
