package pmqa.workbench.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened and belongs into the trail; publish it within the transaction of the change.
 *
 * @param stream the assessment that it concerns, or {@link #ADMINISTRATION}
 * @param actor who did it; none for the system itself
 * @param action what was done, for instance {@code answer}
 * @param subject what it was done to, for instance {@code checkpoint/1.1-B1}
 * @param before the value before, if there was one
 * @param after the value after, if there is one
 */
public record TrailEntry(
        UUID stream,
        Optional<UUID> actor,
        String action,
        String subject,
        Optional<String> before,
        Optional<String> after) {

    public TrailEntry {
        assert TrailActions.isKnown(action) : "TrailActions lacks " + action;
    }

    /** The stream of everything that belongs to no assessment: accounts, roles, cycles. */
    public static final UUID ADMINISTRATION = new UUID(0, 0);
}
