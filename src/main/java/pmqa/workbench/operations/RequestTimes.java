package pmqa.workbench.operations;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** How many requests of which kind took how long, since this node started. */
@Component
class RequestTimes {

    /** Upper ends in milliseconds; the quality bars lie at 40, 60 and 300. */
    private static final int[] ENDS = {5, 10, 20, 40, 60, 100, 200, 300, 500, 1_000, 3_000, 10_000};

    /** Routes are known beforehand; this only keeps a fault from growing without end. */
    private static final int MOST_KINDS = 2_000;

    private final Map<Kind, Times> times = new ConcurrentHashMap<>();

    /**
     * A kind of request.
     *
     * @param route the pattern, never the path
     */
    record Kind(String method, String route, int status) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return toString().compareTo(other.toString());
        }
    }

    private static final class Times {
        private final LongAdder[] counts = java.util.stream.Stream.generate(LongAdder::new)
                .limit(ENDS.length + 1L)
                .toArray(LongAdder[]::new);
        private final LongAdder nanoseconds = new LongAdder();
    }

    void took(Kind kind, long nanoseconds) {
        if (times.size() >= MOST_KINDS && !times.containsKey(kind)) {
            return;
        }
        Times own = times.computeIfAbsent(kind, _ -> new Times());
        int at = Arrays.binarySearch(ENDS, (int) Math.min(Integer.MAX_VALUE, nanoseconds / 1_000_000));
        own.counts[at < 0 ? -at - 1 : at].increment();
        own.nanoseconds.add(nanoseconds);
    }

    void writeTo(MetricsText text) {
        text.family("pmqa_http_requests_seconds", "histogram", "Duration of requests by route.");
        times.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Kind kind = entry.getKey();
            String labels = String.join(
                    ",",
                    MetricsText.label("method", kind.method()),
                    MetricsText.label("route", kind.route()),
                    MetricsText.label("status", Integer.toString(kind.status())));
            long sum = 0;
            for (int i = 0; i < ENDS.length; i++) {
                sum += entry.getValue().counts[i].sum();
                text.sample("pmqa_http_requests_seconds_bucket", labels + ",le=\"" + ENDS[i] / 1000.0 + "\"", sum);
            }
            sum += entry.getValue().counts[ENDS.length].sum();
            text.sample("pmqa_http_requests_seconds_bucket", labels + ",le=\"+Inf\"", sum);
            text.sample("pmqa_http_requests_seconds_count", labels, sum);
            text.sample(
                    "pmqa_http_requests_seconds_sum",
                    labels,
                    entry.getValue().nanoseconds.sum() / 1e9);
        });
        text.family("pmqa_autosaves_total", "counter", "Answers saved from pages, by what came of it.");
        text.sample("pmqa_autosaves_total", "outcome=\"saved\"", autosaves(200, 399));
        text.sample("pmqa_autosaves_total", "outcome=\"conflict\"", autosaves(409, 409));
        text.sample("pmqa_autosaves_total", "outcome=\"refused\"", autosaves(400, 599) - autosaves(409, 409));
    }

    private long autosaves(int from, int to) {
        return times.entrySet().stream()
                .filter(entry -> entry.getKey().method().equals("PUT")
                        && entry.getKey().route().equals("/assessments/{id}/answers/{kind}")
                        && entry.getKey().status() >= from
                        && entry.getKey().status() <= to)
                .mapToLong(entry -> Arrays.stream(entry.getValue().counts)
                        .mapToLong(LongAdder::sum)
                        .sum())
                .sum();
    }
}
