package pmqa.workbench.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long requests took, in nanoseconds. */
final class Latencies {

    private final ConcurrentLinkedQueue<Long> all = new ConcurrentLinkedQueue<>();

    void add(long nanos) {
        all.add(nanos);
    }

    @Override
    public String toString() {
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%d requests, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms",
                        sorted.length,
                        at(sorted, 0.50),
                        at(sorted, 0.95),
                        at(sorted, 0.99),
                        Arrays.stream(sorted).max().orElse(0) / 1e6);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
