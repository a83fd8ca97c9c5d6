package pmqa.workbench.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;

/** Who answers for which item (ผู้รับผิดชอบ). */
@Repository
public class Owners {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Owners(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody who answers for a part of an assessment.
     *
     * @param subject code of the item, category or whatever else can be assigned
     * @param dueOn set for this assignment; none: the last day of the first phase
     */
    public record Owner(String subject, UUID person, String name, String email, Optional<LocalDate> dueOn) {}

    /** All owners of an assessment by subject. */
    public Map<String, List<Owner>> of(UUID assessment) {
        Map<String, List<Owner>> bySubject = new LinkedHashMap<>();
        sql.sql("""
                        select w.subject, w.person_id, p.name, p.email, w.due_on from owner w join person p on p.id = w.person_id
                        where w.assessment_id = :assessment order by w.subject, p.name collate "th-x-icu"
                        """)
                .param("assessment", assessment)
                .query((row, _) -> new Owner(
                        row.getString("subject"),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))))
                .list()
                .forEach(owner -> bySubject
                        .computeIfAbsent(owner.subject(), _ -> new ArrayList<>())
                        .add(owner));
        return bySubject;
    }

    /**
     * Makes somebody an owner, or changes their due date. They will be told, unless they did it themselves.
     *
     * @param dueOn none: the last day of the first phase
     */
    @Transactional
    public void assign(UUID assessment, String subject, UUID person, Optional<LocalDate> dueOn, UUID by) {
        sql.sql("""
                        insert into owner as w (assessment_id, subject, person_id, due_on, assigned_by, assigned_at, due_set_at, news, news_at)
                        values (:assessment, :subject, :person, :due, :by, :now, :now,
                                case when :told then 'assigned' end, case when :told then cast(:now as timestamptz) end)
                        on conflict (assessment_id, subject, person_id) do update
                        set due_on = excluded.due_on, due_set_at = excluded.due_set_at,
                            news = coalesce(w.news, case when :told then 'due' end),
                            news_at = coalesce(w.news_at, case when :told then cast(:now as timestamptz) end)
                        where w.due_on is distinct from excluded.due_on
                        """)
                .param("assessment", assessment)
                .param("subject", subject)
                .param("person", person)
                .param("due", dueOn.orElse(null), java.sql.Types.DATE)
                .param("by", by)
                .param("told", !person.equals(by))
                .param("now", now())
                .update();
        events.publishEvent(new TrailEntry(
                assessment,
                Optional.of(by),
                "assign",
                "owner/" + subject,
                Optional.empty(),
                Optional.of(person + dueOn.map(day -> " " + day).orElse(""))));
    }

    /**
     * Changes when parts are due, for everybody who owns them.
     *
     * @param dueOn none: the last day of the first phase again
     * @return how many assignments are due on another day now
     */
    @Transactional
    public int setDue(UUID assessment, List<String> subjects, Optional<LocalDate> dueOn, UUID by) {
        List<String> changed = sql.sql("""
                        update owner set due_on = :due, due_set_at = :now,
                            news = coalesce(news, case when person_id <> :by then 'due' end),
                            news_at = coalesce(news_at, case when person_id <> :by then cast(:now as timestamptz) end)
                        where assessment_id = :assessment and subject = any(:subjects) and due_on is distinct from cast(:due as date)
                        returning subject
                        """)
                .param("assessment", assessment)
                .param("subjects", subjects.toArray(String[]::new))
                .param("due", dueOn.orElse(null), java.sql.Types.DATE)
                .param("by", by)
                .param("now", now())
                .query((row, _) -> row.getString("subject"))
                .list();
        changed.stream()
                .distinct()
                .forEach(subject -> events.publishEvent(new TrailEntry(
                        assessment,
                        Optional.of(by),
                        "due",
                        "owner/" + subject,
                        Optional.empty(),
                        dueOn.map(LocalDate::toString))));
        return changed.size();
    }

    @Transactional
    public void remove(UUID assessment, String subject, UUID person, UUID by) {
        sql.sql("""
                        delete from owner where assessment_id = :assessment and subject = :subject and person_id = :person
                        """)
                .param("assessment", assessment)
                .param("subject", subject)
                .param("person", person)
                .update();
        events.publishEvent(new TrailEntry(
                assessment,
                Optional.of(by),
                "unassign",
                "owner/" + subject,
                Optional.of(person.toString()),
                Optional.empty()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
