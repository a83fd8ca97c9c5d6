package pmqa.workbench.reporting.html;

import java.util.List;

/**
 * A chart as lines and letters, in points from the upper left corner. SVG and PDF are drawn from the same one.
 *
 * @param shapes the later ones above the earlier
 */
public record Drawing(double width, double height, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** Something that is drawn. Colours are six hexadecimal digits. */
    public sealed interface Shape {}

    public record Point(double x, double y) {}

    /**
     * A line through points.
     *
     * @param dashed for what is not this year's own result
     */
    public record Line(List<Point> points, boolean closed, String colour, double width, boolean dashed)
            implements Shape {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A filled area.
     *
     * @param opacity 0 to 1
     */
    public record Area(List<Point> points, String colour, double opacity) implements Shape {
        public Area {
            points = List.copyOf(points);
        }
    }

    public record Dot(double x, double y, double radius, String colour) implements Shape {}

    /**
     * A text on one line.
     *
     * @param y of the baseline
     * @param size in points
     */
    public record Label(double x, double y, String text, Anchor anchor, double size, boolean bold, String colour)
            implements Shape {}

    /** Which part of a text stands at its place. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }
}
