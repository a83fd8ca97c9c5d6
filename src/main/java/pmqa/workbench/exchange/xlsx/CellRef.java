package pmqa.workbench.exchange.xlsx;

/** A cell of a named sheet; row and column count from 0. */
record CellRef(String sheet, int row, int column) {

    /** As formulas write it. */
    String absolute() {
        return Addresses.absolute(sheet, row, column);
    }
}
