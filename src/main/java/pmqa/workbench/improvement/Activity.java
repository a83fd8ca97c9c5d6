package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is done within a plan.
 *
 * @param number counts within its plan, from 1
 * @param person who answers for it, if it is somebody with an account
 * @param owner name of that person, or empty
 * @param unit the division that does it; empty if only a person is named
 * @param budget in baht, if money is set aside
 * @param progress its reports, the newest first
 */
public record Activity(
        UUID id,
        int number,
        String name,
        Optional<UUID> person,
        String owner,
        String unit,
        Optional<BigDecimal> budget,
        LocalDate startsOn,
        LocalDate endsOn,
        long version,
        List<Progress> progress) {

    private static final int DONE = 100;

    public Activity {
        progress = List.copyOf(progress);
    }

    /** The same activity with these reports. */
    Activity with(List<Progress> reports) {
        return new Activity(id, number, name, person, owner, unit, budget, startsOn, endsOn, version, reports);
    }

    /** How much is done by the newest report, 0 to 100; 0 without one. */
    public int percent() {
        return progress.isEmpty() ? 0 : progress.getFirst().percent();
    }

    /** Where an activity stands on a day. */
    public enum State {
        /** Its time has not come. */
        PLANNED,
        /** Its time has come and nothing is reported as done. */
        NOT_BEGUN,
        UNDER_WAY,
        /** Its end is past and it is not done. */
        LATE,
        DONE
    }

    public State state(LocalDate today) {
        if (percent() == DONE) {
            return State.DONE;
        }
        if (endsOn.isBefore(today)) {
            return State.LATE;
        }
        if (percent() > 0) {
            return State.UNDER_WAY;
        }
        return startsOn.isAfter(today) ? State.PLANNED : State.NOT_BEGUN;
    }
}
