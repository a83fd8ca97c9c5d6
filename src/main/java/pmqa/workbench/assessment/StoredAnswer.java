package pmqa.workbench.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer as it is kept.
 *
 * @param value none: it was cleared
 * @param version 1 for the first save; each save raises it by one
 * @param unconfirmed carried over from last year and not confirmed yet; does not count as progress
 */
public record StoredAnswer(
        AnswerKey key, Optional<String> value, long version, boolean unconfirmed, UUID changedBy, Instant changedAt) {}
