package pmqa.workbench.reporting.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A drawing as inline SVG. */
final class Svg {

    private Svg() {}

    static String of(Drawing drawing, String title) {
        Markup svg = new Markup();
        svg.open(
                "svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + figure(drawing.width()) + " " + figure(drawing.height()),
                "width",
                figure(drawing.width()) + "pt",
                "role",
                "img",
                "aria-label",
                title);
        drawing.shapes().forEach(shape -> draw(shape, svg));
        return svg.close("svg").toString();
    }

    private static void draw(Drawing.Shape shape, Markup svg) {
        switch (shape) {
            case Drawing.Line line ->
                svg.empty(
                        line.closed() ? "polygon" : "polyline",
                        "points",
                        points(line.points()),
                        "fill",
                        "none",
                        "stroke",
                        "#" + line.colour(),
                        "stroke-width",
                        figure(line.width()),
                        "stroke-dasharray",
                        line.dashed() ? "4 3" : "none");
            case Drawing.Area area ->
                svg.empty(
                        "polygon",
                        "points",
                        points(area.points()),
                        "fill",
                        "#" + area.colour(),
                        "fill-opacity",
                        figure(area.opacity()));
            case Drawing.Dot dot ->
                svg.empty(
                        "circle",
                        "cx",
                        figure(dot.x()),
                        "cy",
                        figure(dot.y()),
                        "r",
                        figure(dot.radius()),
                        "fill",
                        "#" + dot.colour());
            case Drawing.Label label ->
                svg.open(
                                "text",
                                "x",
                                figure(label.x()),
                                "y",
                                figure(label.y()),
                                "font-size",
                                figure(label.size()),
                                "font-weight",
                                label.bold() ? "600" : "400",
                                "text-anchor",
                                label.anchor().name().toLowerCase(Locale.ROOT),
                                "fill",
                                "#" + label.colour())
                        .raw(new Markup().element("tspan", label.text()).toString())
                        .close("text");
        }
    }

    private static String points(List<Drawing.Point> points) {
        return points.stream()
                .map(point -> figure(point.x()) + "," + figure(point.y()))
                .collect(Collectors.joining(" "));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
