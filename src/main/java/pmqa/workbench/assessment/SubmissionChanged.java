package pmqa.workbench.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * Something became of a submission; published within the transaction of the change.
 *
 * @param number which submission of the assessment
 * @param sha256 the hash of its content
 */
public record SubmissionChanged(UUID assessment, Change change, int number, String sha256, Instant at) {

    /** What became of it. */
    public enum Change {
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        REOPENED;

        static Change of(SubmissionEvent.Kind kind) {
            return switch (kind) {
                case RETURNED -> RETURNED;
                case ACCEPTED -> ACCEPTED;
                case REOPENED -> REOPENED;
            };
        }
    }
}
