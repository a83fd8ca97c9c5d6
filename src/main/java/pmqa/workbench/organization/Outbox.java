package pmqa.workbench.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.shared.LocalizedText;

/** Messages for people, waiting to be sent. As long as there is no mail server, an administrator passes them on by hand. */
@Repository
public class Outbox {

    /** Stands in a message for the address of this site, which only a web request or a setting knows. */
    public static final String SITE = "{site}";

    /** Links in older messages are dead anyway, and the messages name people. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient sql;
    private final Clock clock;

    Outbox(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A message; {@code sentAt} is empty as long as it waits. */
    public record Message(
            UUID id, String recipient, String subject, String body, Instant createdAt, Optional<Instant> sentAt) {

        /** The body with the address of the site in its place. */
        public String body(String site) {
            return body.replace(SITE, site);
        }
    }

    /** What somebody is to be told, in both languages; {@link #SITE} stands for the address of the site. */
    public record Notice(Person person, LocalizedText subject, LocalizedText body) {}

    /** Tells people something, each in the language in which they read. */
    public void tell(List<Notice> notices) {
        if (!notices.isEmpty()) {
            put(notices.stream()
                    .map(notice -> new Draft(
                            notice.person().email(),
                            notice.subject().in(notice.person().language()),
                            notice.body().in(notice.person().language())))
                    .toList());
        }
    }

    /** A message before it is put here. */
    record Draft(String recipient, String subject, String body) {}

    void put(List<Draft> drafts) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        sql.sql("delete from outbox_message where created_at < :old")
                .param("old", now.minus(KEPT))
                .update();
        sql.sql("""
                        insert into outbox_message (id, recipient, subject, body, created_at)
                        select gen_random_uuid(), recipient, subject, body, :now
                        from unnest(cast(:recipients as text[]), cast(:subjects as text[]), cast(:bodies as text[]))
                             as n (recipient, subject, body)
                        """)
                .param("recipients", drafts.stream().map(Draft::recipient).toArray(String[]::new))
                .param("subjects", drafts.stream().map(Draft::subject).toArray(String[]::new))
                .param("bodies", drafts.stream().map(Draft::body).toArray(String[]::new))
                .param("now", now)
                .update();
    }

    /** The newest messages first. */
    public Slice<Message> page(int number) {
        return Slice.of(
                number,
                sql.sql("""
                        select id, recipient, subject, body, created_at, sent_at, count(*) over () as total
                        from outbox_message order by created_at desc, id limit :limit offset :offset
                        """)
                        .param("limit", Slice.SIZE)
                        .param("offset", Slice.offset(number))
                        .query((row, _) -> new Slice.Counted<>(
                                new Message(
                                        row.getObject("id", UUID.class),
                                        row.getString("recipient"),
                                        row.getString("subject"),
                                        row.getString("body"),
                                        row.getObject("created_at", OffsetDateTime.class)
                                                .toInstant(),
                                        Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)),
                                row.getLong("total")))
                        .list());
    }
}
