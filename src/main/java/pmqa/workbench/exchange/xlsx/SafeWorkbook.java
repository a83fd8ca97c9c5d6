package pmqa.workbench.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * A workbook whose zip has been measured by what came out of it, never by what its headers claim. Nothing is written to disk and
 * nothing unpacked is kept: parts are unpacked again as they are read. What was examined is what is read: no second zip reader
 * sees the file.
 */
final class SafeWorkbook {

    /** The largest accepted file; a form filled to the brim stays below 1 MiB. */
    static final int LARGEST_FILE = 8 * 1024 * 1024;

    private static final int MOST_ENTRIES = 1_000;
    private static final long LARGEST_CONTENT = 64L * 1024 * 1024;

    /** XML compresses well, but not like a bomb; below the floor the ratio says nothing. */
    private static final int HIGHEST_RATIO = 200;

    private static final long RATIO_FLOOR = 8L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final ZipDirectory zip;
    private final Map<String, ZipDirectory.Entry> parts = new HashMap<>();

    private SafeWorkbook(ZipDirectory zip) {
        this.zip = zip;
    }

    /** Examines a file that claims to be a workbook. */
    static Result<SafeWorkbook> examine(byte[] file) {
        return refusal(file).<Result<SafeWorkbook>>map(Result::refused).orElseGet(() -> unpacked(file));
    }

    boolean has(String part) {
        return parts.containsKey(folded(part));
    }

    /** What a part holds, for a reader of XML. */
    @FunctionalInterface
    interface Parser<T> {
        T read(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Reads a part by its name in the package, case ignored as Excel does; without the leading slash. */
    <T> T read(String part, Parser<T> parser) throws XMLStreamException {
        ZipDirectory.Entry entry = parts.get(folded(part));
        if (entry == null) {
            throw new XMLStreamException("No part " + part);
        }
        try (InputStream in = zip.open(entry)) {
            return parser.read(SafeXml.open(in));
        } catch (IOException unreadable) {
            throw new XMLStreamException(unreadable);
        }
    }

    private static Optional<Problem> refusal(byte[] file) {
        if (file.length == 0) {
            return Optional.of(WorkbookProblems.empty());
        }
        if (file.length > LARGEST_FILE) {
            return Optional.of(WorkbookProblems.tooLarge(LARGEST_FILE));
        }
        if (startsWith(file, OLE2)) {
            return Optional.of(contains(file, ENCRYPTED) ? WorkbookProblems.encrypted() : WorkbookProblems.oldExcel());
        }
        return startsWith(file, ZIP) ? Optional.empty() : Optional.of(WorkbookProblems.notAWorkbook());
    }

    private static Result<SafeWorkbook> unpacked(byte[] file) {
        SafeWorkbook workbook = new SafeWorkbook(new ZipDirectory(file));
        try {
            Optional<Problem> problem = workbook.unpack(file.length);
            return problem.<Result<SafeWorkbook>>map(Result::refused).orElseGet(() -> Result.accepted(workbook));
        } catch (IOException broken) {
            return Result.refused(WorkbookProblems.broken("zip"));
        }
    }

    /** Unpacks everything once and throws it away: sizes and checksums are then known to be true. */
    private Optional<Problem> unpack(int compressed) throws IOException {
        List<ZipDirectory.Entry> entries = zip.entries(MOST_ENTRIES + 1);
        if (entries.size() > MOST_ENTRIES) {
            return Optional.of(WorkbookProblems.bomb());
        }
        long left = Math.min(LARGEST_CONTENT, Math.max(RATIO_FLOOR, (long) compressed * HIGHEST_RATIO));
        for (ZipDirectory.Entry entry : entries) {
            left -= unpacked(entry, left);
            if (left < 0) {
                return Optional.of(WorkbookProblems.bomb());
            }
            Optional<Problem> problem = keep(entry);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return parts.containsKey("_rels/.rels") ? Optional.empty() : Optional.of(WorkbookProblems.notAWorkbook());
    }

    /** How many bytes come out of an entry; stops soon after the limit. */
    private long unpacked(ZipDirectory.Entry entry, long limit) throws IOException {
        CRC32 checksum = new CRC32();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.open(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
                size += read;
                if (size > limit) {
                    return size;
                }
            }
        }
        if (checksum.getValue() != entry.checksum()) {
            throw new ZipException("wrong checksum of " + entry.name());
        }
        return size;
    }

    private Optional<Problem> keep(ZipDirectory.Entry entry) throws IOException {
        String folded = folded(entry.name());
        if (folded.equals("mimetype") || folded.endsWith("workbook.bin")) {
            return Optional.of(folded.equals("mimetype") ? WorkbookProblems.openDocument() : WorkbookProblems.binary());
        }
        if (!folded.endsWith(".xml") && !folded.endsWith(".rels") && !folded.endsWith(".vml")) {
            return Optional.empty();
        }
        try (InputStream in = zip.open(entry)) {
            SafeXml.checkProlog(in);
        } catch (SafeXml.DoctypeException doctype) {
            return Optional.of(WorkbookProblems.doctype(entry.name()));
        } catch (XMLStreamException broken) {
            // Legacy drawings are often not well-formed; nobody reads them.
            return folded.endsWith(".vml") ? Optional.empty() : Optional.of(WorkbookProblems.broken(entry.name()));
        }
        return parts.put(folded, entry) == null ? Optional.empty() : Optional.of(WorkbookProblems.broken(entry.name()));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length
                && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static boolean contains(byte[] file, byte[] wanted) {
        for (int i = 0; i + wanted.length <= file.length; i++) {
            if (Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
