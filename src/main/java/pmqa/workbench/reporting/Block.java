package pmqa.workbench.reporting;

import java.util.List;

/** What a section is made of. */
public sealed interface Block {

    /** A paragraph; a line break within it begins a new line. */
    record Paragraph(String text, Tone tone) implements Block {}

    /** How a paragraph speaks. */
    enum Tone {
        BODY,
        /** The sentence that says the result. */
        HEADLINE,
        /** Derivations and remarks, smaller. */
        QUIET,
        /** Something to heed. */
        NOTICE
    }

    /** Short facts, each with its name. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A fact with its name. */
    record Fact(String name, String value) {}

    record Bullets(List<String> texts) implements Block {
        public Bullets {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows; for people who cannot see it, too
     * @param small whether it has so many columns that its letters must be smaller
     */
    record Table(String caption, List<Column> columns, List<Row> rows, boolean small) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row instanceof Row.Cells(List<Cell> cells, boolean _) && cells.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            caption + ": " + cells.size() + " cells in " + columns.size() + " columns");
                }
            }
        }

        /** The width of all columns together, in the unit of {@link Column#width}. */
        public int width() {
            return columns.stream().mapToInt(Column::width).sum();
        }
    }

    /**
     * A column.
     *
     * @param width its part of the table's width, in relation to the other columns
     */
    record Column(String title, Align align, int width) {}

    /** Where the text of a column stands. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** A chart over the width of the page. */
    record Figure(Chart chart) implements Block {}

    /** Small charts, two beside each other. */
    record Gallery(List<Chart> charts) implements Block {
        public Gallery {
            charts = List.copyOf(charts);
        }
    }
}
