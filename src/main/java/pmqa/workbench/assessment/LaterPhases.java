package pmqa.workbench.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the later phases of assessments stand: what follows the self-assessment is another module's business, which tells it here. */
public interface LaterPhases {

    /**
     * A phase that was submitted at least once.
     *
     * @param number 2 to 4
     */
    record Standing(int number, Assessment.Status status) {}

    /** Of several assessments in one statement; one of which nothing was submitted is left out. */
    Map<UUID, List<Standing>> of(Collection<UUID> assessments);
}
