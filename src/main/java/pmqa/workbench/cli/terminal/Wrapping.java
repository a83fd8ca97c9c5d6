package pmqa.workbench.cli.terminal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import pmqa.workbench.shared.LineBreaks;

/**
 * Breaks text into lines where a reader would: between Thai words, which have no blanks between them, as between English ones. The
 * Thai iterator of the JDK knows both. Characters that would move the cursor or change the terminal's state never pass.
 */
public final class Wrapping {

    private Wrapping() {}

    /** The lines of a text, none wider than {@code width} columns; line ends in the text are kept. Never empty. */
    public static List<String> lines(String text, int width) {
        if (width < 1) {
            throw new IllegalArgumentException("No room: " + width);
        }
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.replace("\r\n", "\n").split("\n", -1)) {
            String printable = printable(paragraph);
            if (Columns.of(printable) <= width) {
                lines.add(printable.stripTrailing());
            } else {
                wrap(printable, width, lines);
            }
        }
        return lines;
    }

    /** One line of at most {@code width} columns, cut with an ellipsis where it is longer. */
    public static String cut(String text, int width) {
        String printable = printable(text);
        if (Columns.of(printable) <= width) {
            return printable;
        }
        return printable
                        .substring(0, fitting(printable, 0, Math.max(0, width - 1)))
                        .stripTrailing() + "…";
    }

    /**
     * The text as it may be sent to a terminal: blanks for tabs and line ends, and a replacement character for whatever else
     * controls (escape sequences, direction overrides).
     */
    public static String printable(String text) {
        if (text.codePoints().noneMatch(Wrapping::controls)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(letter -> !controls(letter) ? letter : Character.isWhitespace(letter) ? ' ' : '\uFFFD')
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean controls(int letter) {
        return Character.getType(letter) == Character.CONTROL
                || Character.getType(letter) == Character.SURROGATE
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069);
    }

    private static void wrap(String text, int width, List<String> lines) {
        BitSet breaks = LineBreaks.of(text);
        int lineStart = 0;
        int lineColumns = 0;
        int start = 0;
        for (int end = breaks.nextSetBit(1); end >= 0; start = end, end = breaks.nextSetBit(end + 1)) {
            String piece = text.substring(start, end);
            int inked = Columns.of(piece.stripTrailing());
            if (lineColumns + inked > width && lineColumns > 0) {
                lines.add(text.substring(lineStart, start).stripTrailing());
                lineStart = start;
                lineColumns = 0;
            }
            while (lineColumns == 0 && inked > width) {
                int cut = fitting(text, lineStart, width);
                lines.add(text.substring(lineStart, cut));
                lineStart = cut;
                inked = Columns.of(text.substring(cut, end).stripTrailing());
            }
            lineColumns = Columns.of(text.substring(lineStart, end));
        }
        String rest = text.substring(lineStart).stripTrailing();
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
    }

    /** The end of the longest run from {@code start} that fits, whole letters with their marks, at least one letter. */
    private static int fitting(String text, int start, int width) {
        int columns = 0;
        int end = start;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            int own = Columns.of(letter);
            if (columns + own > width && columns > 0) {
                break;
            }
            columns += own;
            end += Character.charCount(letter);
        }
        return end;
    }
}
