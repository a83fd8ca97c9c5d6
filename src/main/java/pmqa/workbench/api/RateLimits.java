package pmqa.workbench.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How often a token may call: so many requests in each minute from its first one on. Each node counts for itself, in memory: the limit stops
 * programs that run away, for which a few times the limit on a few nodes is as good, and a shared count would make a write of every read.
 */
@Component
class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Beyond so many tokens those that are not calling are forgotten. */
    private static final int REMEMBERED = 10_000;

    private final Map<UUID, Window> windows = new ConcurrentHashMap<>();
    private final ApiSettings settings;
    private final Clock clock;

    RateLimits(ApiSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Window(Instant ends, int calls) {}

    /**
     * Counts a call.
     *
     * @return how long the caller must wait; zero: the call is within the limit
     */
    Duration take(UUID token) {
        if (settings.requestsPerMinute() == 0) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        if (windows.size() > REMEMBERED) {
            windows.values().removeIf(window -> !now.isBefore(window.ends()));
        }
        Window window = windows.compute(
                token,
                (_, known) -> known == null || !now.isBefore(known.ends())
                        ? new Window(now.plus(WINDOW), 1)
                        : new Window(known.ends(), Math.min(known.calls(), settings.requestsPerMinute()) + 1));
        return window.calls() <= settings.requestsPerMinute() ? Duration.ZERO : Duration.between(now, window.ends());
    }
}
