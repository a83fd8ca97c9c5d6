package pmqa.workbench.organization;

import java.util.Optional;
import java.util.UUID;

/**
 * A role that somebody has.
 *
 * @param organization the node from which it holds downwards; none: everywhere
 */
public record RoleGrant(UUID id, UUID person, Role role, Optional<UUID> organization) {}
