package pmqa.workbench.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import pmqa.workbench.catalogue.Catalogue;

/** A catalogue as a table of its text after RFC 4180, with a byte order mark, so that spreadsheets know that it is UTF-8. */
public final class CatalogueCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String ROW_END = "\r\n";

    private CatalogueCsv() {}

    /** Writes the catalogue's id and the columns of {@link CatalogueRow}, a row for each piece of text. */
    public static void write(Catalogue catalogue, Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        Csv csv = new Csv(out, ROW_END);
        csv.row(row("catalogue", CatalogueRow.COLUMNS));
        for (CatalogueRow row : CatalogueRows.of(catalogue)) {
            csv.row(row(catalogue.id(), row.fields().stream().map(Csv::text).toList()));
        }
    }

    private static List<String> row(String first, List<String> others) {
        List<String> row = new ArrayList<>();
        row.add(first);
        row.addAll(others);
        return row;
    }
}
