package pmqa.workbench.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;

/** One line that says how far long work has come, redrawn in place and gone at the end. It is for terminals only. */
public final class ProgressLine implements AutoCloseable {

    private static final long NANOSECONDS_BETWEEN = 100_000_000;
    private static final int BAR = 24;
    private static final String ERASE = "\r\u001B[K";

    private final Appendable terminal;
    private final int width;
    private final LongSupplier nanoTime;
    private boolean visible;
    private long drawnAt;

    /**
     * Nothing is shown yet.
     *
     * @param nanoTime a clock that only runs forward, for instance {@link System#nanoTime()}
     */
    public ProgressLine(Appendable terminal, int width, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.width = width;
        this.nanoTime = nanoTime;
        this.drawnAt = nanoTime.getAsLong() - NANOSECONDS_BETWEEN;
    }

    /** Draws the line anew, though not more than ten times a second. */
    public void show(long done, long of, String words) {
        long now = nanoTime.getAsLong();
        if (now - drawnAt < NANOSECONDS_BETWEEN) {
            return;
        }
        drawnAt = now;
        String bar = of > 0 ? Bar.of((double) done / of, BAR) + " " : "";
        write(ERASE + bar + Wrapping.cut(words, Math.max(1, width - BAR - 2)));
        visible = true;
    }

    /** Takes the line away, so that something else can be printed. */
    public void hide() {
        if (visible) {
            write(ERASE);
            visible = false;
        }
    }

    @Override
    public void close() {
        hide();
    }

    private void write(String text) {
        try {
            terminal.append(text);
            if (terminal instanceof java.io.Flushable buffered) {
                buffered.flush();
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
