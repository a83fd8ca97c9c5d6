package pmqa.workbench.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import pmqa.workbench.shared.ThaiDates;

/** A clock that moves on its own and can be pushed ahead or set to a day: nobody waits for a window to close. */
public final class TestClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Lets this much time pass. */
    public void advance(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    /** Makes it noon in Thailand on that day. */
    public void set(LocalDate day) {
        ahead.set(Duration.between(
                real.instant(), day.atTime(12, 0).atZone(ThaiDates.THAILAND).toInstant()));
    }

    /** Back to the machine's time. */
    public void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock outer = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return outer.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }
        };
    }
}
