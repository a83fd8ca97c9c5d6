package pmqa.workbench.exchange.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a sheet (ECMA-376 part 1, 18.3.1) as a stream, within limits. */
final class SheetParser {

    /** A form has some 10,000 cells that are not blank. */
    static final int MOST_CELLS = 200_000;

    private static final int MOST_MERGES = 5_000;
    private static final int LAST_ROW = 1_048_575;
    private static final int LAST_COLUMN = 16_383;
    private static final int LONGEST_NUMBER = 64;
    private static final int MOST_PLAIN_DIGITS = 20;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern RANGE = Pattern.compile(ADDRESS + ":" + ADDRESS);

    private final List<String> strings;
    private final NumberLooks looks;
    private int cellsLeft = MOST_CELLS;

    /** One parser reads all sheets of a workbook, since the limit is on all their cells. */
    SheetParser(List<String> strings, NumberLooks looks) {
        this.strings = strings;
        this.looks = looks;
    }

    Grid read(String name, XMLStreamReader xml) throws XMLStreamException {
        NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows = new TreeMap<>();
        List<Grid.Merge> merges = new ArrayList<>();
        int row = -1;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        row = rowIndex(xml, row + 1);
                        NavigableMap<Integer, SheetCell> cells = row(xml);
                        if (!cells.isEmpty()) {
                            rows.put(row, cells);
                        }
                    }
                    case "mergeCell" -> merge(xml, merges);
                    default -> {
                        // Everything else is about looks.
                    }
                }
            }
        }
        return new Grid(name, rows, merges);
    }

    private static int rowIndex(XMLStreamReader xml, int next) throws XMLStreamException {
        int row = whole(xml.getAttributeValue(null, "r")).orElse(next + 1) - 1;
        if (row < 0 || row > LAST_ROW) {
            throw new XMLStreamException("No such row: " + row);
        }
        return row;
    }

    private NavigableMap<Integer, SheetCell> row(XMLStreamReader xml) throws XMLStreamException {
        NavigableMap<Integer, SheetCell> cells = new TreeMap<>();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = columnIndex(xml, column + 1);
                SheetCell cell = cell(xml);
                if (!cell.isBlank()) {
                    if (--cellsLeft < 0) {
                        throw new TooManyCellsException();
                    }
                    cells.put(column, cell);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return cells;
            }
        }
        return cells;
    }

    /** More cells than any form has. */
    static final class TooManyCellsException extends XMLStreamException {
        private static final long serialVersionUID = 1;

        private TooManyCellsException() {
            super("too many cells");
        }
    }

    private static int columnIndex(XMLStreamReader xml, int next) throws XMLStreamException {
        @Nullable String address = xml.getAttributeValue(null, "r");
        if (address == null) {
            return next;
        }
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new XMLStreamException("Not an address: " + address);
        }
        return column(parts.group(1));
    }

    private static int column(String letters) throws XMLStreamException {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        if (column - 1 > LAST_COLUMN) {
            throw new XMLStreamException("No such column: " + letters);
        }
        return column - 1;
    }

    private SheetCell cell(XMLStreamReader xml) throws XMLStreamException {
        @Nullable String type = xml.getAttributeValue(null, "t");
        int style = whole(xml.getAttributeValue(null, "s")).orElse(0);
        boolean formula = false;
        @Nullable String value = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return new SheetCell(content(type == null ? "n" : type, value, style), formula);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = SafeXml.text(xml, SharedStrings.LONGEST);
                    case "is" -> value = SharedStrings.rich(xml, "is");
                    default -> {
                        // Extensions hold no values.
                    }
                }
            }
        }
    }

    private CellContent content(String type, @Nullable String value, int style) throws XMLStreamException {
        if (value == null || value.isEmpty()) {
            return CellContent.Blank.BLANK;
        }
        return switch (type) {
            case "s" -> CellContent.text(shared(value));
            case "inlineStr", "str" -> CellContent.text(XmlText.unescaped(value));
            case "b" ->
                new CellContent.Truth(value.strip().equals("1") || value.strip().equals("true"));
            case "e" -> new CellContent.Fault(value);
            case "d" -> CellContent.text(value);
            default -> number(value.strip(), style);
        };
    }

    private String shared(String index) throws XMLStreamException {
        int position = whole(index).orElse(-1);
        if (position < 0 || position >= strings.size()) {
            throw new XMLStreamException("No such string: " + index);
        }
        return strings.get(position);
    }

    private CellContent number(String value, int style) throws XMLStreamException {
        if (value.length() <= LONGEST_NUMBER) {
            try {
                return new CellContent.Number(shortest(new BigDecimal(value)), looks.of(style));
            } catch (NumberFormatException notANumber) {
                throw new XMLStreamException("Not a number: " + value, notANumber);
            }
        }
        throw new XMLStreamException("A number of " + value.length() + " digits");
    }

    /**
     * A workbook holds doubles, and programs write the same one in different ways: {@code 1.1}, {@code 1.10} and
     * {@code 1.1000000000000001} are one number.
     */
    private static BigDecimal shortest(BigDecimal written) {
        double held = written.doubleValue();
        if (Double.isInfinite(held)) {
            return written;
        }
        BigDecimal shortest = new BigDecimal(Double.toString(held)).stripTrailingZeros();
        return shortest.scale() < 0 && shortest.precision() - shortest.scale() <= MOST_PLAIN_DIGITS
                ? shortest.setScale(0)
                : shortest;
    }

    private static void merge(XMLStreamReader xml, List<Grid.Merge> merges) throws XMLStreamException {
        @Nullable String range = xml.getAttributeValue(null, "ref");
        Matcher parts = RANGE.matcher(range == null ? "" : range);
        if (parts.matches()) {
            if (merges.size() == MOST_MERGES) {
                throw new TooManyCellsException();
            }
            merges.add(new Grid.Merge(
                    Integer.parseInt(parts.group(2)) - 1,
                    column(parts.group(1)),
                    Integer.parseInt(parts.group(4)) - 1,
                    column(parts.group(3))));
        }
    }

    /** A whole number from 0 on that fits an int, if this is one. */
    static OptionalInt whole(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{1,9}")
                ? OptionalInt.of(Integer.parseInt(text.strip()))
                : OptionalInt.empty();
    }
}
