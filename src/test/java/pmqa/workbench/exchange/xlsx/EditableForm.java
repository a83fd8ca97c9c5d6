package pmqa.workbench.exchange.xlsx;

import java.util.List;

/** A form to put things into, for tests of other packages: cells are named by the hidden codes of their row and column. */
public final class EditableForm {

    private final EditedForm form;
    private final byte[] written;

    private EditableForm(byte[] workbook) {
        this.form = EditedForm.of(workbook);
        this.written = workbook.clone();
    }

    public static EditableForm of(byte[] workbook) {
        return new EditableForm(workbook);
    }

    public EditableForm text(String row, String column, String text) {
        form.text(code(row), new Field(column), text);
        return this;
    }

    public EditableForm number(String row, String column, String number) {
        form.number(code(row), new Field(column), number);
        return this;
    }

    public EditableForm blank(String row, String column) {
        form.blank(code(row), new Field(column));
        return this;
    }

    public EditableForm formula(String row, String column, String formula, String saved) {
        form.formula(code(row), new Field(column), formula, saved);
        return this;
    }

    public EditableForm recode(String row, String code) {
        form.recode(code(row), code);
        return this;
    }

    /** The codes of the rows that begin so. */
    public List<String> rows(String prefix) {
        return grids().stream()
                .flatMap(grid -> FormSheet.in(grid).stream())
                .flatMap(sheet -> sheet.rows().stream())
                .map(FormSheet.Row::text)
                .filter(text -> text.startsWith(prefix))
                .toList();
    }

    private List<Grid> grids() {
        return switch (SafeWorkbook.examine(written).flatMap(WorkbookReader::read)) {
            case pmqa.workbench.shared.Result.Accepted<List<Grid>>(List<Grid> grids) -> grids;
            case pmqa.workbench.shared.Result.Refused<List<Grid>> refused -> throw new AssertionError(refused);
        };
    }

    public String place(String row, String column) {
        return form.place(code(row), new Field(column));
    }

    public byte[] bytes() {
        return form.bytes();
    }

    private static RowCode code(String text) {
        return RowCode.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }
}
