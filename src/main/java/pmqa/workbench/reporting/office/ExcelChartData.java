package pmqa.workbench.reporting.office;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import pmqa.workbench.reporting.Block;
import pmqa.workbench.reporting.Chart;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.office.ExcelLooks.Look;

/** The last sheet: the numbers of all charts, where people can change them and see the charts follow. */
final class ExcelChartData {

    private final XSSFSheet sheet;
    private final ExcelLooks looks;
    private final Numerals numerals;
    private int next;

    ExcelChartData(XSSFSheet sheet, ExcelLooks looks, Numerals numerals) {
        this.sheet = sheet;
        this.looks = looks;
        this.numerals = numerals;
        sheet.setColumnWidth(0, 50 * 256);
    }

    /** Writes a chart's numbers and draws it from them. */
    void draw(Chart chart, XSSFChart target) {
        text(sheet.createRow(next++), 0, Look.STRONG, chart.title());
        int head = next++;
        XSSFRow names = sheet.createRow(head);
        for (int i = 0; i < chart.series().size(); i++) {
            text(names, i + 1, Look.HEAD, chart.series().get(i).name());
        }
        int first = next;
        for (String label : chart.labels()) {
            text(sheet.createRow(next++), 0, Look.CELL, label);
        }
        int last = next - 1;
        for (int s = 0; s < chart.series().size(); s++) {
            Double[] values = NativeChart.values(chart.series().get(s));
            for (int i = 0; i < values.length; i++) {
                if (chart.series().get(s).values().get(i).isPresent()) {
                    var cell = sheet.getRow(first + i).createCell(s + 1);
                    cell.setCellValue(values[i]);
                    cell.setCellStyle(looks.number(Look.CELL, 2));
                }
            }
        }
        next++;
        new NativeChart(target, numerals).draw(chart, new NativeChart.Numbers() {
            @Override
            public XDDFCategoryDataSource labels() {
                return XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 0, 0));
            }

            @Override
            public XDDFNumericalDataSource<Double> values(int series) {
                return XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet, new CellRangeAddress(first, last, series + 1, series + 1));
            }

            @Override
            public CellReference title(int series) {
                return new CellReference(sheet.getSheetName(), head, series + 1, true, true);
            }
        });
    }

    private void text(XSSFRow row, int column, Look look, String text) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(looks.text(look, Block.Align.LEFT, text));
    }
}
