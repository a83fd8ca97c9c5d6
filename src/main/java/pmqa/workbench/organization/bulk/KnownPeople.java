package pmqa.workbench.organization.bulk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Role;

/** Those whom a table names and who have an account, with their roles. */
@Component
class KnownPeople {

    private final JdbcClient sql;

    KnownPeople(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Somebody with an account.
     *
     * @param posts role code and organisation of each of their roles
     */
    record Known(UUID id, String name, boolean disabled, Set<String> posts) {
        boolean has(Role role, UUID organization) {
            return posts.contains(post(role.code(), organization.toString()));
        }
    }

    /** By folded e-mail. */
    Map<String, Known> of(List<TableRow> table) {
        Map<String, Known> known = new HashMap<>();
        sql.sql("""
                        select p.id, p.email, p.name, p.disabled, r.role, r.organization_id
                        from person p left join role_assignment r on r.person_id = p.id
                        where lower(p.email) = any(:emails)
                        """)
                .param(
                        "emails",
                        table.stream()
                                .map(row -> People.folded(row.cell(0)))
                                .distinct()
                                .toArray(String[]::new))
                .query(row -> {
                    Known person = known.get(People.folded(row.getString("email")));
                    if (person == null) {
                        person = new Known(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getBoolean("disabled"),
                                new HashSet<>());
                        known.put(People.folded(row.getString("email")), person);
                    }
                    if (row.getString("role") != null) {
                        person.posts()
                                .add(post(row.getString("role"), String.valueOf(row.getString("organization_id"))));
                    }
                });
        return known;
    }

    private static String post(String role, String organization) {
        return role + " " + organization;
    }
}
