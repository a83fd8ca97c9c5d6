package pmqa.workbench.organization;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A part of the organisation tree: everything, or some nodes with all that is below them.
 *
 * @param nodes where it begins; without meaning if it is everything
 */
public record Territory(boolean everything, Set<UUID> nodes) {

    /** The whole tree. */
    public static final Territory EVERYTHING = new Territory(true, Set.of());

    /**
     * The nodes of a territory as a common table expression {@code within}, to stand after {@code with recursive}. It is empty for
     * everything, so a statement asks {@code (:everything or id in (select id from within))}.
     */
    static final String WITHIN = """
            within as (
                select id from organization where id = any(cast(:nodes as uuid[]))
                union
                select o.id from organization o join within w on o.parent_id = w.id)
            """;

    /**
     * The same under another name, for a statement that asks for several, here and in other modules.
     *
     * @param name of the expression; {@code :nameNodes} is its parameter and takes {@link #ids()}
     */
    public static String named(String name) {
        return WITHIN.replace("within", name).replace(":nodes", ":" + name + "Nodes");
    }

    public Territory {
        nodes = Set.copyOf(nodes);
    }

    /** One node and everything below it. */
    public static Territory below(UUID node) {
        return new Territory(false, Set.of(node));
    }

    /** Where a right holds. */
    public static Territory of(Reach reach, Right right) {
        return reach.everywhere(right) ? EVERYTHING : new Territory(false, reach.nodes(right));
    }

    /** Where any role at all holds: what somebody has to do with. */
    public static Territory of(Reach reach) {
        Set<UUID> nodes = reach.grants().stream()
                .map(RoleGrant::organization)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return reach.rolesEverywhere().isEmpty() ? new Territory(false, nodes) : EVERYTHING;
    }

    /** The nodes as the value of {@code :nodes}. */
    public String[] ids() {
        return nodes.stream().map(UUID::toString).toArray(String[]::new);
    }
}
