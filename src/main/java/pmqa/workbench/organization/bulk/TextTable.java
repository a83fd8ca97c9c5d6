package pmqa.workbench.organization.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.shared.Result;

/**
 * Reads comma-, semicolon- or tab-separated text as RFC 4180 describes it. The letters are UTF-8 or, as Excel in Thailand saves them, Windows-874
 * (a superset of TIS-620). Which of the two shows in the bytes: a table with Thai in Windows-874 is, but for contrived words, not valid UTF-8.
 */
final class TextTable {

    private static final Charset WINDOWS_THAI = Charset.forName("x-windows-874");
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final char separator;
    private final List<TableRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int rowLine = 1;

    private TextTable(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static Result<List<TableRow>> read(byte[] file) {
        return decoded(file)
                .map(text -> new TextTable(text).parse())
                .orElseGet(() -> Result.refused(ImportProblems.NOT_TEXT));
    }

    private static Optional<String> decoded(byte[] file) {
        boolean unicode = file.length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE;
        Optional<String> text = unicode
                ? decoded(file, StandardCharsets.UTF_16)
                : decoded(file, StandardCharsets.UTF_8).or(() -> decoded(file, WINDOWS_THAI));
        return text.filter(found -> found.chars().noneMatch(letter -> letter == 0))
                .map(found -> !found.isEmpty() && found.charAt(0) == BYTE_ORDER_MARK ? found.substring(1) : found);
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException otherLetters) {
            return Optional.empty();
        }
    }

    /** The one that is most frequent in the first line that is not blank. */
    private static char separator(String text) {
        String heading =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }

    private Result<List<TableRow>> parse() {
        int position = 0;
        while (position < text.length()) {
            int end = text.charAt(position) == '"' ? quoted(position) : plain(position);
            if (end < 0) {
                return Result.refused(ImportProblems.openQuote(rowLine));
            }
            position = end;
            // One more than is allowed, below the headings: enough to see that there are too many.
            if (rows.size() > TableFile.MOST_ROWS + 1) {
                break;
            }
        }
        if (!cells.isEmpty()) {
            endRow();
        }
        return Result.accepted(rows);
    }

    /** Reads up to the next separator or line end and returns the position behind it. */
    private int plain(int from) {
        int end = from;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        return endCell(text.substring(from, end), end);
    }

    /** The same for a quoted cell, in which two quotation marks are one; −1 if it never closes. */
    private int quoted(int from) {
        StringBuilder cell = new StringBuilder();
        int at = from + 1;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter != '"') {
                line += letter == '\n' ? 1 : 0;
                cell.append(letter);
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at += 2;
            } else {
                int end = at + 1;
                while (end < text.length() && !isEnd(text.charAt(end))) {
                    cell.append(text.charAt(end++));
                }
                return endCell(cell.toString(), end);
            }
        }
        return -1;
    }

    private boolean isEnd(char letter) {
        return letter == separator || letter == '\n' || letter == '\r';
    }

    private int endCell(String cell, int end) {
        cells.add(PersonalData.tidied(cell));
        if (end >= text.length()) {
            return end;
        }
        if (text.charAt(end) == separator) {
            if (end + 1 == text.length()) {
                cells.add("");
            }
            return end + 1;
        }
        boolean carriageReturnFirst =
                text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        endRow();
        return end + (carriageReturnFirst ? 2 : 1);
    }

    private void endRow() {
        TableRow row = new TableRow(rowLine, cells);
        if (!row.isBlank()) {
            rows.add(row);
        }
        cells = new ArrayList<>();
        line++;
        rowLine = line;
    }
}
