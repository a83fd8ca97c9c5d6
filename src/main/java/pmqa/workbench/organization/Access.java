package pmqa.workbench.organization;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which roles and rights a person has, and where. */
@Component
public class Access {

    private final JdbcClient sql;

    Access(JdbcClient sql) {
        this.sql = sql;
    }

    /** The roles that a person has at a node: those given there, at any node above it, or everywhere. */
    public Set<Role> rolesAt(UUID person, UUID organization) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        sql.sql("""
                        with recursive above as (
                            select id, parent_id from organization where id = :organization
                            union all
                            select o.id, o.parent_id from organization o join above a on o.id = a.parent_id)
                        select distinct role from role_assignment
                        where person_id = :person
                          and (organization_id is null or organization_id in (select id from above))
                        """)
                .param("organization", organization)
                .param("person", person)
                .query(String.class)
                .list()
                .forEach(code -> Role.ofCode(code).ifPresent(roles::add));
        return roles;
    }

    /** The roles that a person has anywhere at all, for what is not bound to a node. */
    public Set<Role> rolesAnywhere(UUID person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        sql.sql("select distinct role from role_assignment where person_id = :person")
                .param("person", person)
                .query(String.class)
                .list()
                .forEach(code -> Role.ofCode(code).ifPresent(roles::add));
        return roles;
    }

    /** Every role of a person at once. */
    public Reach reachOf(UUID person) {
        List<RoleGrant> grants =
                sql.sql("""
                        select r.id, r.person_id, r.role, r.organization_id
                        from role_assignment r join person p on p.id = r.person_id
                        where p.id = :person and not p.disabled
                        """).param("person", person).query(Roles::row).list();
        return new Reach(person, grants);
    }

    /** Whether a node is another node or stands somewhere below it. */
    public boolean isWithin(UUID node, UUID ancestor) {
        return sql.sql("""
                        with recursive above as (
                            select id, parent_id from organization where id = :node
                            union all
                            select o.id, o.parent_id from organization o join above a on o.id = a.parent_id)
                        select exists (select from above where id = :ancestor)
                        """)
                .param("node", node)
                .param("ancestor", ancestor)
                .query(Boolean.class)
                .single();
    }

    public boolean may(UUID person, Right right, UUID organization) {
        return Rights.allow(rolesAt(person, organization), right);
    }
}
