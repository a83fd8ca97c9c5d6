package pmqa.workbench.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.ReportFacts;
import pmqa.workbench.reporting.Reports;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.TotalResult;
import pmqa.workbench.testing.Examples;

class ExcelReportTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "department-2569.json",
                "department-form1-2569.json",
                "province-2569.json",
                "department-2551.json"
            })
    void every_catalogue_has_a_sheet_for_each_category(String example) throws IOException {
        try (XSSFWorkbook workbook = open(Reports.of(example, Reports.THAI))) {
            List<String> names = names(workbook);

            assertThat(names).startsWith("ปก", "1. บทสรุปผู้บริหาร").endsWith("ข้อมูลแผนภูมิ");
            Examples.sheet(example)
                    .categories()
                    .forEach(category -> assertThat(names)
                            .anyMatch(name -> name.startsWith("หมวด ")
                                    && name.contains(category.title().th().substring(0, 8))));
            assertThat(cells(workbook)).isNotEmpty();
        }
    }

    @Test
    void every_printed_page_has_its_number_and_says_whether_it_is_a_draft() throws IOException {
        Report report = Reports.of("department-form1-2569.json", Reports.THAI.asDraft());

        try (var excel = new XSSFWorkbook(new ByteArrayInputStream(Reports.file(report, ReportFormat.XLSX)))) {
            assertThat(excel).allSatisfy(sheet -> {
                assertThat(sheet.getFooter().getRight()).isEqualTo("หน้า &P / &N");
                assertThat(sheet.getFooter().getLeft()).isEqualTo(report.footer());
                assertThat(sheet.getHeader().getCenter()).isEqualTo("ร่าง");
            });
        }
    }

    @Test
    void figures_are_numbers_and_charts_refer_to_cells() throws IOException {
        double total =
                ((TotalResult.Points) Examples.sheet("department-2569.json").total()).score();
        try (XSSFWorkbook workbook = open(Reports.of("department-2569.json", Reports.THAI.with(Numerals.THAI)))) {
            assertThat(cells(workbook))
                    .anyMatch(cell -> cell.getCellType() == CellType.NUMERIC
                            && cell.getNumericCellValue() == total
                            && cell.getCellStyle().getDataFormatString().startsWith("[$-D00041E]"));
            XSSFSheet summary = workbook.getSheetAt(1);
            assertThat(summary.createDrawingPatriarch().getCharts())
                    .hasSize(2)
                    .allSatisfy(
                            chart -> assertThat(chart.getCTChart().xmlText()).contains("'ข้อมูลแผนภูมิ'!$B$"));
        }
    }

    @Test
    void what_looks_like_a_formula_stays_text() throws IOException {
        Assessment honest = Examples.assessment("department-form1-2569.json");
        Answers said = honest.answers();
        String attack = "=HYPERLINK(\"http://example.invalid\",\"x\")";
        Answers answers = new Answers(
                said.catalogue(),
                new Answers.Organization(attack, said.organization().type()),
                said.fiscalYear(),
                said.categories(),
                said.profile(),
                said.responses(),
                said.measures(),
                said.ratings(),
                said.conformance());
        Report report = Reports.of(new Assessment(honest.catalogue(), answers), ReportFacts.NONE, Reports.THAI);

        try (XSSFWorkbook workbook = open(report)) {
            assertThat(cells(workbook)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            assertThat(cells(workbook)
                            .filter(cell -> cell.getCellType() == CellType.STRING
                                    && cell.getStringCellValue().startsWith("=")))
                    .isNotEmpty()
                    .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
        }
    }

    private static Stream<XSSFCell> cells(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(XSSFCell.class::cast);
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .map(sheet -> sheet.getSheetName())
                .toList();
    }

    private static XSSFWorkbook open(Report report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Reports.file(report, ReportFormat.XLSX)));
    }
}
