package pmqa.workbench.organization;

import java.util.Optional;
import java.util.Set;
import pmqa.workbench.shared.Language;

/**
 * A role that somebody has, as another person meets it.
 *
 * @param organization the node from which it holds downwards; none: everywhere
 * @param beholder the roles of the other person at that node
 */
public record HeldRole(RoleGrant grant, Optional<Organization> organization, Set<Role> beholder) {

    public HeldRole {
        beholder = Set.copyOf(beholder);
    }

    /** Whether the other person may know of it. */
    public boolean isVisible() {
        return Rights.allow(beholder, Right.MANAGE_PEOPLE);
    }

    /** Whether the other person could have given it, and so may take it away. */
    public boolean isWithinReach() {
        return GrantingRules.grantable(beholder, grant.organization()).contains(grant.role());
    }

    public Optional<String> place(Language language) {
        return organization.map(node -> node.name(language));
    }
}
