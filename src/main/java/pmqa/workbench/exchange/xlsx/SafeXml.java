package pmqa.workbench.exchange.xlsx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML as a stream, without document types and without anything from outside the file. */
final class SafeXml {

    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST_MARK = 3;

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

    /**
     * A part as letters: UTF-8 or UTF-16, the only two that a workbook may have (ECMA-376 part 2). The letters are decoded here, for
     * the parser tells of broken ones on the standard error of the whole program before it throws.
     */
    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        try {
            BufferedInputStream bytes = new BufferedInputStream(in);
            return FACTORY.createXMLStreamReader(
                    new InputStreamReader(bytes, charset(bytes).newDecoder()));
        } catch (IOException unreadable) {
            throw new XMLStreamException(unreadable);
        }
    }

    /** By the byte order mark, which is taken away where the decoder would keep it, or by how the first "<" is written. */
    private static Charset charset(InputStream in) throws IOException {
        in.mark(LONGEST_MARK);
        byte[] first = in.readNBytes(LONGEST_MARK);
        in.reset();
        if (starts(first, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(LONGEST_MARK);
            return StandardCharsets.UTF_8;
        }
        if (starts(first, 0xFE, 0xFF) || starts(first, 0xFF, 0xFE) || starts(first, 0, '<')) {
            return StandardCharsets.UTF_16;
        }
        return starts(first, '<', 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static boolean starts(byte[] bytes, int... beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != beginning[i]) {
                return false;
            }
        }
        return true;
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
