package pmqa.workbench.exchange;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * Writes rows of comma-separated values: fields quoted where RFC 4180 demands it, rows ended with LF unless told otherwise.
 *
 * <p>Spreadsheets run a cell that begins like a formula, so a text that somebody wrote gets an apostrophe before such a
 * beginning. Figures that the program computed are written as they are.
 */
final class Csv {

    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Appendable out;
    private final String rowEnd;

    Csv(Appendable out) {
        this(out, "\n");
    }

    Csv(Appendable out, String rowEnd) {
        this.out = out;
        this.rowEnd = rowEnd;
    }

    /** One row; every field as it must be read. */
    void row(List<String> fields) throws IOException {
        Iterator<String> rest = fields.iterator();
        while (rest.hasNext()) {
            out.append(quoted(rest.next())).append(rest.hasNext() ? "," : rowEnd);
        }
    }

    /** A text that somebody wrote, made harmless for spreadsheets. */
    static String text(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String field) {
        boolean needed =
                field.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
