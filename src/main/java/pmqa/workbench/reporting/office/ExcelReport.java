package pmqa.workbench.reporting.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import pmqa.workbench.reporting.Block;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.Section;
import pmqa.workbench.shared.Language;

/** The report as a workbook: a sheet for each chapter and each category, figures as numbers, charts that refer to cells. */
public final class ExcelReport {

    private static final int LONGEST_NAME = 31;

    private final Report report;
    private final XSSFWorkbook workbook;
    private final ExcelLooks looks;

    private ExcelReport(Report report, XSSFWorkbook workbook) {
        this.report = report;
        this.workbook = workbook;
        this.looks = new ExcelLooks(workbook, report.numerals());
    }

    /** Writes the workbook and leaves the stream open. */
    public static void write(Report report, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new ExcelReport(report, workbook).fill();
            workbook.write(out);
        }
    }

    /**
     * A sheet to be written.
     *
     * @param whole whether what is within the section stands on the same sheet
     */
    private record Planned(Section section, XSSFSheet sheet, boolean whole) {}

    private void fill() {
        workbook.getProperties().getCoreProperties().setTitle(report.title());
        workbook.getProperties().getCoreProperties().setCreator(report.cover().organization());
        boolean thai = report.language() == Language.THAI;
        XSSFSheet front = sheet(thai ? "ปก" : "Cover");
        List<Planned> planned = new ArrayList<>();
        for (Section section : report.sections()) {
            plan(section, planned);
        }
        ExcelChartData data =
                new ExcelChartData(sheet(thai ? "ข้อมูลแผนภูมิ" : "Chart data"), looks, report.numerals());
        ExcelSheet cover = new ExcelSheet(front, looks, data, List.of());
        cover.cover(report);
        for (Planned plan : planned) {
            cover.link(plan.section().title(), plan.sheet().getSheetName());
            ExcelSheet target = new ExcelSheet(plan.sheet(), looks, data, tables(plan));
            if (plan.whole()) {
                target.section(plan.section());
            } else {
                target.own(plan.section());
            }
        }
    }

    /** Categories are long, so each has a sheet of its own. */
    private void plan(Section section, List<Planned> planned) {
        boolean categories = section.sections().stream()
                .anyMatch(inner ->
                        !inner.sections().isEmpty() || !tables(inner.blocks()).isEmpty());
        if (!categories) {
            planned.add(new Planned(section, sheet(section.title()), true));
            return;
        }
        if (!section.blocks().isEmpty()) {
            planned.add(new Planned(section, sheet(section.title()), false));
        }
        section.sections().forEach(inner -> planned.add(new Planned(inner, sheet(inner.title()), true)));
    }

    private static List<Block.Table> tables(Planned plan) {
        return plan.whole()
                ? plan.section()
                        .withInner()
                        .flatMap(section -> tables(section.blocks()).stream())
                        .toList()
                : tables(plan.section().blocks());
    }

    private static List<Block.Table> tables(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Table table ? Stream.of(table) : Stream.empty())
                .toList();
    }

    /** A name is at most 31 letters long, lacks some signs and comes once. */
    private XSSFSheet sheet(String title) {
        String name = WorkbookUtil.createSafeSheetName(title, ' ');
        String unique = name;
        for (int i = 2; workbook.getSheet(unique) != null; i++) {
            String suffix = " (" + i + ")";
            unique = name.substring(0, Math.min(name.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        XSSFSheet sheet = workbook.createSheet(unique);
        sheet.getFooter().setLeft(printed(report.footer()));
        sheet.getFooter().setRight((report.language() == Language.THAI ? "หน้า" : "Page") + " &P / &N");
        report.watermark().ifPresent(words -> sheet.getHeader().setCenter(printed(words)));
        return sheet;
    }

    /** In the margins of a sheet an ampersand begins a command. */
    private static String printed(String text) {
        return text.replace("&", "&&");
    }
}
