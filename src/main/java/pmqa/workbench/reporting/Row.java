package pmqa.workbench.reporting;

import java.util.List;

/** A row of a table. */
public sealed interface Row {

    /** A cell for each column. */
    record Cells(List<Cell> cells, boolean strong) implements Row {
        public Cells {
            cells = List.copyOf(cells);
        }
    }

    /** A heading over the whole width, for the rows below it. */
    record Band(String text) implements Row {}

    /** A text over the whole width, with what it is. */
    record Wide(String label, String text) implements Row {}

    static Row of(Cell... cells) {
        return new Cells(List.of(cells), false);
    }
}
