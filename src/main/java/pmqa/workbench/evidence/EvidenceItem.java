package pmqa.workbench.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of evidence of an organisation.
 *
 * @param expiresOn the last day on which it holds, if it does not hold for ever
 * @param latest its newest revision
 * @param textState what became of the search for text in the newest revision
 * @param uses how often it is cited, in all assessments of the organisation and in reports on its plans
 * @param version grows with each change of name, description, classification or expiry
 * @param changedBy name of the person who last changed or revised it
 */
public record EvidenceItem(
        UUID id,
        UUID organization,
        String name,
        String description,
        Classification classification,
        Optional<LocalDate> expiresOn,
        EvidenceRevision latest,
        TextState textState,
        long uses,
        long version,
        String changedBy,
        Instant changedAt) {

    public boolean isExpired(LocalDate today) {
        return expiresOn.filter(last -> last.isBefore(today)).isPresent();
    }
}
