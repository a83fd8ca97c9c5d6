package pmqa.workbench.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** Passes bytes on, counts them and hashes them; closing it leaves the other end open. */
final class Hashing extends OutputStream {

    private final OutputStream out;
    private final LongConsumer progress;
    private final MessageDigest digest = sha256();
    private long size;

    Hashing(OutputStream out, LongConsumer progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        size += length;
        progress.accept(length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    long size() {
        return size;
    }

    /** The SHA-256 of everything, in hexadecimal digits; once. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
