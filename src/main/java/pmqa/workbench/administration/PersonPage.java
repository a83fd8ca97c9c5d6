package pmqa.workbench.administration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.administration.Gate.OpenedPerson;
import pmqa.workbench.organization.HeldRole;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Role;

/**
 * Somebody's account as one who manages people sees it.
 *
 * @param roles those within the reader's part of the tree
 * @param hidden how many roles the person has elsewhere
 * @param self whether the reader looks at their own account
 * @param covered whether the reader may close the account or invite again
 * @param waiting whether the person has not chosen a password yet
 * @param secondFactor whether they have a second factor
 * @param everywhere roles that the reader may give everywhere
 * @param atOrganization roles that the reader may give at some organisation
 */
public record PersonPage(
        Person person,
        List<HeldRole> roles,
        long hidden,
        boolean self,
        boolean covered,
        boolean waiting,
        boolean secondFactor,
        Set<Role> everywhere,
        Set<Role> atOrganization) {

    public PersonPage {
        roles = List.copyOf(roles);
    }

    static PersonPage of(
            OpenedPerson opened,
            boolean waiting,
            boolean secondFactor,
            Set<Role> everywhere,
            Set<Role> atOrganization) {
        return new PersonPage(
                opened.person(),
                opened.visible(),
                opened.hidden(),
                opened.isSelf(),
                opened.covered(),
                waiting,
                secondFactor,
                everywhere,
                atOrganization);
    }

    public String path() {
        return "/administration/people/" + person.id();
    }

    /** What was typed into the form for another role. */
    public record RoleWish(String role, String organization) {
        static final RoleWish NONE = new RoleWish("", "");
    }

    public Optional<Role> chosen(RoleWish wish) {
        return Role.ofCode(wish.role());
    }
}
