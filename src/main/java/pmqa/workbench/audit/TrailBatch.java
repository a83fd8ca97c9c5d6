package pmqa.workbench.audit;

import java.util.List;

/** Many things that happened at once, in this order; published like a {@link TrailEntry}, and written in one statement. */
public record TrailBatch(List<TrailEntry> entries) {
    public TrailBatch {
        entries = List.copyOf(entries);
    }
}
