package pmqa.workbench.exchange.xlsx;

import java.util.Optional;

/**
 * What a sheet of a form holds, as a hidden cell says: it stands in the column of the hidden row codes and in the row of the
 * hidden column codes, and so says where both are.
 *
 * @param text the text of the cell
 */
record Marker(String text) {

    private static final String PREFIX = "pmqa ";
    private static final String CATEGORY = PREFIX + "category ";

    /** The first sheet: who is assessed, for which year and in which categories. */
    static final Marker FACTS = new Marker(PREFIX + "facts");

    /** The hidden sheet: which form this is. */
    static final Marker FORM = new Marker(PREFIX + "form");

    static Marker category(String code) {
        return new Marker(CATEGORY + code);
    }

    static Optional<Marker> parse(String text) {
        return text.startsWith(PREFIX) ? Optional.of(new Marker(text.strip())) : Optional.empty();
    }
}
