package pmqa.workbench.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A revision of a piece of evidence cited for an answer or for a report on progress.
 *
 * @param subject names the answer, {@code checkpoint/1.1-B1}, or the report, {@code report/<id>}
 * @param name of the piece, as it is called now
 * @param latest number of the piece's newest revision
 * @param page where in it, as people write it: {@code 12}, {@code 3–5}; may be empty
 * @param claim what it shows; may be empty
 * @param version grows with each change; always 1 for a report, whose citations are only withdrawn
 * @param citedBy name of the person
 */
public record Citation(
        UUID id,
        UUID assessment,
        String subject,
        UUID item,
        String name,
        Classification classification,
        Optional<LocalDate> expiresOn,
        EvidenceRevision revision,
        int latest,
        String page,
        String claim,
        long version,
        String citedBy,
        Instant citedAt) {

    /** Longest {@link #page} that a citation takes, in UTF-16 units. */
    public static final int LONGEST_PAGE = 60;

    /** Longest {@link #claim} that a citation takes, in UTF-16 units. */
    public static final int LONGEST_CLAIM = 5_000;

    public boolean isOutdated() {
        return revision.number() < latest;
    }

    public boolean isExpired(LocalDate today) {
        return expiresOn.filter(last -> last.isBefore(today)).isPresent();
    }

    /** The page as a number, for viewers that can be told one. */
    public Optional<Integer> firstPage() {
        String digits = page.replaceFirst("^[^0-9]*", "").replaceFirst("[^0-9].*$", "");
        return digits.isEmpty() || digits.length() > 5 ? Optional.empty() : Optional.of(Integer.valueOf(digits));
    }
}
