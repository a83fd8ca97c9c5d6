package pmqa.workbench.benchmarks;

import org.dhatim.fastexcel.reader.CellAddress;

/** Names of cells. An assessment is a row, so a name holds {@value #ROW} where the number of the row goes. */
final class Cells {

    static final String ROW = "#";

    private Cells() {}

    /** The cell of a column, which counts from 0, in the row of the assessment. */
    static String cell(int column) {
        return CellAddress.convertNumToColString(column) + ROW;
    }

    static String range(int first, int last) {
        return cell(first) + ":" + cell(last);
    }

    /** A range of another sheet. */
    static String range(String sheet, int first, int last) {
        return sheet + "!" + range(first, last);
    }

    static String cell(String sheet, int column) {
        return sheet + "!" + cell(column);
    }

    /** The same columns of a fixed row, which counts from 0. */
    static String inRow(String range, int row) {
        return range.replace(ROW, "$" + (row + 1));
    }

    /** A formula of the assessment whose row, from 0, is {@code row}. */
    static String atRow(String formula, int row) {
        return formula.replace(ROW, Integer.toString(row + 1));
    }
}
