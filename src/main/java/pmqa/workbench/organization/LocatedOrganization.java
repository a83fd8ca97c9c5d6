package pmqa.workbench.organization;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An organisation with its place in the tree.
 *
 * @param above the nodes above it, the root first
 */
public record LocatedOrganization(Organization organization, boolean retired, List<Organization> above) {

    public LocatedOrganization {
        above = List.copyOf(above);
    }

    /** The node itself and all those above it. */
    public List<UUID> path() {
        return Stream.concat(above.stream().map(Organization::id), Stream.of(organization.id()))
                .toList();
    }
}
