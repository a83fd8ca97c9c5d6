package pmqa.workbench.reporting.office;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import pmqa.workbench.reporting.Block;
import pmqa.workbench.reporting.Cell;
import pmqa.workbench.reporting.Chart;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.Row;
import pmqa.workbench.reporting.Section;
import pmqa.workbench.reporting.office.ExcelLooks.Look;

/** One sheet: text over the whole width, tables cell by cell, charts that refer to their cells. */
final class ExcelSheet {

    /** Widths are in digits of the body font; all columns together fill a page. */
    private static final int WIDTH = 110;

    private static final int FEWEST_COLUMNS = 3;
    private static final double LETTER = 0.42;
    private static final int LONGEST_TEXT = 32_767;
    private static final float TALLEST_ROW = 409;

    private final XSSFSheet sheet;
    private final ExcelLooks looks;
    private final ExcelChartData data;
    private final int columns;
    private final double[] widths;
    private int next;

    ExcelSheet(XSSFSheet sheet, ExcelLooks looks, ExcelChartData data, List<Block.Table> tables) {
        this.sheet = sheet;
        this.looks = looks;
        this.data = data;
        Block.Table widest = tables.stream()
                .max(java.util.Comparator.comparingInt(table -> table.columns().size()))
                .orElse(null);
        this.columns =
                Math.max(FEWEST_COLUMNS, widest == null ? 0 : widest.columns().size());
        this.widths = new double[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = widest != null && i < widest.columns().size()
                    ? (double) WIDTH * widest.columns().get(i).width() / widest.width()
                    : (double) WIDTH / columns;
            sheet.setColumnWidth(i, (int) (widths[i] * 256));
        }
        sheet.setDisplayGridlines(false);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    void cover(Report report) {
        Report.Cover cover = report.cover();
        cover.status().ifPresent(status -> across(Look.DRAFT, status));
        across(Look.TITLE, cover.heading());
        across(Look.TITLE, cover.organization());
        cover.lines().forEach(line -> across(Look.STRONG, line));
        cover.facts().forEach(fact -> across(Look.QUIET, fact.name() + ": " + fact.value()));
        next++;
    }

    /** A line that leads to another sheet. */
    void link(String text, String target) {
        XSSFCell cell = across(Look.BODY, text);
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target.replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
    }

    void section(Section section) {
        heading(section);
        section.blocks().forEach(this::block);
        section.sections().forEach(this::section);
    }

    /** The heading and blocks of a section without what is within. */
    void own(Section section) {
        heading(section);
        section.blocks().forEach(this::block);
    }

    private void heading(Section section) {
        across(section.depth() == 1 ? Look.TITLE : Look.HEADING, section.title());
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(String text, Block.Tone tone) ->
                across(
                        switch (tone) {
                            case BODY -> Look.BODY;
                            case HEADLINE -> Look.STRONG;
                            case QUIET -> Look.QUIET;
                            case NOTICE -> Look.NOTICE;
                        },
                        text);
            case Block.Facts(List<Block.Fact> facts) ->
                facts.forEach(fact -> across(Look.STRONG, fact.name() + ": " + fact.value()));
            case Block.Bullets(List<String> texts) -> texts.forEach(text -> across(Look.BODY, "• " + text));
            case Block.Table table -> table(table);
            case Block.Figure(Chart chart) -> chart(chart, 20);
            case Block.Gallery(List<Chart> charts) -> charts.forEach(chart -> chart(chart, 12));
        }
    }

    private void table(Block.Table table) {
        across(Look.QUIET, table.caption());
        XSSFRow head = sheet.createRow(next++);
        for (int i = 0; i < table.columns().size(); i++) {
            put(
                    head,
                    i,
                    Look.HEAD,
                    table.columns().get(i).align(),
                    table.columns().get(i).title());
        }
        table.rows().forEach(row -> row(row, table));
        next++;
    }

    private void row(Row row, Block.Table table) {
        switch (row) {
            case Row.Cells(List<Cell> cells, boolean strong) -> {
                XSSFRow target = sheet.createRow(next++);
                double height = 0;
                for (int i = 0; i < cells.size(); i++) {
                    Look look = strong ? Look.TOTAL : Look.CELL;
                    height = Math.max(
                            height, cell(target, i, look, table.columns().get(i).align(), cells.get(i)));
                }
                target.setHeightInPoints((float) Math.min(TALLEST_ROW, height));
            }
            case Row.Band(String text) ->
                across(Look.BAND, text, table.columns().size());
            case Row.Wide(String label, String text) ->
                across(Look.WIDE, label + ": " + text, table.columns().size());
        }
    }

    private double cell(XSSFRow row, int column, Look look, Block.Align align, Cell cell) {
        String text = switch (cell) {
            case Cell.Words(String main, List<String> below) ->
                below.isEmpty() ? main : main + "\n" + String.join("\n", below);
            case Cell.Figure figure -> {
                XSSFCell target = row.createCell(column);
                target.setCellValue(figure.value());
                target.setCellStyle(looks.number(look, figure.decimals()));
                yield "";
            }
            case Cell.Tick(Cell.Mark mark) -> mark.symbol();
            case Cell.Nothing() -> "–";
        };
        if (!(cell instanceof Cell.Figure)) {
            put(row, column, look, align, text);
        }
        return height(text, widths[column], look);
    }

    private XSSFCell put(XSSFRow row, int column, Look look, Block.Align align, String text) {
        XSSFCell cell = row.createCell(column);
        String fitting = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        cell.setCellValue(fitting);
        cell.setCellStyle(looks.text(look, align, fitting));
        return cell;
    }

    private XSSFCell across(Look look, String text) {
        return across(look, text, columns);
    }

    private XSSFCell across(Look look, String text, int width) {
        XSSFRow row = sheet.createRow(next);
        XSSFCell cell = put(row, 0, look, Block.Align.LEFT, text);
        double room = 0;
        for (int i = 0; i < width; i++) {
            room += widths[i];
            if (i > 0) {
                row.createCell(i).setCellStyle(cell.getCellStyle());
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, width - 1));
        row.setHeightInPoints((float) Math.min(TALLEST_ROW, height(text, room, look)));
        next++;
        return cell;
    }

    /** Marks above and below Thai letters take no width; a line is 1.4 times as high as its letters. */
    private static double height(String text, double columnWidth, Look look) {
        double room = Math.max(1, columnWidth * 6.6 / (look.size() * LETTER));
        double lines = text.lines()
                .mapToDouble(line -> Math.max(
                        1,
                        Math.ceil(line.codePoints()
                                        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                                        .count()
                                / room)))
                .sum();
        return Math.max(1, lines) * look.size() * 1.4 + 3;
    }

    private void chart(Chart chart, int rows) {
        across(Look.QUIET, chart.title());
        var drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor place = drawing.createAnchor(0, 0, 0, 0, 0, next, columns, next + rows);
        data.draw(chart, drawing.createChart(place));
        next += rows + 1;
    }
}
