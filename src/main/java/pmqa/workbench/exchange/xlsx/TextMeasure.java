package pmqa.workbench.exchange.xlsx;

import java.text.BreakIterator;
import pmqa.workbench.shared.Language;

/**
 * How much room a text takes. Excel fits the height of a row to its text only while nobody has set it and never for merged
 * cells, so the writer sets every height. Widths are in digits of the body font, the unit in which Excel measures columns; the
 * proportions are those of the Sarabun family and close to those of other Thai fonts.
 */
final class TextMeasure {

    /** The height of a line over the size of its font: room for marks above and below Thai letters. */
    private static final double LINE = 1.7;

    /** Excel keeps a margin in each cell. */
    private static final double MARGIN = 1.2;

    /** Programs break Thai at different places, and fonts that stand in for a missing one run wider. */
    private static final double RESERVE = 1.06;

    private TextMeasure() {}

    /**
     * The height in points of a text that is wrapped in a cell.
     *
     * @param columnWidth width of the cell in digits of the body font
     * @param fontSize in points
     * @param bodySize size of the body font in points
     */
    static double height(String text, double columnWidth, double fontSize, double bodySize) {
        double room = Math.max(1, (columnWidth - MARGIN) * bodySize / fontSize / RESERVE);
        return height(lines(text, room), fontSize);
    }

    /** The height in points of so many lines. */
    static double height(int lines, double fontSize) {
        return lines * fontSize * LINE;
    }

    /** The number of lines of a text that is wrapped between words. */
    static int lines(String text, double room) {
        return text.lines().mapToInt(paragraph -> wrapped(paragraph, room)).sum();
    }

    private static int wrapped(String paragraph, double room) {
        BreakIterator breaks = BreakIterator.getLineInstance(Language.THAI.locale());
        breaks.setText(paragraph);
        int lines = 1;
        double used = 0;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = paragraph.substring(start, end);
            double needed = width(word.stripTrailing());
            if (used > 0 && used + needed > room) {
                lines++;
                used = 0;
            }
            lines += (int) (needed / room);
            used += width(word) - room * (int) (needed / room);
        }
        return lines;
    }

    /** The width of a line in digits. */
    static double width(String line) {
        return line.codePoints().mapToDouble(TextMeasure::width).sum();
    }

    private static double width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.SPACE_SEPARATOR -> 0.6;
            case Character.LOWERCASE_LETTER -> 0.95;
            case Character.UPPERCASE_LETTER, Character.OTHER_SYMBOL -> 1.2;
            case Character.START_PUNCTUATION, Character.END_PUNCTUATION, Character.OTHER_PUNCTUATION -> 0.65;
            default -> codePoint >= 'เ' && codePoint <= 'ไ' ? 0.75 : 1.08;
        };
    }
}
