package pmqa.workbench.exchange.xlsx;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML as a stream, without document types and without anything from outside the file. */
final class SafeXml {

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** A document type: harmless parts of a workbook never have one. */
    static final class DoctypeException extends XMLStreamException {
        private static final long serialVersionUID = 1;

        private DoctypeException() {
            super("document type");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** Reads up to the root element. */
    static void checkProlog(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = open(in);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new DoctypeException();
                case XMLStreamConstants.START_ELEMENT -> {
                    return;
                }
                default -> {
                    // Comments, processing instructions and blanks may precede the root.
                }
            }
        }
    }

    /** The text of the current element and of those inside it; ends at its end tag. */
    static String text(XMLStreamReader xml, int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    if (text.length() > longest) {
                        throw new XMLStreamException("A text of more than " + longest + " characters");
                    }
                }
                default -> {
                    // Comments and processing instructions are no text.
                }
            }
        }
        return text.toString();
    }
}
