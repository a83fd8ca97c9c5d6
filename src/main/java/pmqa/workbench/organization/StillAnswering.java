package pmqa.workbench.organization;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Of rows that name a person and an organisation, those whose person may still answer there. Whoever has left, was moved, or whose role was taken answers
 * for nothing, even while their name still stands beside it.
 */
public final class StillAnswering {

    private static final List<String> ROLES = Arrays.stream(Role.values())
            .filter(role -> Rights.of(role).contains(Right.ANSWER))
            .map(Role::code)
            .toList();

    private StillAnswering() {}

    /**
     * A query over candidates.
     *
     * @param candidates a select with the columns {@code person_id} and {@code organization_id}; its order does not count
     * @param rest what follows: more conditions beginning with {@code and}, order, limit
     */
    public static StatementSpec among(JdbcClient sql, String candidates, String rest) {
        return sql.sql("""
                        with recursive candidates as (
                            %s),
                        above (organization, node) as (
                            select organization_id, organization_id from candidates
                            union
                            select b.organization, o.parent_id from above b join organization o on o.id = b.node
                            where o.parent_id is not null)
                        select * from candidates c
                        where exists (
                            select from role_assignment r
                            where r.person_id = c.person_id and r.role in (:answering)
                              and (r.organization_id is null
                                   or r.organization_id in (select node from above where organization = c.organization_id)))
                        """.formatted(candidates) + rest).param("answering", ROLES);
    }
}
