package pmqa.workbench.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is looking at which item right now. */
@Repository
public class Presence {

    /** Somebody who was not seen for this long has left. */
    static final Duration FRESH = Duration.ofSeconds(45);

    private final JdbcClient sql;
    private final Clock clock;

    Presence(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody who looks at a part of an assessment. */
    public record Visitor(UUID person, String name, String subject) {}

    public void seen(UUID assessment, String subject, UUID person) {
        sql.sql("""
                        insert into presence (assessment_id, subject, person_id, seen_at)
                        values (:assessment, :subject, :person, :now)
                        on conflict (assessment_id, person_id) do update
                        set subject = excluded.subject, seen_at = excluded.seen_at
                        """)
                .param("assessment", assessment)
                .param("subject", subject)
                .param("person", person)
                .param("now", now())
                .update();
    }

    public void left(UUID assessment, String subject, UUID person) {
        sql.sql("""
                        delete from presence
                        where assessment_id = :assessment and person_id = :person and subject = :subject
                        """)
                .param("assessment", assessment)
                .param("person", person)
                .param("subject", subject)
                .update();
    }

    public List<Visitor> at(UUID assessment) {
        return sql.sql("""
                        select r.person_id, p.name, r.subject from presence r join person p on p.id = r.person_id
                        where r.assessment_id = :assessment and r.seen_at > :since
                        order by p.name collate "th-x-icu" limit 100
                        """)
                .param("assessment", assessment)
                .param("since", now().minus(FRESH))
                .query((row, _) -> new Visitor(
                        row.getObject("person_id", UUID.class), row.getString("name"), row.getString("subject")))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
