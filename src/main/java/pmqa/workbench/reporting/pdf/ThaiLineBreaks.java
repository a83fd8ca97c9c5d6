package pmqa.workbench.reporting.pdf;

import java.util.PrimitiveIterator;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;
import pmqa.workbench.shared.LineBreaks;

/** Breaks lines between words. Thai is written without blanks, so the breaks come from a dictionary; it knows other scripts too. */
final class ThaiLineBreaks implements LineBreakingStrategy {

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        PrimitiveIterator.OfInt breaks =
                LineBreaks.of(text).stream().filter(place -> place > 0).iterator();
        return () -> breaks.hasNext() ? new BreakPoint(breaks.nextInt()) : BreakPoint.getDonePoint();
    }
}
