package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The geometry of a radar chart: one axis for each category, clockwise from the top.
 *
 * @param axes how many axes
 * @param full the value at the rim
 */
public record Radar(int axes, double full) {

    public static final int SIZE = 420;
    private static final double CENTRE = SIZE / 2.0;
    private static final double RADIUS = 150;
    private static final double LABEL_RADIUS = RADIUS + 26;

    /** A point of the drawing. */
    public record Point(double x, double y) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
        }
    }

    /** The outline of a ring at a value, for the scale. */
    public String ring(double value) {
        List<Double> same = new ArrayList<>();
        for (int i = 0; i < axes; i++) {
            same.add(value);
        }
        return outline(same);
    }

    /** The outline through one value on each axis, as an SVG point list. */
    public String outline(List<Double> values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(at(i, RADIUS * Math.clamp(values.get(i) / full, 0, 1)));
        }
        return points.stream().map(Point::toString).collect(Collectors.joining(" "));
    }

    public Point rim(int axis) {
        return at(axis, RADIUS);
    }

    public Point label(int axis) {
        return at(axis, LABEL_RADIUS);
    }

    public Point centre() {
        return new Point(CENTRE, CENTRE);
    }

    private Point at(int axis, double distance) {
        double angle = 2 * Math.PI * axis / axes - Math.PI / 2;
        return new Point(CENTRE + distance * Math.cos(angle), CENTRE + distance * Math.sin(angle));
    }
}
