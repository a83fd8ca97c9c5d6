package pmqa.workbench.exchange.xlsx;

/**
 * A cell of a sheet.
 *
 * @param content what stands in it; for a formula the result that was saved with it
 * @param formula whether a formula computes it
 */
record SheetCell(CellContent content, boolean formula) {

    static final SheetCell BLANK = new SheetCell(CellContent.Blank.BLANK, false);

    boolean isBlank() {
        return content == CellContent.Blank.BLANK && !formula;
    }
}
