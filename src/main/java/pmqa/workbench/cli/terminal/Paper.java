package pmqa.workbench.cli.terminal;

import java.util.Arrays;
import java.util.List;

/**
 * Lines for a terminal under construction.
 *
 * <p>Everything that is put on it is made printable first, and nothing is wider than the paper.
 */
public final class Paper {

    public static final int DEFAULT_WIDTH = 100;
    public static final int LEAST_WIDTH = 40;

    /** Lines that are longer than this are hard to read, however wide the terminal. */
    public static final int MOST_WIDTH = 140;

    private final int width;
    private final boolean coloured;
    private final StringBuilder text = new StringBuilder();

    /**
     * Empty paper.
     *
     * @param width columns; brought within {@value #LEAST_WIDTH} and {@value #MOST_WIDTH}
     * @param coloured whether ink shows
     */
    public Paper(int width, boolean coloured) {
        this.width = Math.clamp(width, LEAST_WIDTH, MOST_WIDTH);
        this.coloured = coloured;
    }

    public int width() {
        return width;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** One line from pieces that fit. */
    public Paper line(Span... spans) {
        return line(Arrays.asList(spans));
    }

    Paper line(List<Span> spans) {
        StringBuilder line = new StringBuilder();
        for (Span span : spans) {
            String printable = Wrapping.printable(span.text());
            line.append(coloured ? span.ink().paint(printable) : printable);
        }
        text.append(line.toString().stripTrailing()).append('\n');
        return this;
    }

    public Paper blank() {
        text.append('\n');
        return this;
    }

    /** Text over as many lines as it needs, all indented alike. */
    public Paper paragraph(String words, int indent, Ink ink) {
        return hanging("", words, indent, ink);
    }

    /** As {@link #paragraph}, with a lead – a bullet, a code – before the first line, behind which the others stand. */
    public Paper hanging(String lead, String words, int indent, Ink ink) {
        int behind = indent + Columns.of(lead);
        String first = " ".repeat(indent) + lead;
        for (String line : Wrapping.lines(words, Math.max(1, width - behind))) {
            line(Span.of(first), new Span(line, ink));
            first = " ".repeat(behind);
        }
        return this;
    }

    /** A thin line over the whole width. */
    public Paper rule() {
        return line(Span.faint("─".repeat(width)));
    }

    /** A thin line over the whole width that begins with words; below it where they are too long for a line. */
    public Paper rule(String words) {
        int rest = width - 4 - Columns.of(words);
        return rest < 0
                ? rule().paragraph(words, 0, Ink.STRONG)
                : line(Span.faint("── "), Span.strong(words), Span.faint(" " + "─".repeat(rest)));
    }
}
