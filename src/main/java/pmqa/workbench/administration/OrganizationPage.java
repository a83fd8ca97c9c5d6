package pmqa.workbench.administration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import pmqa.workbench.administration.Gate.OpenedOrganization;
import pmqa.workbench.organization.LocatedOrganization;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Rights;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.Language;

/**
 * An organisation with its place and with what the reader may do there.
 *
 * @param crumbs the nodes above it, the root first
 * @param mayChange whether the reader may change it and what is below it
 */
public record OrganizationPage(LocatedOrganization located, List<Crumb> crumbs, boolean mayChange) {

    public OrganizationPage {
        crumbs = List.copyOf(crumbs);
    }

    /**
     * A node above.
     *
     * @param open whether the reader may open it
     */
    public record Crumb(Organization organization, boolean open) {}

    static OrganizationPage of(OpenedOrganization opened) {
        List<Organization> above = opened.located().above();
        List<UUID> path = above.stream().map(Organization::id).toList();
        List<Crumb> crumbs = above.stream()
                .map(node -> {
                    Set<Role> roles = opened.reach().rolesAt(path.subList(0, path.indexOf(node.id()) + 1));
                    return new Crumb(node, Rights.allow(roles, Right.MANAGE_PEOPLE));
                })
                .toList();
        return new OrganizationPage(opened.located(), crumbs, opened.may(Right.MANAGE_ORGANIZATIONS));
    }

    public Organization organization() {
        return located.organization();
    }

    public String path() {
        return "/administration/organizations/" + organization().id();
    }

    public String name(Language language) {
        return organization().name(language);
    }
}
