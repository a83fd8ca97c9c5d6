package pmqa.workbench.reporting.pdf;

import java.text.BreakIterator;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;
import pmqa.workbench.shared.Language;

/** Breaks lines between words. Thai is written without blanks, so the breaks come from a dictionary; it knows other scripts too. */
final class ThaiLineBreaks implements LineBreakingStrategy {

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        BreakIterator breaks = BreakIterator.getLineInstance(Language.THAI.locale());
        breaks.setText(text);
        return () -> {
            int next = breaks.next();
            return next == BreakIterator.DONE ? BreakPoint.getDonePoint() : new BreakPoint(next);
        };
    }
}
