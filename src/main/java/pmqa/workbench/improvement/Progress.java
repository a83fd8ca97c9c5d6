package pmqa.workbench.improvement;

import java.time.Instant;
import java.util.UUID;

/**
 * One report on an activity.
 *
 * @param percent how much of the activity is done, 0 to 100
 * @param evidence where it can be seen: the number of a document, an address; empty if nothing was named
 * @param reporter name of who reported
 */
public record Progress(UUID id, int percent, String remark, String evidence, String reporter, Instant at) {}
