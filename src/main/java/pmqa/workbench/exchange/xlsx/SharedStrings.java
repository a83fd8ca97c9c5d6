package pmqa.workbench.exchange.xlsx;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the table of strings to which cells refer (ECMA-376 part 1, 18.4). */
final class SharedStrings {

    /** Well above what a cell of Excel holds. */
    static final int LONGEST = 100_000;

    private SharedStrings() {}

    static List<String> read(XMLStreamReader xml) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(XmlText.unescaped(rich(xml, "si")));
            }
        }
        return strings;
    }

    /** The runs of a text put together, without the phonetic hints of East Asian editions. */
    static String rich(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                return text.toString();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> text.append(SafeXml.text(xml, LONGEST));
                    case "rPh" -> SafeXml.text(xml, LONGEST);
                    default -> {
                        // A run holds its font and its text.
                    }
                }
            }
        }
    }
}
