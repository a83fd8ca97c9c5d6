package pmqa.workbench.reporting.html;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import pmqa.workbench.reporting.Chart;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.html.Drawing.Anchor;
import pmqa.workbench.reporting.html.Drawing.Area;
import pmqa.workbench.reporting.html.Drawing.Dot;
import pmqa.workbench.reporting.html.Drawing.Label;
import pmqa.workbench.reporting.html.Drawing.Line;
import pmqa.workbench.reporting.html.Drawing.Point;
import pmqa.workbench.reporting.html.Drawing.Shape;
import pmqa.workbench.shared.Figures;

/** Draws charts. Titles and legends are text of the page, so that they wrap. */
public final class ChartDrawing {

    private static final String INK = "1A1A1A";
    private static final String PAPER = "FFFFFF";
    private static final String GRID = "D5DCE3";
    private static final String GROUND = "E9EEF4";
    private static final double LETTERS = 13;

    private final Numerals numerals;
    private final List<Shape> shapes = new ArrayList<>();

    private ChartDrawing(Numerals numerals) {
        this.numerals = numerals;
    }

    public static Drawing of(Chart chart, Numerals numerals) {
        ChartDrawing drawing = new ChartDrawing(numerals);
        return switch (chart) {
            case Chart.Radar radar -> drawing.radar(radar);
            case Chart.Bars bars -> drawing.bars(bars);
            case Chart.Years years -> drawing.years(years);
        };
    }

    private Drawing radar(Chart.Radar chart) {
        double width = 300;
        double height = 204;
        double radius = 79;
        Point centre = new Point(width / 2, height / 2);
        int axes = chart.labels().size();
        int rings = 5;
        for (int ring = 1; ring <= rings; ring++) {
            List<Point> points = new ArrayList<>();
            for (int axis = 0; axis < axes; axis++) {
                points.add(onAxis(centre, radius * ring / rings, axis, axes));
            }
            shapes.add(new Line(points, true, GRID, 0.6, false));
        }
        for (int axis = 0; axis < axes; axis++) {
            shapes.add(new Line(List.of(centre, onAxis(centre, radius, axis, axes)), false, GRID, 0.6, false));
            Point label = onAxis(centre, radius + 13, axis, axes);
            shapes.add(
                    new Label(label.x(), label.y() + 4, chart.labels().get(axis), Anchor.MIDDLE, LETTERS, true, INK));
        }
        for (int ring = 1; ring <= rings; ring++) {
            double y = centre.y() - radius * ring / rings;
            shapes.add(new Label(
                    centre.x() - 3, y + 3, shown(chart.full() * ring / rings), Anchor.END, 9, false, "5B6875"));
        }
        for (Chart.Series series : chart.series().reversed()) {
            List<Point> outline = new ArrayList<>();
            for (int axis = 0; axis < axes; axis++) {
                double share = series.values().get(axis).orElse(0) / chart.full();
                outline.add(onAxis(centre, radius * Math.clamp(share, 0, 1), axis, axes));
            }
            boolean self = series.kind() == Chart.Kind.SELF;
            if (self) {
                shapes.add(new Area(outline, series.kind().colour(), 0.15));
            }
            shapes.add(new Line(outline, true, series.kind().colour(), self ? 2 : 1.4, !self));
        }
        return new Drawing(width, height, shapes);
    }

    private static Point onAxis(Point centre, double distance, int axis, int axes) {
        double angle = 2 * Math.PI * axis / axes - Math.PI / 2;
        return new Point(centre.x() + distance * Math.cos(angle), centre.y() + distance * Math.sin(angle));
    }

