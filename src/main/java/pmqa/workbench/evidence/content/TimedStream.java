package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer whose sender may not fall silent: the time-out of the JDK's HTTP client ends with the headers. A read that takes
 * too long, and one that the connection breaks off in, fail with a {@link StoreFailure}.
 */
final class TimedStream extends InputStream {

    private final InputStream in;
    private final String where;
    private final Duration patience;
    private final ScheduledExecutorService watch;
    private volatile boolean late;

    TimedStream(InputStream in, String where, Duration patience, ScheduledExecutorService watch) {
        this.in = in;
        this.where = where;
        this.patience = patience;
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        ScheduledFuture<?> alarm = alarm();
        try {
            return in.read(buffer, from, length);
        } catch (IOException broken) {
            // Without its cause: Spring takes an EOFException for a visitor who went away, and the answer for complete.
            throw (late ? S3Reason.TIMED_OUT : S3Reason.CUT).failure(where, broken.toString(), null);
        } finally {
            alarm.cancel(false);
        }
    }

    private ScheduledFuture<?> alarm() throws IOException {
        try {
            return watch.schedule(this::cut, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            throw new IOException("the store is closed", closed);
        }
    }

    /** Closing the JDK's stream wakes its reader up. */
    private void cut() {
        late = true;
        try {
            in.close();
        } catch (IOException closedAnyway) {
            // The reader finds out by itself.
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
