package pmqa.workbench.catalogue;

import java.util.Set;
import pmqa.workbench.shared.OrganizationType;

/**
 * A box that an agency ticks when it does what the text says (แนวทางการดำเนินการ).
 *
 * @param code unique within its item: {@code B1}, {@code RB1}, {@code A1} …; across items the key is {@code 1.1-B1}
 * @param kind whether it asks for a process or for a result of it
 * @param text the criteria's wording
 * @param onlyFor the organisation types it applies to; empty means all ({@code [ระดับจังหวัด]} in source 001 means provinces only)
 */
public record Checkpoint(String code, Kind kind, String text, Set<OrganizationType> onlyFor) {

    public Checkpoint {
        onlyFor = Set.copyOf(onlyFor);
    }

    /** What a checkpoint asks for. */
    public enum Kind {
        PROCESS,
        RESULT
    }

    public boolean appliesTo(OrganizationType type) {
        return onlyFor.isEmpty() || onlyFor.contains(type);
    }
}
