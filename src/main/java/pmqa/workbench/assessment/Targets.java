package pmqa.workbench.assessment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.shared.Figures;

/** What an agency aims at: points for each category. The distance is shown and never scored. */
@Repository
public class Targets {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Targets(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** Category code → points aimed at. */
    public Map<String, Double> of(UUID assessment) {
        Map<String, Double> targets = new TreeMap<>();
        sql.sql("select subject, target from target_profile where assessment_id = :assessment")
                .param("assessment", assessment)
                .query((row, _) -> Map.entry(row.getString("subject"), row.getDouble("target")))
                .list()
                .forEach(entry -> targets.put(entry.getKey(), entry.getValue()));
        return targets;
    }

    /** Replaces the whole profile. */
    @Transactional
    public void set(UUID assessment, Map<String, Double> targets, UUID person) {
        Map<String, Double> before = of(assessment);
        if (before.equals(targets)) {
            return;
        }
        sql.sql("delete from target_profile where assessment_id = :assessment")
                .param("assessment", assessment)
                .update();
        targets.forEach((category, target) -> sql.sql("""
                        insert into target_profile (assessment_id, subject, target, set_by, set_at)
                        values (:assessment, :subject, :target, :person, :now)
                        """)
                .param("assessment", assessment)
                .param("subject", category)
                .param("target", target)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update());
        events.publishEvent(new TrailEntry(
                assessment,
                Optional.of(person),
                "target",
                "targets",
                Optional.of(inWords(before)),
                Optional.of(inWords(targets))));
    }

    private static String inWords(Map<String, Double> targets) {
        StringBuilder words = new StringBuilder();
        targets.forEach((category, target) -> words.append(words.isEmpty() ? "" : ", ")
                .append(category)
                .append(": ")
                .append(Figures.plain(target)));
        return words.toString();
    }
}
