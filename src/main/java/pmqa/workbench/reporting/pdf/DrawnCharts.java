package pmqa.workbench.reporting.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;
import pmqa.workbench.reporting.html.Drawing;

/** Puts drawings into the places that the markup keeps for them. */
final class DrawnCharts extends ITextReplacedElementFactory {

    private static final String NUMBER = "data-drawing";

    private final List<Drawing> drawings = new ArrayList<>();
    private final double dots;

    DrawnCharts(ITextOutputDevice device) {
        super(device);
        this.dots = device.getDotsPerPoint();
    }

    /** Keeps a place for a drawing. */
    String place(Drawing drawing) {
        drawings.add(drawing);
        return "<div class=\"drawing\" " + NUMBER + "=\"" + (drawings.size() - 1) + "\"></div>";
    }

    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback agent, int width, int height) {
        Element element = box.getElement();
        return element != null && element.hasAttribute(NUMBER)
                ? new DrawnChart(drawings.get(Integer.parseInt(element.getAttribute(NUMBER))), dots)
                : super.createReplacedElement(context, box, agent, width, height);
    }
}
