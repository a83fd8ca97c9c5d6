package pmqa.workbench.improvement;

import java.time.Instant;
import java.util.UUID;

/**
 * What was signed and submitted for a phase; it never changes.
 *
 * @param number counts within assessment and phase, from 1
 * @param content the plans with their progress as canonical JSON (RFC 8785)
 * @param sha256 hash of the content's UTF-8, in hexadecimal
 */
public record PhaseSubmission(
        UUID id,
        UUID assessment,
        YearPhase phase,
        int number,
        String content,
        String sha256,
        UUID signedBy,
        String signedName,
        String signedPosition,
        Instant signedAt) {}
