package pmqa.workbench.exchange.xlsx;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;

/** The drop-down lists of measure types: one column of the hidden sheet for each item of results, from its second row on. */
record MeasureTypeLists(List<MeasureItem> items) {

    private static final int FIRST_COLUMN = 3;
    private static final int FIRST_ROW = 1;
    private static final String STAR = "★";

    MeasureTypeLists {
        items = List.copyOf(items);
    }

    static MeasureTypeLists of(Catalogue catalogue) {
        return new MeasureTypeLists(catalogue.measureItems().toList());
    }

    /** How a type is named in lists and cells: its code comes first. */
    static String label(MeasureType type) {
        return type.code() + " " + type.title().th() + (type.required() ? " " + STAR : "");
    }

    /** The code in a cell of the type column; a blank cell is a measure of the agency's own. */
    static Optional<String> code(String cell) {
        String text = cell.strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text.split("\\s+", 2)[0]);
    }

    /** The range of the hidden sheet that lists the types of an item. */
    String range(MeasureItem item) {
        int last = FIRST_ROW + item.measureTypes().size() - 1;
        return Addresses.absolute(SheetNames.FORM, FIRST_ROW, last, column(item));
    }

    int column(MeasureItem item) {
        return FIRST_COLUMN + items.indexOf(item);
    }

    int row(int position) {
        return FIRST_ROW + position;
    }
}
