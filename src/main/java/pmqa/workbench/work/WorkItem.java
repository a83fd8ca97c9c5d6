package pmqa.workbench.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pmqa.workbench.shared.LocalizedText;

/**
 * One thing that somebody answers for.
 *
 * @param thing the name under which reminders of it are noted
 * @param title with its code, where it has one
 * @param where organisation and fiscal year, and the plan if it belongs to one
 * @param path the page where it is done
 * @param due none if nothing says when
 * @param own whether the due date was set for it; otherwise it is the last day of the phase
 * @param percent how far it is, 0 to 100
 * @param finished whether nothing is left to do: declared complete, or submitted
 * @param left what of a whole category is not declared complete yet; empty for anything smaller
 * @param known since when the person could know that it is due on that day
 */
public record WorkItem(
        String thing,
        UUID person,
        LocalizedText title,
        LocalizedText where,
        String path,
        Optional<LocalDate> due,
        boolean own,
        int percent,
        boolean begun,
        boolean finished,
        List<Left> left,
        Instant known) {

    public WorkItem {
        left = List.copyOf(left);
    }

    /** A part that is still to be done, with its page. */
    public record Left(String code, String path) {}

    /** Where it stands on a day. */
    public enum State {
        LATE,
        SOON,
        LATER,
        FINISHED
    }

    /** Its state; {@code soon} says how many days before the due date something is soon due. */
    State state(LocalDate today, int soon) {
        if (finished) {
            return State.FINISHED;
        }
        if (due.filter(day -> day.isBefore(today)).isPresent()) {
            return State.LATE;
        }
        return due.filter(day -> !day.isAfter(today.plusDays(soon))).isPresent() ? State.SOON : State.LATER;
    }
}
