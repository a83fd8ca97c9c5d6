package pmqa.workbench.seal;

import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written to it; the file is whole only after {@link #finish}. Closing it leaves the other end open. */
public final class SealingStream extends OutputStream {

    private final OutputStream out;
    private final Seal.Header header;
    private final byte[] chunk = new byte[Seal.CHUNK];
    private int filled;
    private int number;

    SealingStream(OutputStream out, Seal.Header header) throws IOException {
        this.out = out;
        this.header = header;
        out.write(header.bytes());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (filled == chunk.length) {
                // Only now is it known that this chunk is not the last.
                writeChunk(false);
            }
            int taken = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, at, chunk, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
        }
    }

    private void writeChunk(boolean last) throws IOException {
        out.write(header.sealed(chunk, filled, number, last));
        number = Math.incrementExact(number);
        filled = 0;
    }

    /** Writes the last chunk, without which the file does not open; once. */
    public void finish() throws IOException {
        writeChunk(true);
        out.flush();
    }
}
