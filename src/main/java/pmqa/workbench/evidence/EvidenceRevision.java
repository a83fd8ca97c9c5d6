package pmqa.workbench.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of evidence as it was at one time; never changes.
 *
 * @param number 1, 2, 3 … within its piece
 * @param addedBy name of the person
 */
public record EvidenceRevision(UUID id, UUID item, int number, Substance substance, String addedBy, Instant addedAt) {}
