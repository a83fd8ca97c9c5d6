package pmqa.workbench.work;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When people are told of their work. The criteria say nothing of it, so an installation sets it; 7, 3 and 1 days before is what this product
 * promises unless told otherwise. Weekends and holidays are days like others.
 *
 * @param daysBefore how many days before the due date somebody is reminded
 * @param daysLate how many days after it
 * @param hour from which hour of the day in Thailand reminders are written, 0 to 23
 * @param gather how long after the first of several assignments the letter about all of them is written
 */
@ConfigurationProperties("pmqa.reminders")
record ReminderSettings(List<Integer> daysBefore, List<Integer> daysLate, int hour, Duration gather) {

    /** A reminder that could not be given on its day – everything was down – is given up to so many days later. */
    private static final int CATCH_UP = 3;

    ReminderSettings {
        daysBefore = List.copyOf(daysBefore);
        daysLate = List.copyOf(daysLate);
    }

    /** How many days before the due date something counts as soon due: when the first reminder comes. */
    int soon() {
        return daysBefore.stream().max(Comparator.naturalOrder()).orElse(0);
    }

    /** How long ago the due date may be for a reminder to be given still. */
    int longestLate() {
        return daysLate.stream().max(Comparator.naturalOrder()).orElse(0) + CATCH_UP;
    }

    /**
     * Which reminder is due when there are so many days left, negative when it is late.
     *
     * @return its days before the due date, negative after it
     */
    Optional<Integer> step(long daysLeft) {
        return Stream.concat(daysBefore.stream(), daysLate.stream().map(days -> -days))
                .filter(step -> step >= daysLeft)
                .min(Comparator.naturalOrder())
                .filter(step -> step - daysLeft <= CATCH_UP);
    }
}
