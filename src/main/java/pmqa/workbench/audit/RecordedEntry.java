package pmqa.workbench.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as it stands in the trail.
 *
 * @param sequence 1, 2, 3 … within its stream, without gaps
 */
public record RecordedEntry(
        UUID stream,
        long sequence,
        Instant at,
        Optional<UUID> actor,
        String action,
        String subject,
        Optional<String> before,
        Optional<String> after) {}
