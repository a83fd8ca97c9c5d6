package pmqa.workbench.audit;

import java.util.UUID;
import pmqa.workbench.shared.Problem;

/**
 * Something that does not fit what the program wrote.
 *
 * @param stream the assessment that it concerns, or {@link TrailEntry#ADMINISTRATION}
 * @param problem its place is within the stream: {@code #12} for an entry, {@code checkpoint/1.1-B1} for an answer,
 *     {@code snapshot/1} for a submission, empty for the whole
 */
public record Finding(UUID stream, Problem problem) {}
