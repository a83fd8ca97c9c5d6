package pmqa.workbench.catalogue;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.shared.OrganizationType;

/**
 * One level of an item.
 *
 * @param level which level of the catalogue
 * @param summary the one-line summary ("ภาพที่ n" tables of source 001)
 * @param description the full description of the level
 * @param checkpoints the boxes, in the order of the form
 */
public record ItemLevel(Level level, Optional<String> summary, String description, List<Checkpoint> checkpoints) {

    public ItemLevel {
        checkpoints = List.copyOf(checkpoints);
    }

    /** The boxes that count for an organisation of that type. */
    public List<Checkpoint> applicableTo(OrganizationType type) {
        return checkpoints.stream()
                .filter(checkpoint -> checkpoint.appliesTo(type))
                .toList();
    }
}
