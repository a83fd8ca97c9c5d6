package pmqa.workbench.evidence.text;

import java.io.IOException;
import java.io.Writer;

/** Collects text up to a length, beyond which nobody searches. */
final class BoundedText extends Writer {

    /** In characters: a book of some 700 pages. */
    static final int LONGEST = 1_500_000;

    private final StringBuilder text = new StringBuilder();

    /** There is more text than is kept: no fault. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1;

        private Full() {
            super("long enough");
        }
    }

    @Override
    public void write(char[] letters, int from, int length) throws IOException {
        text.append(letters, from, Math.min(length, LONGEST - text.length()));
        if (text.length() >= LONGEST) {
            throw new Full();
        }
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
