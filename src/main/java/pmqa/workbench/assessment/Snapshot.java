package pmqa.workbench.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * What was submitted: content-addressed, and never changed by anybody.
 *
 * @param number 1, 2, 3 … within its assessment
 * @param phase the phase of the cycle that it closes
 * @param content the assessment in canonical JSON (RFC 8785)
 * @param sha256 hash of the content
 * @param signedName name of the approver when they signed
 * @param signedPosition their position
 */
public record Snapshot(
        UUID id,
        UUID assessment,
        int number,
        int phase,
        String content,
        String sha256,
        UUID signedBy,
        String signedName,
        String signedPosition,
        Instant signedAt) {}
