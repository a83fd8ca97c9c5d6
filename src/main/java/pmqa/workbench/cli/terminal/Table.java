package pmqa.workbench.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Aligned columns. Each is as wide as its widest cell; where that is more than the paper holds, the columns that may wrap share
 * what is left.
 */
public final class Table {

    private static final int GAP = 2;
    private static final int LEAST = 8;

    private final int indent;
    private final List<Column> columns;
    private final List<Line> lines = new ArrayList<>();

    private Table(int indent, List<Column> columns) {
        this.indent = indent;
        this.columns = columns;
    }

    /** How a column treats its cells. */
    public enum Kind {
        /** Ranged left, never broken: codes, bars. */
        LEFT,
        /** Ranged right, never broken: figures. */
        RIGHT,
        /** Ranged left, broken over lines where room is short: titles. */
        WORDS,
        /** As words, and as wide as the paper allows, so that tables below each other keep their columns. */
        FILLING
    }

    /**
     * A column.
     *
     * @param heading may be empty
     * @param least how wide it is even where its cells are narrower
     */
    public record Column(String heading, Kind kind, int least) {
        public Column(String heading, Kind kind) {
            this(heading, kind, 0);
        }
    }

    private sealed interface Line {

        record Cells(List<Span> cells) implements Line {}

        record Note(int indent, String lead, String words, Ink ink) implements Line {}
    }

    public static Table of(int indent, Column... columns) {
        return new Table(indent, List.of(columns));
    }

    /** A row; one cell for each column. */
    public Table row(Span... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        lines.add(new Line.Cells(Arrays.stream(cells)
                .map(cell -> new Span(Wrapping.printable(cell.text()), cell.ink()))
                .toList()));
        return this;
    }

    /** Words below the last row that keep to no column; {@code lead} stands before them. */
    public Table note(int indent, String lead, String words, Ink ink) {
        lines.add(new Line.Note(indent, lead, words, ink));
        return this;
    }

    /** An empty line. */
    public Table blank() {
        return note(0, "", "", Ink.PLAIN);
    }

    public void on(Paper paper) {
        int[] widths = widths(paper.width() - indent);
        if (columns.stream().anyMatch(column -> !column.heading().isEmpty())) {
            print(
                    paper,
                    widths,
                    columns.stream().map(column -> Span.faint(column.heading())).toList());
        }
        for (Line line : lines) {
            switch (line) {
                case Line.Cells(List<Span> cells) -> print(paper, widths, cells);
                case Line.Note(int behind, String lead, String words, Ink ink) ->
                    paper.hanging(lead, words, behind, ink);
            }
        }
    }

    private int[] widths(int room) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] =
                    Math.max(columns.get(i).least(), Columns.of(columns.get(i).heading()));
            for (Line line : lines) {
                if (line instanceof Line.Cells(List<Span> cells)) {
                    widths[i] = Math.max(widths[i], Columns.of(cells.get(i).text()));
                }
            }
        }
        int over = Arrays.stream(widths).sum() + GAP * (widths.length - 1) - room;
        while (over > 0) {
            int widest = widestOfWords(widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            over--;
        }
        for (int i = 0; i < widths.length && over < 0; i++) {
            if (columns.get(i).kind() == Kind.FILLING) {
                widths[i] -= over;
                over = 0;
            }
        }
        return widths;
    }

    private static boolean wraps(Column column) {
        return column.kind() == Kind.WORDS || column.kind() == Kind.FILLING;
    }

    /** The widest of the columns that may still be made narrower, or −1. */
    private int widestOfWords(int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (wraps(columns.get(i)) && widths[i] > LEAST && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private void print(Paper paper, int[] widths, List<Span> row) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = wraps(columns.get(i))
                    ? Wrapping.lines(row.get(i).text(), Math.max(1, widths[i]))
                    : List.of(row.get(i).text());
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int y = 0; y < height; y++) {
            List<Span> line = new ArrayList<>();
            line.add(Span.of(" ".repeat(indent)));
            for (int i = 0; i < widths.length; i++) {
                String text = y < cells.get(i).size() ? cells.get(i).get(y) : "";
                String placed = columns.get(i).kind() == Kind.RIGHT
                        ? Columns.aligned(text, widths[i])
                        : Columns.padded(text, widths[i]);
                line.add(new Span(placed, row.get(i).ink()));
                line.add(Span.of(i < widths.length - 1 ? " ".repeat(GAP) : ""));
            }
            paper.line(line);
        }
    }
}
