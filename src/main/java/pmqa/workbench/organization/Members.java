package pmqa.workbench.organization;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of an organisation. */
@Repository
public class Members {

    private static final int MOST = 500;

    private final JdbcClient sql;

    Members(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those who may answer in the organisation's assessments: by a role there or at a node above it, in Thai order. */
    public List<Person> answering(UUID organization) {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> Rights.of(role).contains(Right.ANSWER))
                .map(Role::code)
                .toList();
        return sql.sql("""
                        with recursive above as (
                            select id, parent_id from organization where id = :organization
                            union all
                            select o.id, o.parent_id from organization o join above a on o.id = a.parent_id)
                        select p.id, p.email, p.name, p.language, p.disabled, p.session_epoch from person p
                        where not p.disabled and exists (
                            select from role_assignment r
                            where r.person_id = p.id and r.role in (:roles)
                              and r.organization_id in (select id from above))
                        order by p.name collate "th-x-icu", p.email limit :most
                        """)
                .param("organization", organization)
                .param("roles", roles)
                .param("most", MOST)
                .query(People::row)
                .list();
    }
}
