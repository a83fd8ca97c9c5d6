package pmqa.workbench.reporting.pdf;

import java.awt.BasicStroke;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;
import pmqa.workbench.reporting.html.Drawing;

/** A drawing as lines and letters of the PDF: sharp at every size, and its letters can be searched. */
final class DrawnChart implements ITextReplacedElement {

    private static final float[] DASHES = {4, 3};

    private final Drawing drawing;
    private final double dots;
    private Point location = new Point(0, 0);

    /**
     * A chart.
     *
     * @param dots of the renderer for each point
     */
    DrawnChart(Drawing drawing, double dots) {
        this.drawing = drawing;
        this.dots = dots;
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
        Rectangle place = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
        drawing.shapes().forEach(shape -> draw(shape, place, device));
        device.setStroke(new BasicStroke(1));
    }

    private void draw(Drawing.Shape shape, Rectangle place, ITextOutputDevice device) {
        switch (shape) {
            case Drawing.Line line -> {
                device.setColor(colour(line.colour(), 1));
                float width = (float) (line.width() * dots);
                device.setStroke(
                        line.dashed()
                                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes(), 0)
                                : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                device.draw(path(line.points(), line.closed(), place));
            }
            case Drawing.Area area -> {
                device.setColor(colour(area.colour(), area.opacity()));
                device.fill(path(area.points(), true, place));
            }
            case Drawing.Dot dot -> {
                device.setColor(colour(dot.colour(), 1));
                double radius = dot.radius() * dots;
                device.fill(new Ellipse2D.Double(
                        place.x + dot.x() * dots - radius, place.y + dot.y() * dots - radius, 2 * radius, 2 * radius));
            }
            case Drawing.Label label -> label(label, place, device);
        }
    }

    private float[] dashes() {
        return new float[] {(float) (DASHES[0] * dots), (float) (DASHES[1] * dots)};
    }

    private void label(Drawing.Label label, Rectangle place, ITextOutputDevice device) {
        FontSpecification specification = new FontSpecification(
                (float) (label.size() * dots),
                label.bold() ? IdentValue.BOLD : IdentValue.NORMAL,
                new String[] {PdfFonts.TEXT},
                IdentValue.NORMAL,
                IdentValue.NORMAL);
        if (PdfFonts.get().resolver().resolveFont(device.getSharedContext(), specification)
                instanceof ITextFSFont font) {
            double width = font.getFontDescription().getFont().getWidthPoint(label.text(), font.getSize2D());
            double start = switch (label.anchor()) {
                case START -> 0;
                case MIDDLE -> width / 2;
                case END -> width;
            };
            device.setColor(colour(label.colour(), 1));
            device.setFontSpecification(specification);
            device.setFont(font);
            device.drawString(
                    label.text(),
                    (float) (place.x + label.x() * dots - start),
                    (float) (place.y + label.y() * dots),
                    null);
        }
    }

    private Path2D path(List<Drawing.Point> points, boolean closed, Rectangle place) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            double x = place.x + points.get(i).x() * dots;
            double y = place.y + points.get(i).y() * dots;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (closed && !points.isEmpty()) {
            path.closePath();
        }
        return path;
    }

    /** The colour mixed with the white of the paper. */
    private static FSRGBColor colour(String hexadecimal, double opacity) {
        int rgb = Integer.parseInt(hexadecimal, 16);
        return new FSRGBColor(mixed(rgb >> 16, opacity), mixed(rgb >> 8, opacity), mixed(rgb, opacity));
    }

    private static int mixed(int part, double opacity) {
        return (int) Math.round(255 - (255 - (part & 0xFF)) * opacity);
    }

    @Override
    public int getIntrinsicWidth() {
        return (int) Math.round(drawing.width() * dots);
    }

    @Override
    public int getIntrinsicHeight() {
        return (int) Math.round(drawing.height() * dots);
    }

    @Override
    public Point getLocation() {
        return location;
    }

    @Override
    public void setLocation(int x, int y) {
        location = new Point(x, y);
    }

    @Override
    public void detach(LayoutContext context) {
        // Nothing is held.
    }

    @Override
    public boolean isRequiresInteractivePaint() {
        return false;
    }

    @Override
    public boolean hasBaseline() {
        return false;
    }

    @Override
    public int getBaseline() {
        return 0;
    }
}
