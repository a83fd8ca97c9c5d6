package pmqa.workbench.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be written to. */
@Repository
public class MailChoices {

    private final JdbcClient sql;
    private final DecliningLinks links;
    private final Clock clock;

    MailChoices(JdbcClient sql, DecliningLinks links, Clock clock) {
        this.sql = sql;
        this.links = links;
        this.clock = clock;
    }

    public MailChoice of(UUID person) {
        return sql.sql("select daily, assignments, reminders from mail_choice where person_id = :person")
                .param("person", person)
                .query((row, _) -> new MailChoice(
                        row.getBoolean("daily"), row.getBoolean("assignments"), row.getBoolean("reminders")))
                .optional()
                .orElse(MailChoice.EVERYTHING);
    }

    /** Of many people at once; whoever chose nothing is left out. */
    public Map<UUID, MailChoice> of(Collection<UUID> people) {
        Map<UUID, MailChoice> choices = new HashMap<>();
        sql.sql("""
                        select person_id, daily, assignments, reminders from mail_choice
                        where person_id = any(cast(:people as uuid[]))
                        """)
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    choices.put(
                            row.getObject("person_id", UUID.class),
                            new MailChoice(
                                    row.getBoolean("daily"),
                                    row.getBoolean("assignments"),
                                    row.getBoolean("reminders")));
                });
        return choices;
    }

    @Transactional
    public void choose(UUID person, MailChoice choice) {
        sql.sql("""
                        insert into mail_choice (person_id, daily, assignments, reminders, changed_at)
                        values (:person, :daily, :assignments, :reminders, :now)
                        on conflict (person_id) do update set daily = excluded.daily, assignments = excluded.assignments,
                            reminders = excluded.reminders, changed_at = excluded.changed_at
                        """)
                .param("person", person)
                .param("daily", choice.daily())
                .param("assignments", choice.assignments())
                .param("reminders", choice.reminders())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    /** What the link of a letter declines; nothing if it was not made here. */
    public Optional<MailKind> declinedBy(String token) {
        return links.read(token).map(DecliningLinks.Declined::kind);
    }

    /**
     * Declines the kind of letter whose link this is; doing it twice changes nothing.
     *
     * @return the kind; nothing if the link was not made here
     */
    @Transactional
    public Optional<MailKind> decline(String token) {
        return links.read(token).map(declined -> {
            choose(declined.person(), of(declined.person()).without(declined.kind()));
            return declined.kind();
        });
    }
}
