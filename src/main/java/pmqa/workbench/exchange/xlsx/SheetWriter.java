package pmqa.workbench.exchange.xlsx;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.XmlEscapeHelper;

/**
 * Writes a sheet row by row from the top; what stands in its columns is said once, when the sheet is made. Texts are always written as text, so that "=1+1" stays what somebody wrote and is never computed.
 */
final class SheetWriter {

    /** Unlocks the sheets; printed on the first one, since the lock is against slips and not against people. */
    static final String PASSWORD = "pmqa";

    private static final double LONGEST_ROW = Worksheet.MAX_ROW_HEIGHT;
    private static final int CODES = 0;

    private final Worksheet sheet;
    private final List<Column> columns;
    private final int firstColumn;
    private int firstVisibleRow;
    private int next;

    /**
     * A column beside the codes.
     *
     * @param field what answers stand in it, if any
     * @param width in digits of the body font
     */
    record Column(Field field, double width) {
        /** A column of criteria, which nobody answers. */
        static Column text(double width) {
            return new Column(Field.CRITERIA, width);
        }
    }

    private SheetWriter(Workbook workbook, String name, List<Column> columns, int firstColumn) {
        this.sheet = workbook.newWorksheet(name);
        this.columns = List.copyOf(columns);
        this.firstColumn = firstColumn;
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(firstColumn + i, columns.get(i).width());
        }
        sheet.hideGridLines();
    }

    /** A sheet to be read: it has no codes. */
    static SheetWriter plain(Workbook workbook, String name, List<Column> columns) {
        return new SheetWriter(workbook, name, columns, CODES);
    }

    /** A sheet of a form, with its codes in a hidden column and a hidden row. */
    static SheetWriter form(Workbook workbook, String name, Marker marker, List<Column> columns) {
        SheetWriter writer = new SheetWriter(workbook, name, columns, CODES + 1);
        writer.sheet.width(CODES, 10);
        writer.sheet.hideColumn(CODES);
        writer.sheet.hideRow(writer.next);
        writer.hidden(CODES, marker.text());
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).field().equals(Field.CRITERIA)) {
                writer.hidden(writer.firstColumn + i, columns.get(i).field().text());
            }
        }
        writer.next++;
        writer.firstVisibleRow = writer.next;
        return writer;
    }

    Worksheet sheet() {
        return sheet;
    }

    /** The position of the last column. */
    int last() {
        return firstColumn + columns.size() - 1;
    }

    /** The first column of that field. */
    int column(Field field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field().equals(field)) {
                return firstColumn + i;
            }
        }
        throw new IllegalArgumentException("No column " + field);
    }

    /** Begins the next row. */
    RowWriter row(RowCode code) {
        if (firstColumn > CODES) {
            hidden(CODES, code.text());
        }
        return new RowWriter(next++);
    }

    /** A row with one text over the whole width. */
    int across(Look look, String text) {
        return row(RowCode.Structure.ROW).put(firstColumn, last(), look, text).end();
    }

    private void hidden(int column, String text) {
        sheet.value(next, column, XmlText.escaped(text));
        Look.HIDDEN.applyTo(sheet.style(next, column));
    }

    /** Everything above the next row stays in view and is printed on each page; columns up to that one stay too. */
    void freezeAbove(int leftColumns) {
        sheet.freezePane(leftColumns, next);
        sheet.repeatRows(firstVisibleRow, next - 1);
    }

    /** Restricts a column of rows to a list of words; blank stays possible. */
    void choices(int firstRow, int lastRow, int column, List<String> words, String error) {
        String list = words.stream().collect(Collectors.joining(",", "\"", "\""));
        sheet.range(firstRow, column, lastRow, column)
                .validateWithListByFormula(XmlEscapeHelper.escape(list))
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("PMQA")
                .error(error);
    }

    /** Restricts a column of rows to the texts of a range on the hidden sheet. */
    void choicesFrom(int firstRow, int lastRow, int column, String range, String error) {
        sheet.range(firstRow, column, lastRow, column)
                .validateWithListByFormula(XmlEscapeHelper.escape(range))
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("PMQA")
                .error(error);
    }

    /** Restricts a block of cells to numbers. */
    void numbers(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        String first = Addresses.cell(firstRow, firstColumn);
        sheet.range(firstRow, firstColumn, lastRow, lastColumn)
                .validateWithFormula("ISNUMBER(" + first + ")")
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("PMQA")
                .error("กรอกเฉพาะตัวเลข เช่น 85 หรือ 86.2 ไม่ต้องใส่หน่วยหรือเครื่องหมาย %");
    }

    /** Locks the sheet but for its answer cells, sets the page up and writes the sheet out. */
    void finish(String footer) throws IOException {
        Set<SheetProtectionOption> locked = EnumSet.copyOf(SheetProtectionOption.DEFAULT_OPTIONS);
        locked.remove(SheetProtectionOption.FORMAT_ROWS);
        locked.remove(SheetProtectionOption.FORMAT_COLUMNS);
        sheet.protect(PASSWORD, locked);
        finishUnlocked(footer);
    }

    /** Sets the page up and writes the sheet out. */
    void finishUnlocked(String footer) throws IOException {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.45f);
        sheet.bottomMargin(0.6f);
        sheet.footer(footer, Position.LEFT, Look.FONT, 12);
        sheet.footer("หน้า &P / &N", Position.RIGHT, Look.FONT, 12);
        sheet.finish();
    }

    /** One row; its height grows with the longest text put into it. */
    final class RowWriter {

        private final int row;
        private double height = TextMeasure.height(1, Look.BODY_SIZE);

        private RowWriter(int row) {
            this.row = row;
        }

        RowWriter put(int column, Look look, String text) {
            return put(column, column, look, text);
        }

        /** A text over several columns, which are merged. */
        RowWriter put(int first, int last, Look look, String text) {
            style(first, last, look);
            if (last > first) {
                sheet.range(row, first, row, last).merge();
            }
            if (!text.isEmpty()) {
                sheet.value(row, first, XmlText.escaped(XmlText.checked(text)));
                double width = 0;
                for (int column = first; column <= last; column++) {
                    width += columns.get(column - firstColumn).width();
                }
                height = Math.max(height, look.height(text, width));
            }
            return this;
        }

        RowWriter put(Field field, Look look, String text) {
            return put(column(field), look, text);
        }

        RowWriter number(int column, Look look, double value) {
            style(column, column, look);
            sheet.value(row, column, value);
            return this;
        }

        RowWriter formula(int column, Look look, String formula) {
            style(column, column, look);
            sheet.formula(row, column, XmlEscapeHelper.escape(formula));
            return this;
        }

        RowWriter blank(int column, Look look) {
            style(column, column, look);
            return this;
        }

        /** Room for an answer of so many lines. */
        RowWriter atLeast(int lines) {
            height = Math.max(height, TextMeasure.height(lines, Look.BODY_SIZE));
            return this;
        }

        /** Ends the row and says where it is. */
        int end() {
            sheet.rowHeight(row, Math.min(LONGEST_ROW, Math.ceil(height)));
            return row;
        }

        private void style(int first, int last, Look look) {
            StyleSetter style = sheet.range(row, first, row, last).style();
            look.applyTo(style);
        }
    }
}
