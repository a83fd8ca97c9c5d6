package pmqa.workbench.exchange.xlsx;

/** Names of cells and ranges; rows and columns count from 0. */
final class Addresses {

    private static final int LETTERS = 26;

    private Addresses() {}

    /** {@code B12} for row 11, column 1. */
    static String cell(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** {@code 'name'!$B$12}. */
    static String absolute(String sheet, int row, int column) {
        return quoted(sheet) + "!$" + letters(column) + "$" + (row + 1);
    }

    /** {@code 'name'!$B$2:$B$9}, one column. */
    static String absolute(String sheet, int firstRow, int lastRow, int column) {
        return absolute(sheet, firstRow, column) + ":$" + letters(column) + "$" + (lastRow + 1);
    }

    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
