package pmqa.workbench.exchange.xlsx;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cells of a sheet; rows and columns count from 0.
 *
 * @param name the name on the sheet's tab
 * @param rows row → column → cell, for cells that are not blank
 * @param merges the merged ranges of more than one cell
 */
record Grid(String name, NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows, List<Merge> merges) {

    /** A merged range; all ends are included. */
    record Merge(int top, int left, int bottom, int right) {
        boolean covers(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }

        String range() {
            return Addresses.cell(top, left) + ":" + Addresses.cell(bottom, right);
        }
    }

    SheetCell cell(int row, int column) {
        return row(row).getOrDefault(column, SheetCell.BLANK);
    }

    NavigableMap<Integer, SheetCell> row(int row) {
        NavigableMap<Integer, SheetCell> cells = rows.get(row);
        return cells == null ? new TreeMap<>() : cells;
    }

    Optional<Merge> mergeAt(int row, int column) {
        return merges.stream().filter(merge -> merge.covers(row, column)).findFirst();
    }

    /** The name of a cell as people look for it: {@code หมวด 1!D12}. */
    String place(int row, int column) {
        return name + "!" + Addresses.cell(row, column);
    }
}
