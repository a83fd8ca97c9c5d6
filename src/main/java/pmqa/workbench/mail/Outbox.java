package pmqa.workbench.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.shared.Language;

/**
 * Letters to people, waiting to be sent. They are written in the transaction of what they tell: a change that is committed is told, one that is not
 * is not. As long as there is no mail server, an administrator passes them on by hand.
 */
@Repository
public class Outbox {

    /** Stands in a letter for the address of this site, which only a web request or a setting knows. */
    public static final String SITE = "{site}";

    /** Links in older letters are dead anyway, and the letters name people. Longer than any letter may wait. */
    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient sql;
    private final DecliningLinks links;
    private final Clock clock;

    Outbox(JdbcClient sql, DecliningLinks links, Clock clock) {
        this.sql = sql;
        this.links = links;
        this.clock = clock;
    }

    /** Whom a letter is for. The subject is in the language in which they read; the letter is in both. */
    public record Recipient(UUID person, String email, String name, Language language) {}

    /**
     * A letter to be put here.
     *
     * @param life how long it may wait for the mail server; after that nobody wants it any more. At most 30 days
     */
    public record Draft(Recipient recipient, MailKind kind, Letter letter, Duration life) {}

    /** Where a letter stands. */
    public enum State {
        WAITING("waiting"),
        SENT("sent"),
        /** The mail server refused it for good. */
        FAILED("failed"),
        /** It became pointless: too old, or its person left or declined it. */
        DROPPED("dropped");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static State ofCode(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No state " + code));
        }
    }

    /**
     * A letter as an administrator sees it.
     *
     * @param body its plain text; empty for one with a secret link that was sent
     * @param attempts how many times the mail server was tried
     * @param lastError why the last attempt failed or it was dropped; empty where neither happened
     */
    public record Message(
            UUID id,
            String recipient,
            String subject,
            String body,
            Instant createdAt,
            State state,
            int attempts,
            String lastError,
            Optional<Instant> sentAt) {

        /** The body with the address of the site in its place. */
        public String body(String site) {
            return body.replace(SITE, site);
        }
    }

    /** Puts letters here. Must be called in the transaction of what they tell. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        OffsetDateTime now = now();
        sql.sql("delete from outbox_message where created_at < :old")
                .param("old", now.minus(KEPT))
                .update();
        List<String> leaving = drafts.stream()
                .map(draft -> draft.kind().canBeDeclined()
                        ? links.path(draft.recipient().person(), draft.kind())
                        : "")
                .toList();
        List<LetterText> texts = java.util.stream.IntStream.range(0, drafts.size())
                .mapToObj(index -> LetterText.of(
                        drafts.get(index).letter(),
                        drafts.get(index).recipient().name(),
                        leaving.get(index)))
                .toList();
        sql.sql("""
                        insert into outbox_message
                            (id, person_id, recipient, kind, subject, body, html, leaving, created_at, next_attempt_at, expires_at)
                        select gen_random_uuid(), person, recipient, kind, subject, body, html, leaving, :now, :now, expires
                        from unnest(cast(:people as uuid[]), cast(:recipients as text[]), cast(:kinds as text[]),
                                    cast(:subjects as text[]), cast(:bodies as text[]), cast(:htmls as text[]),
                                    cast(:leavings as text[]), cast(:expiries as timestamptz[]))
                             as n (person, recipient, kind, subject, body, html, leaving, expires)
                        """)
                .param(
                        "people",
                        column(drafts, draft -> draft.recipient().person().toString()))
                .param("recipients", column(drafts, draft -> draft.recipient().email()))
                .param("kinds", column(drafts, draft -> draft.kind().code()))
                .param(
                        "subjects",
                        column(
                                drafts,
                                draft -> draft.letter()
                                        .subject()
                                        .in(draft.recipient().language())))
                .param("bodies", column(texts, LetterText::plain))
                .param("htmls", column(texts, LetterText::html))
                .param("leavings", leaving.toArray(String[]::new))
                .param(
                        "expiries",
                        column(drafts, draft -> now.plus(draft.life()).toString()))
                .param("now", now)
                .update();
    }

    private static <T> String[] column(List<T> rows, java.util.function.Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    /** The newest letters first. */
    public List<Message> newest(int limit, long offset) {
        return sql.sql("""
                        select id, recipient, subject, body, created_at, state, attempts, last_error, sent_at
                        from outbox_message order by created_at desc, id limit :limit offset :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query(Outbox::row)
                .list();
    }

    /** How many letters there are. */
    public long count() {
        return sql.sql("select count(*) from outbox_message").query(Long.class).single();
    }

    /** Lets a letter that was refused be tried once more; whether it was one. */
    @Transactional
    public boolean again(UUID id) {
        return sql.sql("""
                        update outbox_message set state = 'waiting', attempts = 0, next_attempt_at = :now, lease_until = null
                        where id = :id and state = 'failed'
                        """).param("id", id).param("now", now()).update() > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static Message row(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                State.ofCode(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