    private Drawing bars(Chart.Bars chart) {
        double width = 450;
        double room = 380;
        int series = chart.series().size();
        double bar = series > 1 ? 7 : 9;
        double label = 14;
        double gap = 4;
        double row = label + series * (bar + 2) + gap;
        double top = chart.marks().isEmpty() ? 2 : 14;
        double height = top + row * chart.labels().size();
        for (int i = 0; i < chart.labels().size(); i++) {
            double y = top + i * row;
            shapes.add(new Label(0, y + 11, chart.labels().get(i), Anchor.START, LETTERS, false, INK));
            for (int s = 0; s < series; s++) {
                Chart.Series values = chart.series().get(s);
                double from = y + label + s * (bar + 2);
                shapes.add(new Area(rectangle(0, from, room, bar), GROUND, 1));
                OptionalDouble value = values.values().get(i);
                if (value.isPresent()) {
                    double share = Math.clamp(value.getAsDouble() / chart.full(), 0, 1);
                    shapes.add(new Area(
                            rectangle(0, from, room * share, bar), values.kind().colour(), 1));
                    shapes.add(new Label(
                            width,
                            from + 8,
                            numerals.in(Figures.score(value.getAsDouble())),
                            Anchor.END,
                            12,
                            s == 0,
                            INK));
                }
            }
        }
        for (Chart.Mark mark : chart.marks()) {
            double x = room * mark.value() / chart.full();
            shapes.add(new Line(List.of(new Point(x, top), new Point(x, height - gap)), false, "7B8A99", 0.7, true));
            shapes.add(new Label(x, 9, shown(mark.value()), Anchor.MIDDLE, 10, false, "5B6875"));
        }
        return new Drawing(width, height, shapes);
    }

    private static List<Point> rectangle(double x, double y, double width, double height) {
        return List.of(
                new Point(x, y), new Point(x + width, y), new Point(x + width, y + height), new Point(x, y + height));
    }

    private Drawing years(Chart.Years chart) {
        double width = 215;
        double height = 108;
        double left = 12;
        double right = width - 12;
        double top = 18;
        double bottom = height - 20;
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (Chart.Series series : chart.series()) {
            for (OptionalDouble value : series.values()) {
                if (value.isPresent()) {
                    most = Math.max(most, value.getAsDouble());
                    least = Math.min(least, value.getAsDouble());
                }
            }
        }
        double span = most > least ? most - least : Math.max(1, Math.abs(most));
        double floor = least - span * 0.1;
        double ceiling = most + span * 0.1;
        int years = chart.labels().size();
        double step = years > 1 ? (right - left - 24) / (years - 1) : 0;
        shapes.add(new Line(List.of(new Point(0, bottom), new Point(width, bottom)), false, GRID, 0.8, false));
        for (int i = 0; i < years; i++) {
            shapes.add(new Label(
                    left + 12 + i * step, height - 6, chart.labels().get(i), Anchor.MIDDLE, 11, false, "5B6875"));
        }
        for (Chart.Series series : chart.series().reversed()) {
            boolean self = series.kind() == Chart.Kind.SELF;
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < years; i++) {
                OptionalDouble value = series.values().get(i);
                if (value.isPresent()) {
                    double share = (value.getAsDouble() - floor) / (ceiling - floor);
                    points.add(new Point(left + 12 + i * step, bottom - share * (bottom - top)));
                }
            }
            shapes.add(new Line(points, false, series.kind().colour(), self ? 2 : 1.2, !self));
            if (self) {
                labels(series, points);
            }
        }
        return new Drawing(width, height, shapes);
    }

    private void labels(Chart.Series series, List<Point> points) {
        List<Double> values = series.values().stream()
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            String value = shown(values.get(i));
            double half = value.length() * 2.4 + 1;
            // Paper below the figure: no line runs through it.
            shapes.add(new Area(rectangle(point.x() - half, point.y() - 13.5, 2 * half, 9), PAPER, 1));
            shapes.add(new Dot(point.x(), point.y(), 2.6, series.kind().colour()));
            shapes.add(new Label(point.x(), point.y() - 5, value, Anchor.MIDDLE, 11, true, INK));
        }
    }

    private String shown(double value) {
        return numerals.in(Figures.grouped(value));
    }
}
