package pmqa.workbench.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a submission.
 *
 * @param scope codes of the items that a reopening opens
 * @param until the last day of a reopening
 */
public record SubmissionEvent(
        UUID id,
        Kind kind,
        String reason,
        List<String> scope,
        Optional<LocalDate> until,
        UUID actedBy,
        Instant actedAt) {

    public SubmissionEvent {
        scope = List.copyOf(scope);
    }

    /** The decisions that can follow a submission. */
    public enum Kind {
        RETURNED("returned"),
        ACCEPTED("accepted"),
        REOPENED("reopened");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
