package pmqa.workbench.organization;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far one person's roles reach, read once and then asked without the database.
 *
 * @param grants every role that the person has; none for somebody whose account is disabled
 */
public record Reach(UUID person, List<RoleGrant> grants) {

    public Reach {
        grants = List.copyOf(grants);
    }

    /** Whether the right holds everywhere, and so for what belongs to no node: cycles, the roots of the tree. */
    public boolean everywhere(Right right) {
        return Rights.allow(rolesEverywhere(), right);
    }

    /** Whether the right holds at any node at all. */
    public boolean anywhere(Right right) {
        return grants.stream().anyMatch(grant -> Rights.of(grant.role()).contains(right));
    }

    /** The nodes at which the right begins to hold downwards, leaving out roles that hold everywhere. */
    public Set<UUID> nodes(Right right) {
        return grants.stream()
                .filter(grant -> Rights.of(grant.role()).contains(right))
                .map(RoleGrant::organization)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The roles that hold at a node.
     *
     * @param path the node itself and all those above it
     */
    public Set<Role> rolesAt(Collection<UUID> path) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grants.stream()
                .filter(grant -> grant.organization().map(path::contains).orElse(true))
                .forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    public Set<Role> rolesEverywhere() {
        return rolesAt(Set.of());
    }
}
