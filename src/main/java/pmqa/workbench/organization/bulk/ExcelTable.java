package pmqa.workbench.organization.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Reads the first sheet of a workbook, after its zip was unpacked once to measure it. */
final class ExcelTable {

    private static final long LARGEST_CONTENT = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_COLUMNS = 50;
    /** The mark at the head of an old workbook has so many bytes; the library refuses to look at fewer. */
    private static final int LONGEST_MARK = 8;

    private ExcelTable() {}

    static boolean isWorkbook(byte[] file) {
        return file.length >= LONGEST_MARK && ReadableWorkbook.isOOXMLZipHeader(file);
    }

    static boolean isOldWorkbook(byte[] file) {
        return file.length >= LONGEST_MARK && ReadableWorkbook.isOLE2Header(file);
    }

    static Result<List<TableRow>> read(byte[] file) {
        try {
            Optional<Problem> bomb = bomb(file);
            if (bomb.isPresent()) {
                return Result.refused(bomb.get());
            }
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return Result.accepted(rows.map(ExcelTable::row)
                        .filter(row -> !row.isBlank())
                        .limit(TableFile.MOST_ROWS + 2L)
                        .toList());
            }
        } catch (IOException | RuntimeException broken) {
            // The library answers damaged parts with whatever exception they happen to cause.
            return Result.refused(ImportProblems.BROKEN_EXCEL);
        }
    }

    /** By the zip reader that the workbook's reader uses too; the JDK's stream cannot read what Excel writes as it goes along. */
    private static Optional<Problem> bomb(byte[] file) throws IOException {
        long left = LARGEST_CONTENT;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                return Optional.of(ImportProblems.BOMB);
            }
            for (ZipArchiveEntry entry : entries) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            return Optional.of(ImportProblems.BOMB);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static TableRow row(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column)
                    .map(ExcelTable::text)
                    .map(PersonalData::tidied)
                    .orElse(""));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    /** A day is a number in a workbook, and only its format says that it is one. Its year is read as it stands: people type พ.ศ. into Excel. */
    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER && isDay(cell)
                ? cell.asDate().toLocalDate().toString()
                : cell.getText();
    }

    private static boolean isDay(Cell cell) {
        String format =
                Objects.requireNonNullElse(cell.getDataFormatString(), "").toLowerCase(Locale.ROOT);
        return NOT_A_FORMAT.matcher(format).replaceAll("").matches(".*[dy].*");
    }

    /** Words in quotation marks, and colours, conditions and languages in brackets. */
    private static final Pattern NOT_A_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
}
