package pmqa.workbench.evidence.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A page of a listing, as ListObjectsV2 answers (Amazon S3 API reference).
 *
 * @param next asks for the next page; empty on the last one
 */
record S3Listing(List<Entry> entries, Optional<String> next) {

    S3Listing {
        entries = List.copyOf(entries);
    }

    record Entry(String key, long size, Instant modified) {}

    private static final String ROOT = "ListBucketResult";
    private static final String ENTRY = "Contents";

    /** Reads a page; what is none fails. Declarations of types and entities are not read. */
    static S3Listing read(byte[] xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | NumberFormatException | DateTimeException unreadable) {
            throw new IOException("not a listing of S3", unreadable);
        }
    }

    private static S3Listing read(XMLStreamReader reader) throws XMLStreamException, IOException {
        reader.nextTag();
        if (!reader.getLocalName().equals(ROOT)) {
            throw new IOException("not a listing of S3: " + reader.getLocalName());
        }
        List<Entry> entries = new ArrayList<>();
        Optional<String> next = Optional.empty();
        Map<String, String> current = new HashMap<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "Key", "Size", "LastModified" -> current.put(reader.getLocalName(), reader.getElementText());
                    case "NextContinuationToken" ->
                        next = Optional.of(reader.getElementText()).filter(token -> !token.isEmpty());
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals(ENTRY)) {
                entries.add(new Entry(
                        current.getOrDefault("Key", ""),
                        Long.parseLong(current.getOrDefault("Size", "")),
                        Instant.parse(current.getOrDefault("LastModified", ""))));
                current.clear();
            }
        }
        return new S3Listing(entries, next);
    }
}
