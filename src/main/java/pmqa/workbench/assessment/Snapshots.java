package pmqa.workbench.assessment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The submissions of assessments and what became of them. */
@Repository
public class Snapshots {

    static final String COLUMNS =
            "id, assessment_id, number, phase, content, sha256, signed_by, signed_name, signed_position, signed_at";

    private final JdbcClient sql;

    Snapshots(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first. */
    public List<Snapshot> of(UUID assessment) {
        return sql.sql("select " + COLUMNS
                        + " from snapshot where assessment_id = :assessment order by number desc limit 100")
                .param("assessment", assessment)
                .query(Snapshots::row)
                .list();
    }

    public Optional<Snapshot> find(UUID assessment, int number) {
        return sql.sql("select " + COLUMNS + " from snapshot where assessment_id = :assessment and number = :number")
                .param("assessment", assessment)
                .param("number", number)
                .query(Snapshots::row)
                .optional();
    }

    /** The one with that content. */
    public Optional<Snapshot> find(UUID assessment, String sha256) {
        return sql.sql("select " + COLUMNS + """
                         from snapshot where assessment_id = :assessment and sha256 = :sha256 order by number desc limit 1
                        """)
                .param("assessment", assessment)
                .param("sha256", sha256)
                .query(Snapshots::row)
                .optional();
    }

    /**
     * A snapshot without its content.
     *
     * @param phase the phase of the cycle that it closes
     */
    public record Heading(
            int number, int phase, String sha256, String signedName, String signedPosition, Instant signedAt) {}

    /** The newest first, from below a number on. */
    public List<Heading> before(UUID assessment, int number, int limit) {
        return sql.sql("""
                        select number, phase, sha256, signed_name, signed_position, signed_at from snapshot
                        where assessment_id = :assessment and number < :number order by number desc limit :limit
                        """)
                .param("assessment", assessment)
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> new Heading(
                        row.getInt("number"),
                        row.getInt("phase"),
                        row.getString("sha256"),
                        row.getString("signed_name"),
                        row.getString("signed_position"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What became of the submissions of an assessment, the newest first. */
    public List<SubmissionEvent> eventsOf(UUID assessment) {
        return sql.sql("""
                        select id, kind, reason, scope, until, acted_by, acted_at from submission_event
                        where assessment_id = :assessment order by acted_at desc limit 100
                        """)
                .param("assessment", assessment)
                .query(Snapshots::event)
                .list();
    }

    void add(Snapshot snapshot) {
        sql.sql("insert into snapshot (" + COLUMNS + """
                        ) values (:id, :assessment, :number, :phase, :content, :sha256, :by, :name, :position, :at)
                        """)
                .param("id", snapshot.id())
                .param("assessment", snapshot.assessment())
                .param("number", snapshot.number())
                .param("phase", snapshot.phase())
                .param("content", snapshot.content())
                .param("sha256", snapshot.sha256())
                .param("by", snapshot.signedBy())
                .param("name", snapshot.signedName())
                .param("position", snapshot.signedPosition())
                .param("at", snapshot.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(UUID assessment, SubmissionEvent event) {
        sql.sql("""
                        insert into submission_event (id, assessment_id, kind, reason, scope, until, acted_by, acted_at)
                        values (:id, :assessment, :kind, :reason, :scope, :until, :by, :at)
                        """)
                .param("id", event.id())
                .param("assessment", assessment)
                .param("kind", event.kind().code())
                .param("reason", event.reason())
                .param("scope", event.scope().toArray(String[]::new))
                .param("until", event.until().orElse(null), java.sql.Types.DATE)
                .param("by", event.actedBy())
                .param("at", event.actedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    static Snapshot row(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getInt("number"),
                row.getInt("phase"),
                row.getString("content"),
                row.getString("sha256"),
                row.getObject("signed_by", UUID.class),
                row.getString("signed_name"),
                row.getString("signed_position"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }

    private static SubmissionEvent event(ResultSet row, int number) throws SQLException {
        Array scope = row.getArray("scope");
        return new SubmissionEvent(
                row.getObject("id", UUID.class),
                SubmissionEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                Arrays.asList((String[]) scope.getArray()),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getObject("acted_by", UUID.class),
                row.getObject("acted_at", OffsetDateTime.class).toInstant());
    }
}
