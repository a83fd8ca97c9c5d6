package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Content that is given out only as what it was when it came: while it streams it is hashed, and its last part is held back until the hash
 * is known to be right. A small file that is damaged fails before anything of it was given out, a large one breaks off.
 */
public final class CheckedContent extends InputStream {

    private static final int PART = 128 * 1024;

    private final InputStream in;
    private final String sha256;
    private final long size;
    private final MessageDigest digest = Sha256.digest();

    private byte[] free = new byte[PART];
    private byte[] held = new byte[PART];
    private int from;
    private int to;
    private int ahead;
    private long read;
    private boolean ended;

    private CheckedContent(InputStream in, String sha256, long size) {
        this.in = in;
        this.sha256 = sha256;
        this.size = size;
    }

    /**
     * Opens content of a store.
     *
     * @param size how many bytes it had when it came
     * @throws StoreFailure if it is not there, or is seen at once not to be what it was
     */
    public static InputStream open(ContentStore store, String sha256, long size) throws IOException {
        InputStream in;
        try {
            in = store.open(sha256);
        } catch (NoSuchFileException gone) {
            var problem = FileProblems.contentMissing();
            throw new StoreFailure(new StoreTrouble(StoreTrouble.Kind.FAILING, problem), problem, sha256, gone);
        }
        CheckedContent content = new CheckedContent(in, sha256, size);
        try {
            content.readAhead();
        } catch (IOException failed) {
            in.close();
            throw failed;
        }
        return content;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (from == to && !advance()) {
            return -1;
        }
        int count = Math.min(length, to - from);
        System.arraycopy(free, from, buffer, offset, count);
        from += count;
        return count;
    }

    /** Sets the held part free once what follows it is here, or once it is known to be the right end. */
    private boolean advance() throws IOException {
        if (ahead == 0) {
            return false;
        }
        byte[] used = free;
        free = held;
        held = used;
        from = 0;
        to = ahead;
        ahead = 0;
        if (!ended) {
            readAhead();
        }
        return true;
    }

    private void readAhead() throws IOException {
        ahead = in.readNBytes(held, 0, PART);
        digest.update(held, 0, ahead);
        read += ahead;
        ended = ahead < PART;
        boolean wrong = ended ? !HexFormat.of().formatHex(digest.digest()).equals(sha256) : read > size;
        if (wrong) {
            to = 0;
            from = 0;
            ahead = 0;
            ended = true;
            var problem = FileProblems.contentDamaged();
            throw new StoreFailure(new StoreTrouble(StoreTrouble.Kind.FAILING, problem), problem, sha256, null);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
