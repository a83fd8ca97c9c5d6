package pmqa.workbench.assessment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assessments. */
@Repository
public class Assessments {

    private static final String COLUMNS = "id, cycle_id, organization_id, status, categories, started_from";

    private final JdbcClient sql;
    private final Clock clock;

    Assessments(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Assessment> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from assessment where id = :id")
                .param("id", id)
                .query(Assessments::row)
                .optional();
    }

    /** The same, held until the transaction ends, so that no submission comes between the check and the write. */
    Optional<Assessment> findForAnswering(UUID id) {
        return sql.sql("select " + COLUMNS + " from assessment where id = :id for key share")
                .param("id", id)
                .query(Assessments::row)
                .optional();
    }

    public Optional<Assessment> find(UUID cycle, UUID organization) {
        return sql.sql("select " + COLUMNS
                        + " from assessment where cycle_id = :cycle and organization_id = :organization")
                .param("cycle", cycle)
                .param("organization", organization)
                .query(Assessments::row)
                .optional();
    }

    /** Begins an assessment; the organisation must take part in the cycle and have none there yet. */
    Assessment begin(UUID cycle, UUID organization, List<String> categories, Optional<UUID> from, UUID person) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into assessment (id, cycle_id, organization_id, status, categories, started_from, created_by, created_at)
                        values (:id, :cycle, :organization, :status, :categories, :from, :person, :now)
                        """)
                .param("id", id)
                .param("cycle", cycle)
                .param("organization", organization)
                .param("status", Assessment.Status.DRAFT.code())
                .param("categories", categories.toArray(String[]::new))
                .param("from", from.orElse(null), java.sql.Types.OTHER)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        return find(id).orElseThrow();
    }

    void changeStatus(UUID id, Assessment.Status status) {
        sql.sql("update assessment set status = :status where id = :id")
                .param("status", status.code())
                .param("id", id)
                .update();
    }

    static Assessment row(ResultSet row, int number) throws SQLException {
        Array categories = row.getArray("categories");
        return new Assessment(
                row.getObject("id", UUID.class),
                row.getObject("cycle_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                Assessment.Status.ofCode(row.getString("status")),
                Arrays.asList((String[]) categories.getArray()),
                Optional.ofNullable(row.getObject("started_from", UUID.class)));
    }
}
