package pmqa.workbench.exchange.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes and takes apart the zips of tests. */
final class Zips {

    private Zips() {}

    static byte[] of(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] of(String name, String text) {
        return of(Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The entries of a zip; by the reader under test, since the JDK's cannot read what fastexcel writes. */
    static Map<String, byte[]> entries(byte[] zip) {
        ZipDirectory directory = new ZipDirectory(zip);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try {
            for (ZipDirectory.Entry entry : directory.entries(1_000)) {
                try (InputStream in = directory.open(entry)) {
                    entries.put(entry.name(), in.readAllBytes());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return entries;
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
