package pmqa.workbench.exchange.xlsx;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;

/** The hidden sheet: which form this is, and the lists that cells offer. */
final class HiddenSheet {

    /**
     * Version of the layout; a reader refuses a later one. Even ones carry a base along, odd ones do not; from 3 on, sheets of
     * questions have room for what stands beside a rating.
     */
    static final int FORMAT = 4;

    /** The layout of a form that carries nothing along. */
    private static final int FORMAT_WITHOUT_BASE = 3;

    private static final int FIRST_WITH_REASONS = 3;

    private HiddenSheet() {}

    static boolean carriesBase(int format) {
        return format % 2 == 0;
    }

    /** Whether sheets of questions have columns for remarks and for what was done, and a row for the explanation. */
    static boolean hasReasons(int format) {
        return format >= FIRST_WITH_REASONS;
    }

    static void write(Workbook workbook, Filling filling, MeasureTypeLists lists) throws IOException {
        Catalogue catalogue = filling.catalogue();
        SheetWriter writer = SheetWriter.form(
                workbook, SheetNames.FORM, Marker.FORM, List.of(new SheetWriter.Column(Field.VALUE, 30)));
        value(writer, RowCode.Key.FORMAT, Integer.toString(filling.base().isPresent() ? FORMAT : FORMAT_WITHOUT_BASE));
        value(writer, RowCode.Key.CATALOGUE, catalogue.id());
        value(writer, RowCode.Key.VERSION, catalogue.version());
        value(writer, RowCode.Key.TYPE, filling.type().code());
        List<String> pieces =
                filling.base().map(base -> HiddenText.pieces(base.text())).orElse(List.of());
        for (int i = 0; i < pieces.size(); i++) {
            value(writer, new RowCode.Base(i), pieces.get(i));
        }
        Worksheet sheet = writer.sheet();
        for (MeasureItem item : lists.items()) {
            int row = 0;
            for (MeasureType type : item.measureTypes()) {
                sheet.value(lists.row(row++), lists.column(item), XmlText.escaped(MeasureTypeLists.label(type)));
            }
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        writer.finish(catalogue.id());
    }

    private static void value(SheetWriter writer, RowCode key, String value) {
        writer.row(key).put(Field.VALUE, Look.HIDDEN, value).end();
    }
}
