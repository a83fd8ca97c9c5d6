package pmqa.workbench.seal;

import java.io.IOException;
import java.io.InputStream;

/** Opens chunk by chunk what was sealed. Nothing of a chunk is given out that is not what it was. */
final class OpeningStream extends InputStream {

    private final InputStream in;
    private final Seal.Header header;
    private byte[] next;
    private byte[] content = new byte[0];
    private int at;
    private int number;
    private boolean ended;

    /** @throws SealBroken if the first chunk does not open */
    OpeningStream(InputStream in, Seal.Header header) throws IOException {
        this.in = in;
        this.header = header;
        this.next = readChunk();
        advance();
    }

    private byte[] readChunk() throws IOException {
        return in.readNBytes(Seal.CHUNK + Seal.TAG);
    }

    /** Whether a chunk is the last shows only when nothing follows it. */
    private void advance() throws IOException {
        byte[] present = next;
        next = present.length < Seal.CHUNK + Seal.TAG ? new byte[0] : readChunk();
        boolean last = next.length == 0;
        content = header.opened(present, number, last).orElseThrow(this::broken);
        number++;
        at = 0;
        ended = last;
    }

    private SealBroken broken() {
        return new SealBroken(number == 0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == content.length) {
            if (ended) {
                return -1;
            }
            advance();
        }
        int given = Math.min(length, content.length - at);
        System.arraycopy(content, at, bytes, offset, given);
        at += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
