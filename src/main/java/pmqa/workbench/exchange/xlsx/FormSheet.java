package pmqa.workbench.exchange.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A sheet of a form, found by its marker wherever rows and columns have been moved to.
 *
 * @param marker what it holds
 * @param grid its cells
 * @param codeRow the row of the column codes
 * @param codeColumn the column of the row codes
 * @param columns what each coded column holds
 */
record FormSheet(Marker marker, Grid grid, int codeRow, int codeColumn, Map<Field, Integer> columns) {

    /** The marker stands in the corner; so far may it have been pushed by inserted rows and columns. */
    private static final int SEARCHED = 20;

    FormSheet {
        columns = Map.copyOf(columns);
    }

    /** A row and what its code says; nothing if nobody knows the code. */
    record Row(int index, String text, Optional<RowCode> code) {}

    static Optional<FormSheet> in(Grid grid) {
        for (int row : grid.rows().headMap(SEARCHED).keySet()) {
            for (int column : grid.row(row).headMap(SEARCHED).keySet()) {
                Optional<Marker> marker = text(grid, row, column).flatMap(Marker::parse);
                if (marker.isPresent()) {
                    return Optional.of(new FormSheet(marker.get(), grid, row, column, columns(grid, row, column)));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<Field, Integer> columns(Grid grid, int codeRow, int codeColumn) {
        Map<Field, Integer> columns = new LinkedHashMap<>();
        for (int column : grid.row(codeRow).keySet()) {
            if (column != codeColumn) {
                text(grid, codeRow, column).ifPresent(code -> columns.putIfAbsent(new Field(code.strip()), column));
            }
        }
        return columns;
    }

    private static Optional<String> text(Grid grid, int row, int column) {
        return grid.cell(row, column).content() instanceof CellContent.Text(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The rows below the column codes that hold anything, from the top. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int row : grid.rows().tailMap(codeRow, false).keySet()) {
            String code = text(grid, row, codeColumn).map(String::strip).orElse("");
            rows.add(new Row(row, code, RowCode.parse(code)));
        }
        return rows;
    }

    OptionalInt column(Field field) {
        Integer column = columns.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** Where a row's answer to a field stands; the code's own cell where that column is gone. */
    String place(int row, Field field) {
        return grid.place(row, column(field).orElse(codeColumn));
    }

    /** The sheet as a whole. */
    String place() {
        return grid.place(0, 0);
    }
}
