package pmqa.workbench.improvement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pmqa.workbench.assessment.PinnedEvidence;

/**
 * One report on an activity.
 *
 * @param percent how much of the activity is done, 0 to 100
 * @param evidence where it can be seen: the number of a document, an address; empty if nothing was named
 * @param pinned evidence of the library as a submission pinned it; empty for a report that is read from its row, whose citations may still change
 * @param reporter name of who reported
 */
public record Progress(
        UUID id,
        int percent,
        String remark,
        String evidence,
        String reporter,
        Instant at,
        List<PinnedEvidence> pinned) {
    public Progress {
        pinned = List.copyOf(pinned);
    }
}
