package pmqa.workbench.evidence.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of office documents: the text elements of the parts that hold what people wrote. */
final class OfficeText {

    private static final Pattern TEXT_PARTS =
            Pattern.compile("word/(document|header[0-9]*|footer[0-9]*|footnotes|endnotes)\\.xml"
                    + "|xl/sharedStrings\\.xml|xl/worksheets/sheet[0-9]+\\.xml"
                    + "|ppt/(slides/slide|notesSlides/notesSlide)[0-9]+\\.xml"
                    + "|content\\.xml");

    private static final XMLInputFactory FACTORY = factory();

    private OfficeText() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Writes the text; in Microsoft's formats it stands in elements {@code t}, in OpenDocument everywhere. */
    static void read(Path file, Writer out, boolean inTextElements) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries()).stream()
                    .filter(entry -> TEXT_PARTS.matcher(entry.getName()).matches())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry part : parts) {
                try (InputStream in = zip.getInputStream(part)) {
                    read(FACTORY.createXMLStreamReader(in), out, inTextElements);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static void read(XMLStreamReader xml, Writer out, boolean inTextElements)
            throws XMLStreamException, IOException {
        boolean inText = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    inText = xml.getLocalName().equals("t");
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (xml.getLocalName().equals("p") || xml.getLocalName().equals("si")) {
                        out.write("\n");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText || !inTextElements) {
                        out.write(xml.getText());
                    }
                }
                default -> {
                    // Comments and processing instructions are no text.
                }
            }
        }
    }
}
