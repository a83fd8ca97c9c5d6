package pmqa.workbench.organization;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Gives roles and takes them away, within the reach of whoever does it. Nobody changes their own roles: a second person does. */
@Service
public class Granting {

    private final Access access;
    private final Organizations organizations;
    private final Roles roles;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    Granting(
            Access access, Organizations organizations, Roles roles, JdbcClient sql, ApplicationEventPublisher events) {
        this.access = access;
        this.organizations = organizations;
        this.roles = roles;
        this.sql = sql;
        this.events = events;
    }

    /** Every role of a person, with what the beholder's own roles are at the same place. */
    public List<HeldRole> heldBy(UUID person, UUID beholder) {
        return sql.sql("""
                        with recursive above as (
                            select organization_id as node, organization_id as id from role_assignment
                            where person_id = :person and organization_id is not null
                            union
                            select a.node, o.parent_id from above a join organization o on o.id = a.id
                            where o.parent_id is not null)
                        select g.id as grant_id, g.role, o.id, o.parent_id, o.code, o.name_th, o.name_en, o.type,
                               array(select distinct r.role
                                     from role_assignment r join person p on p.id = r.person_id and not p.disabled
                                     where r.person_id = :beholder
                                       and (r.organization_id is null
                                            or r.organization_id in (select id from above where node = g.organization_id)))
                                   as beholder
                        from role_assignment g left join organization o on o.id = g.organization_id
                        where g.person_id = :person
                        order by o.name_th collate "th-x-icu" nulls first, g.role
                        """)
                .param("person", person)
                .param("beholder", beholder)
                .query((row, number) -> {
                    Optional<Organization> organization = row.getObject("id") == null
                            ? Optional.empty()
                            : Optional.of(Organizations.row(row, number));
                    Set<Role> own = EnumSet.noneOf(Role.class);
                    Arrays.stream((String[]) row.getArray("beholder").getArray())
                            .forEach(code -> Role.ofCode(code).ifPresent(own::add));
                    RoleGrant grant = new RoleGrant(
                            row.getObject("grant_id", UUID.class),
                            person,
                            Role.ofCode(row.getString("role")).orElseThrow(),
                            organization.map(Organization::id));
                    return new HeldRole(grant, organization, own);
                })
                .list();
    }

    /** The roles that somebody may give at a node, or everywhere if there is none. */
    public Set<Role> grantable(UUID by, Optional<UUID> organization) {
        Set<Role> own = organization
                .map(node -> access.rolesAt(by, node))
                .orElseGet(() -> access.reachOf(by).rolesEverywhere());
        return GrantingRules.grantable(own, organization);
    }

    /** Gives a role. Giving what somebody has already is accepted and changes nothing. */
    @Transactional
    public Result<Role> grant(UUID person, Role role, Optional<UUID> organization, UUID by) {
        lock();
        if (person.equals(by)) {
            return Result.refused(PeopleProblems.OWN_ROLES);
        }
        Optional<Problem> misplaced = misplaced(role, organization);
        if (misplaced.isPresent()) {
            return Result.refused(misplaced.get());
        }
        if (!grantable(by, organization).contains(role)) {
            return Result.refused(PeopleProblems.notGrantable(role));
        }
        enter(person, role, organization, by);
        return Result.accepted(role);
    }

    /** Takes a role away. */
    @Transactional
    public Result<RoleGrant> revoke(UUID grant, UUID by) {
        lock();
        Optional<RoleGrant> found = roles.find(grant);
        if (found.isEmpty()) {
            return Result.refused(PeopleProblems.GRANT_GONE);
        }
        RoleGrant present = found.get();
        if (present.person().equals(by)) {
            return Result.refused(PeopleProblems.OWN_ROLES);
        }
        if (!grantable(by, present.organization()).contains(present.role())) {
            return Result.refused(PeopleProblems.notGrantable(present.role()));
        }
        roles.revoke(grant);
        events.publishEvent(new TrailEntry(
                TrailEntry.ADMINISTRATION,
                Optional.of(by),
                "revoke-role",
                "person/" + present.person(),
                Optional.of(spoken(present.role(), present.organization())),
                Optional.empty()));
        return Result.accepted(present);
    }

    /** Writes a role that was found to be grantable, and its entry in the trail. */
    void enter(UUID person, Role role, Optional<UUID> organization, UUID by) {
        enterAll(List.of(new RoleGrant(UUID.randomUUID(), person, role, organization)), by);
    }

    /** The same for many at once; what somebody has already is left alone. */
    void enterAll(List<RoleGrant> grants, UUID by) {
        roles.grantAll(grants, by)
                .forEach(grant -> events.publishEvent(new TrailEntry(
                        TrailEntry.ADMINISTRATION,
                        Optional.of(by),
                        "grant-role",
                        "person/" + grant.person(),
                        Optional.empty(),
                        Optional.of(spoken(grant.role(), grant.organization())))));
    }

    /** Whoever changes rights waits for others who do: two administrators cannot take each other's rights away at once. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('people-and-rights'))")
                .query((_, _) -> true)
                .single();
    }

    /** Why a role cannot hold there, whoever gives it. */
    Optional<Problem> misplaced(Role role, Optional<UUID> organization) {
        if (organization.isEmpty()) {
            return GrantingRules.belongsToAnAgency(role)
                    ? Optional.of(PeopleProblems.NEEDS_ORGANIZATION)
                    : Optional.empty();
        }
        if (GrantingRules.holdsEverywhereOnly(role)) {
            return Optional.of(PeopleProblems.EVERYWHERE_ONLY);
        }
        return organizations.find(organization.get()).isEmpty()
                ? Optional.of(PeopleProblems.NEEDS_ORGANIZATION)
                : Optional.empty();
    }

    /** A role and its place as the trail names them. */
    static String spoken(Role role, Optional<UUID> organization) {
        return role.code() + organization.map(node -> " organization/" + node).orElse(" everywhere");
    }
}
