package pmqa.workbench.reporting.office;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import pmqa.workbench.reporting.Chart;
import pmqa.workbench.reporting.Numerals;

/** Fills a chart of Word or Excel, which these programs draw and edit themselves. */
final class NativeChart {

    /** A number format that shows Thai digits: shape 0D of locale 041E. */
    private static final String THAI_DIGITS = "[$-D00041E]";

    private final XDDFChart target;
    private final Numerals numerals;

    NativeChart(XDDFChart target, Numerals numerals) {
        this.target = target;
        this.numerals = numerals;
    }

    static String format(Numerals numerals, String pattern) {
        return switch (numerals) {
            case ARABIC -> pattern;
            case THAI -> THAI_DIGITS + pattern;
        };
    }

    /** Where the numbers of a chart are kept, for people to edit them. */
    interface Numbers {
        XDDFCategoryDataSource labels();

        XDDFNumericalDataSource<Double> values(int series);

        CellReference title(int series);
    }

    /** Draws a chart whose numbers are kept with it, in a workbook of its own. */
    void drawWithNumbers(Chart chart) {
        draw(chart, new Numbers() {
            private final int last = chart.labels().size();

            @Override
            public XDDFCategoryDataSource labels() {
                return XDDFDataSourcesFactory.fromArray(
                        chart.labels().toArray(String[]::new),
                        target.formatRange(new CellRangeAddress(1, last, 0, 0)),
                        0);
            }

            @Override
            public XDDFNumericalDataSource<Double> values(int series) {
                int column = series + 1;
                XDDFNumericalDataSource<Double> values = XDDFDataSourcesFactory.fromArray(
                        NativeChart.values(chart.series().get(series)),
                        target.formatRange(new CellRangeAddress(1, last, column, column)),
                        column);
                values.setFormatCode(format(numerals, "0.##"));
                return values;
            }

            @Override
            public CellReference title(int series) {
                return target.setSheetTitle(chart.series().get(series).name(), series + 1);
            }
        });
    }

    void draw(Chart chart, Numbers numbers) {
        XDDFCategoryAxis across = target.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = target.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setNumberFormat(format(numerals, "General"));
        XDDFChartData data = target.createData(type(chart), across, up);
        data.setVaryColors(false);
        XDDFCategoryDataSource labels = numbers.labels();
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series series = chart.series().get(i);
            XDDFChartData.Series added = data.addSeries(labels, numbers.values(i));
            added.setTitle(series.name(), numbers.title(i));
            style(chart, series, added);
        }
        scale(chart, data, across, up);
        target.plot(data);
        target.setAutoTitleDeleted(true);
        target.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        letters();
    }

    static Double[] values(Chart.Series series) {
        List<OptionalDouble> known = series.values();
        Double[] values = new Double[known.size()];
        for (int i = 0; i < values.length; i++) {
            OptionalDouble value = known.get(i);
            if (value.isPresent()) {
                // What a chart shows needs no more digits, and people see them when they edit it.
                values[i] = Math.round(value.getAsDouble() * 1e4) / 1e4;
            }
        }
        return values;
    }

    private static ChartTypes type(Chart chart) {
        return switch (chart) {
            case Chart.Radar _ -> ChartTypes.RADAR;
            case Chart.Bars _ -> ChartTypes.BAR;
            case Chart.Years _ -> ChartTypes.LINE;
        };
    }

    private static void scale(Chart chart, XDDFChartData data, XDDFCategoryAxis across, XDDFValueAxis up) {
        switch (chart) {
            case Chart.Radar radar -> {
                up.setMinimum(0);
                up.setMaximum(radar.full());
                up.setMajorUnit(radar.full() / 5);
                up.getOrAddMajorGridProperties().setLineProperties(line("D5DCE3", 0.75, false));
            }
            case Chart.Bars bars -> {
                up.setMinimum(0);
                up.setMaximum(bars.full());
                up.getOrAddMajorGridProperties().setLineProperties(line("D5DCE3", 0.75, false));
                // From the top, as in the table.
                across.setOrientation(AxisOrientation.MAX_MIN);
                if (data instanceof XDDFBarChartData horizontal) {
                    horizontal.setBarDirection(BarDirection.BAR);
                    horizontal.setGapWidth(60);
                }
            }
            case Chart.Years _ -> up.getOrAddMajorGridProperties().setLineProperties(line("E9EEF4", 0.75, false));
        }
    }

    private static void style(Chart chart, Chart.Series series, XDDFChartData.Series drawn) {
        boolean self = series.kind() == Chart.Kind.SELF;
        String colour = series.kind().colour();
        if (chart instanceof Chart.Bars) {
            XDDFShapeProperties shape = new XDDFShapeProperties();
            shape.setFillProperties(fill(colour));
            drawn.setShapeProperties(shape);
            return;
        }
        drawn.setLineProperties(line(colour, self ? 2.25 : 1.5, !self));
        if (drawn instanceof XDDFLineChartData.Series years) {
            years.setSmooth(false);
            years.setMarkerStyle(self ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
        }
    }

    private static XDDFLineProperties line(String colour, double points, boolean dashed) {
        XDDFLineProperties line = new XDDFLineProperties(fill(colour));
        line.setWidth(points);
        if (dashed) {
            line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        }
        return line;
    }

    private static XDDFSolidFillProperties fill(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
    }

    private void letters() {
        CTTextBody body = target.getCTChartSpace().isSetTxPr()
                ? target.getCTChartSpace().getTxPr()
                : target.getCTChartSpace().addNewTxPr();
        body.addNewBodyPr();
        CTTextCharacterProperties letters = body.addNewP().addNewPPr().addNewDefRPr();
        letters.setSz(1300);
        letters.addNewLatin().setTypeface(OfficeFonts.TEXT);
        letters.addNewCs().setTypeface(OfficeFonts.TEXT);
    }
}
