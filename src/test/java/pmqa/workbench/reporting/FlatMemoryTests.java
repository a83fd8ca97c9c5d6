package pmqa.workbench.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.reporting.rendering.ReportFormat;

/** However many reports were made, at the same time or after each other, nothing of them stays. */
@Tag("slow")
class FlatMemoryTests {

    private static final int ROUNDS = 6;
    private static final int THREADS = 4;
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void reports_that_are_made_at_the_same_time_leave_nothing_behind() throws InterruptedException, ExecutionException {
        Report report = Reports.of("department-2569.json", Reports.THAI);
        round(report);
        round(report);
        long before = used();

        for (int i = 0; i < ROUNDS; i++) {
            round(report);
        }

        assertThat((used() - before) / MEBIBYTE)
                .as("MiB more after %d reports", ROUNDS * THREADS * ReportFormat.values().length)
                .isLessThan(12);
    }

    private static void round(Report report) throws InterruptedException, ExecutionException {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (ReportFormat format : ReportFormat.values()) {
            for (int i = 0; i < THREADS; i++) {
                tasks.add(() -> made(report, format));
            }
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private static boolean made(Report report, ReportFormat format) {
        try (OutputStream nowhere = OutputStream.nullOutputStream()) {
            format.write(report, nowhere);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is in use when everything that can go has gone. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            ManagementFactory.getMemoryMXBean().gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
