package pmqa.workbench.organization.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pmqa.workbench.shared.Language;

/** Files to fill in: the headings of a kind and rows that show how. */
public final class ImportTemplates {

    private static final double COLUMN_WIDTH = 28;

    private ImportTemplates() {}

    public static byte[] workbook(ImportKind kind, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "PMQA Workbench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(kind.code());
            List<ImportKind.Column> columns = kind.columns();
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column).title().in(language));
                sheet.style(0, column).bold().set();
                sheet.width(column, COLUMN_WIDTH);
                for (int row = 0; row < kind.examples().size(); row++) {
                    sheet.value(row + 1, column, kind.examples().get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** UTF-8 with the mark by which Excel recognises it. */
    public static byte[] text(ImportKind kind, Language language) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(line(kind.columns().stream()
                .map(column -> column.title().in(language))
                .toList()));
        kind.examples().forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.contains(",") || cell.contains("\"")
                                ? '"' + cell.replace("\"", "\"\"") + '"'
                                : cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
