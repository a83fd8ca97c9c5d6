package pmqa.workbench.exchange.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The entries of a zip in memory, by its central directory (PKWARE APPNOTE 4.3). The JDK's own stream cannot read the zips that
 * Excel and fastexcel write as they go along, and its {@code ZipFile} wants a file on disk. Nothing is allocated by what a header
 * claims: sizes are only used to find the bytes that are there.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final long IN_ZIP64_FIELD = 0xFFFF_FFFFL;
    private static final int ZIP64 = 1;

    private final byte[] zip;

    ZipDirectory(byte[] zip) {
        this.zip = zip;
    }

    /**
     * An entry.
     *
     * @param start where its data begins
     * @param length how many bytes its data takes in the zip
     * @param checksum CRC-32 of the data when unpacked
     */
    record Entry(String name, int method, int start, int length, long checksum) {}

    /** The entries, at most so many. */
    List<Entry> entries(int most) throws IOException {
        try {
            ByteBuffer end = at(endRecord());
            int count = Short.toUnsignedInt(end.getShort(end.position() + 10));
            ByteBuffer directory = at(end.getInt(end.position() + 16));
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < Math.min(count, most); i++) {
                entries.add(entry(directory));
            }
            return entries;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException outside) {
            throw broken("points outside of the file", outside);
        }
    }

    private int endRecord() throws ZipException {
        ByteBuffer bytes = at(0);
        for (int i = zip.length - END_LENGTH; i >= Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT); i--) {
            if (bytes.getInt(i) == END) {
                return i;
            }
        }
        throw new ZipException("no end of the central directory");
    }

    private Entry entry(ByteBuffer directory) throws IOException {
        int start = directory.position();
        if (directory.getInt(start) != CENTRAL) {
            throw new ZipException("no central header");
        }
        int flags = directory.getShort(start + 8);
        int method = directory.getShort(start + 10);
        long checksum = Integer.toUnsignedLong(directory.getInt(start + 16));
        int nameLength = Short.toUnsignedInt(directory.getShort(start + 28));
        int extraLength = Short.toUnsignedInt(directory.getShort(start + 30));
        int commentLength = Short.toUnsignedInt(directory.getShort(start + 32));
        byte[] name = new byte[nameLength];
        directory.get(start + 46, name);
        int extra = start + 46 + nameLength;
        long[] sizes = {
            Integer.toUnsignedLong(directory.getInt(start + 24)),
            Integer.toUnsignedLong(directory.getInt(start + 20)),
            Integer.toUnsignedLong(directory.getInt(start + 42))
        };
        zip64(directory, extra, extra + extraLength, sizes);
        directory.position(extra + extraLength + commentLength);
        if ((flags & ENCRYPTED) != 0 || (method != STORED && method != DEFLATED)) {
            throw new ZipException("an entry that is encrypted or packed in an unusual way");
        }
        int data = data(Math.toIntExact(sizes[2]));
        int length = Math.toIntExact(sizes[1]);
        if (length > zip.length - data) {
            throw new ZipException("an entry that ends outside of the file");
        }
        return new Entry(new String(name, StandardCharsets.UTF_8), method, data, length, checksum);
    }

    /** Sizes and offset that stand in the ZIP64 field: those that are all ones in the header, in this order. */
    private static void zip64(ByteBuffer directory, int extra, int end, long[] sizes) {
        for (int field = extra; field + 4 <= end; field += 4 + Short.toUnsignedInt(directory.getShort(field + 2))) {
            if (directory.getShort(field) == ZIP64) {
                int value = field + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == IN_ZIP64_FIELD) {
                        sizes[i] = directory.getLong(value);
                        value += Long.BYTES;
                    }
                }
            }
        }
    }

    private int data(int offset) throws ZipException {
        ByteBuffer header = at(offset);
        if (header.getInt(offset) != LOCAL) {
            throw new ZipException("no local header");
        }
        return offset
                + 30
                + Short.toUnsignedInt(header.getShort(offset + 26))
                + Short.toUnsignedInt(header.getShort(offset + 28));
    }

    /** The data of an entry, unpacked as it is read. */
    InputStream open(Entry entry) {
        InputStream packed = new ByteArrayInputStream(zip, entry.start(), entry.length());
        if (entry.method() == STORED) {
            return packed;
        }
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private ByteBuffer at(int offset) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).position(offset);
    }

    private static ZipException broken(String what, RuntimeException cause) {
        ZipException broken = new ZipException(what);
        broken.initCause(cause);
        return broken;
    }
}
