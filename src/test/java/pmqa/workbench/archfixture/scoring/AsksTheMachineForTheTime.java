package pmqa.workbench.archfixture.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The same answers would score differently tomorrow. */
final class AsksTheMachineForTheTime {

    private AsksTheMachineForTheTime() {}

    static long milliseconds() {
        return System.currentTimeMillis();
    }

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    static LocalDate today() {
        return LocalDate.now();
    }

    static Supplier<Instant> now() {
        return Instant::now;
    }
}
