package pmqa.workbench.organization;

import static pmqa.workbench.organization.Role.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who may give which role, in one table. A role is given by somebody whose own role reaches at least as far: a coordinator staffs the
 * agency, the central office adds assessors and its own officers, and only an administrator makes an administrator.
 */
public final class GrantingRules {

    private static final Set<Role> AGENCY = EnumSet.of(CONTRIBUTOR, COORDINATOR, APPROVER, VIEWER);

    private GrantingRules() {}

    /** The roles that a holder of {@code role} may give and take away, where that role holds. */
    public static Set<Role> grantableBy(Role role) {
        return switch (role) {
            case COORDINATOR -> AGENCY;
            case CENTRAL_OFFICER -> EnumSet.complementOf(EnumSet.of(ADMINISTRATOR));
            case ADMINISTRATOR -> EnumSet.allOf(Role.class);
            case CONTRIBUTOR, APPROVER, VIEWER, ASSESSOR, LEAD_ASSESSOR -> Collections.emptySet();
        };
    }

    /**
     * The roles that somebody may give at a node, or everywhere.
     *
     * @param own the giver's roles there
     * @param organization the node; none: everywhere
     */
    public static Set<Role> grantable(Set<Role> own, Optional<UUID> organization) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        own.forEach(role -> roles.addAll(grantableBy(role)));
        roles.removeIf(role -> organization.isPresent() ? holdsEverywhereOnly(role) : belongsToAnAgency(role));
        return roles;
    }

    /** Roles of an agency's own people never hold everywhere: nobody sees every agency's unsubmitted work. */
    public static boolean belongsToAnAgency(Role role) {
        return AGENCY.contains(role);
    }

    /** The system is one, so its administrator has no part of the tree. */
    public static boolean holdsEverywhereOnly(Role role) {
        return role == ADMINISTRATOR;
    }
}
