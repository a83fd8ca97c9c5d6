package pmqa.workbench.administration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.organization.Granting;
import pmqa.workbench.organization.HeldRole;
import pmqa.workbench.organization.LocatedOrganization;
import pmqa.workbench.organization.Organizations;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Rights;
import pmqa.workbench.organization.Role;
import pmqa.workbench.site.CurrentPerson;

/**
 * Opens the routes of administration. What somebody may not see does not exist for them (404); what they may see and not do is
 * refused (403).
 */
@Component
class Gate {

    private final CurrentPerson current;
    private final CurrentReach reaches;
    private final Organizations organizations;
    private final People people;
    private final Granting granting;

    Gate(CurrentPerson current, CurrentReach reaches, Organizations organizations, People people, Granting granting) {
        this.current = current;
        this.reaches = reaches;
        this.organizations = organizations;
        this.people = people;
        this.granting = granting;
    }

    Person person() {
        return current.get();
    }

    Reach reach() {
        return reaches.of(current.get().id());
    }

    /** For what is seen by whoever has the right at any node at all. */
    Reach anywhere(Right right) {
        Reach reach = reach();
        if (!reach.anywhere(right)) {
            throw notFound();
        }
        return reach;
    }

    /** For what belongs to no node: whoever has the right everywhere. */
    Reach everywhere(Right right) {
        Reach reach = reach();
        if (!reach.everywhere(right)) {
            throw notFound();
        }
        return reach;
    }

    /**
     * An organisation with the roles that the signed-in person has there.
     *
     * @param reach their roles anywhere
     */
    record OpenedOrganization(LocatedOrganization located, Reach reach) {
        UUID id() {
            return located.organization().id();
        }

        Set<Role> roles() {
            return reach.rolesAt(located.path());
        }

        boolean may(Right right) {
            return Rights.allow(roles(), right);
        }
    }

    /** An organisation at which the person has the right; whoever manages people there may see it. */
    OpenedOrganization organization(UUID id, Right right) {
        Reach reach = anywhere(Right.MANAGE_PEOPLE);
        OpenedOrganization opened =
                new OpenedOrganization(organizations.locate(id).orElseThrow(Gate::notFound), reach);
        if (!opened.may(Right.MANAGE_PEOPLE)) {
            throw notFound();
        }
        if (!opened.may(right)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return opened;
    }

    /**
     * Somebody with the roles that they have, as far as the signed-in person may know of them.
     *
     * @param visible roles within the part of the tree that the signed-in person looks after
     * @param hidden how many roles they have elsewhere
     * @param covered whether every role is within reach, so that the account itself may be closed or invited again
     */
    record OpenedPerson(Person person, Reach reach, List<HeldRole> visible, long hidden, boolean covered) {
        OpenedPerson {
            visible = List.copyOf(visible);
        }

        boolean isSelf() {
            return person.id().equals(reach.person());
        }
    }

    /** Somebody whom the signed-in person may manage: with a role in their part of the tree, or anybody for who manages people everywhere. */
    OpenedPerson somebody(UUID id) {
        Reach reach = anywhere(Right.MANAGE_PEOPLE);
        Person person = people.find(id).orElseThrow(Gate::notFound);
        List<HeldRole> held = granting.heldBy(id, reach.person());
        List<HeldRole> visible = held.stream().filter(HeldRole::isVisible).toList();
        boolean everywhere = reach.everywhere(Right.MANAGE_PEOPLE);
        if (visible.isEmpty() && !everywhere) {
            throw notFound();
        }
        boolean covered = held.isEmpty() ? everywhere : held.stream().allMatch(HeldRole::isWithinReach);
        return new OpenedPerson(person, reach, visible, held.size() - visible.size(), covered);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
