package pmqa.workbench.exchange.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.exchange.xlsx.CellContent.NumberLook;

/** How each cell style of a workbook shows a number (ECMA-376 part 1, 18.8: numFmts and cellXfs). */
final class NumberLooks {

    static final NumberLooks NONE = new NumberLooks(List.of());

    private final List<NumberLook> byStyle;

    private NumberLooks(List<NumberLook> byStyle) {
        this.byStyle = List.copyOf(byStyle);
    }

    NumberLook of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : NumberLook.PLAIN;
    }

    static NumberLooks read(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, NumberLook> custom = new HashMap<>();
        List<NumberLook> byStyle = new ArrayList<>();
        boolean inCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCells = false;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "cellXfs" -> inCells = true;
                    case "numFmt" -> custom.put(id(xml), look(xml.getAttributeValue(null, "formatCode")));
                    case "xf" -> {
                        if (inCells) {
                            int format = id(xml);
                            byStyle.add(custom.getOrDefault(format, builtIn(format)));
                        }
                    }
                    default -> {
                        // Fonts, fills and borders say nothing about numbers.
                    }
                }
            }
        }
        return new NumberLooks(byStyle);
    }

    private static int id(XMLStreamReader xml) {
        return SheetParser.whole(xml.getAttributeValue(null, "numFmtId")).orElse(0);
    }

    /** The formats without a format code (18.8.30), those of East Asian and Thai editions included. */
    private static NumberLook builtIn(int format) {
        boolean date = (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58)
                || (format >= 71 && format <= 81);
        boolean percent = format == 9 || format == 10 || format == 67 || format == 68;
        return date ? NumberLook.DATE : percent ? NumberLook.PERCENT : NumberLook.PLAIN;
    }

    private static NumberLook look(@Nullable String formatCode) {
        if (formatCode == null) {
            return NumberLook.PLAIN;
        }
        String bare = formatCode
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.", "")
                .replaceAll("[_*].", "")
                .replaceAll("\\[(?!h|m|s)[^\\]]*\\]", "")
                .replaceAll("(?i)general", "");
        if (bare.contains("%")) {
            return NumberLook.PERCENT;
        }
        return bare.matches("(?is).*[dmyhsb].*") ? NumberLook.DATE : NumberLook.PLAIN;
    }
}
