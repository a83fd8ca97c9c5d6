package pmqa.workbench.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles that people have. */
@Repository
public class Roles {

    private final JdbcClient sql;
    private final Clock clock;

    Roles(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public List<RoleGrant> of(UUID person) {
        return sql.sql("select id, person_id, role, organization_id from role_assignment where person_id = :person")
                .param("person", person)
                .query(Roles::row)
                .list();
    }

    Optional<RoleGrant> find(UUID grant) {
        return sql.sql("select id, person_id, role, organization_id from role_assignment where id = :id")
                .param("id", grant)
                .query(Roles::row)
                .optional();
    }

    Optional<RoleGrant> find(UUID person, Role role, Optional<UUID> organization) {
        return of(person).stream()
                .filter(grant -> grant.role() == role && grant.organization().equals(organization))
                .findFirst();
    }

    /** Gives a role; giving it twice changes nothing. */
    void grant(UUID person, Role role, Optional<UUID> organization, @Nullable UUID grantedBy) {
        sql.sql("""
                        insert into role_assignment (id, person_id, role, organization_id, granted_by, granted_at)
                        values (:id, :person, :role, :organization, :by, :now) on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("role", role.code())
                .param("organization", organization.orElse(null), java.sql.Types.OTHER)
                .param("by", grantedBy, java.sql.Types.OTHER)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    /** Gives many roles and returns those that are new. */
    List<RoleGrant> grantAll(List<RoleGrant> wishes, UUID grantedBy) {
        return sql.sql("""
                        insert into role_assignment (id, person_id, role, organization_id, granted_by, granted_at)
                        select id, person_id, role, organization_id, :by, :now
                        from unnest(cast(:ids as uuid[]), cast(:people as uuid[]), cast(:roles as text[]), cast(:organizations as uuid[]))
                             as n (id, person_id, role, organization_id)
                        on conflict do nothing
                        returning id, person_id, role, organization_id
                        """)
                .param("ids", wishes.stream().map(wish -> wish.id().toString()).toArray(String[]::new))
                .param(
                        "people",
                        wishes.stream().map(wish -> wish.person().toString()).toArray(String[]::new))
                .param("roles", wishes.stream().map(wish -> wish.role().code()).toArray(String[]::new))
                .param(
                        "organizations",
                        wishes.stream()
                                .map(wish ->
                                        wish.organization().map(UUID::toString).orElse(null))
                                .toArray(String[]::new))
                .param("by", grantedBy)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .query(Roles::row)
                .list();
    }

    void revoke(UUID grant) {
        sql.sql("delete from role_assignment where id = :id").param("id", grant).update();
    }

    static RoleGrant row(ResultSet row, int number) throws SQLException {
        return new RoleGrant(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Role.ofCode(row.getString("role")).orElseThrow(),
                Optional.ofNullable(row.getObject("organization_id", UUID.class)));
    }
}
