package pmqa.workbench.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters out of the outbox, one at a time and by one node at a time, and notes what became of them. */
@Repository
class LetterQueue {

    /** Longer than a letter can take, every wait in {@link Posting} included: nobody else gets a letter that is being sent. */
    static final Duration LEASE = Duration.ofMinutes(15);

    /** How long after a failed attempt the next follows; the last goes on until nobody wants the letter any more. */
    static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30));

    private static final int LONGEST_ERROR = 300;

    private final JdbcClient sql;
    private final Clock clock;
    private final UUID node = UUID.randomUUID();

    LetterQueue(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A letter that this node sends now.
     *
     * @param leaving path of the link that declines such letters; empty where they cannot be declined
     * @param attempts how many times it was tried, this time included
     */
    record Claimed(
            UUID id,
            String recipient,
            String name,
            String subject,
            String body,
            String html,
            String leaving,
            int attempts) {}

    /** Why nobody needs a letter {@code o} any more, whose person is {@code p} and their choice {@code c}; null where it is wanted. */
    private static final String POINTLESS = """
            case when o.expires_at <= :now then 'expired'
                 when p.disabled then 'disabled'
                 when o.kind = 'assignment' and not c.assignments
                      or o.kind = 'reminder' and not c.reminders
                      or o.kind = 'digest' and not c.assignments and not c.reminders then 'declined' end
            """;

    /**
     * Takes the letter that waits longest. It comes back when the lease ends, whatever becomes of this node. Letters that have become pointless
     * are set aside on the way.
     */
    @Transactional
    Optional<Claimed> claim() {
        Optional<Taken> next = take();
        while (next.flatMap(Taken::pointless).isPresent()) {
            drop(next.get());
            next = take();
        }
        return next.map(Taken::letter);
    }

    /**
     * A letter that this node has now.
     *
     * @param pointless why nobody needs it any more
     */
    private record Taken(Claimed letter, Optional<String> pointless) {}

    private Optional<Taken> take() {
        return sql.sql("""
                        update outbox_message m
                        set attempts = attempts + 1, lease_holder = :node, lease_until = :lease
                        where m.id = (
                            select id from outbox_message
                            where state = 'waiting' and next_attempt_at <= :now and (lease_until is null or lease_until <= :now)
                            order by next_attempt_at, id limit 1 for update skip locked)
                        returning m.id, m.recipient, coalesce((select name from person where id = m.person_id), '') as name,
                                  m.subject, m.body, m.html, m.leaving, m.attempts,
                                  (select\s""" + POINTLESS + """
                                   from (select m.expires_at, m.kind, m.person_id) o
                                   left join person p on p.id = o.person_id
                                   left join mail_choice c on c.person_id = o.person_id) as pointless
                        """)
                .param("node", node)
                .param("lease", now().plus(LEASE))
                .param("now", now())
                .query((row, _) -> new Taken(row(row), Optional.ofNullable(row.getString("pointless"))))
                .optional();
    }

    private void drop(Taken letter) {
        sql.sql("""
                        update outbox_message
                        set state = 'dropped', last_error = :reason, attempts = attempts - 1, lease_until = null
                        where id = :id
                        """)
                .param("reason", letter.pointless().orElseThrow())
                .param("id", letter.letter().id())
                .update();
    }

    /**
     * Sets aside what nobody needs any more: too old; or their person left, or declined them after they were written. Those that are being sent are
     * left alone. Goes through all that wait, so it is for the beginning of a round and not for each letter.
     */
    @Transactional
    void dropPointless() {
        sql.sql("""
                        update outbox_message m set state = 'dropped', last_error = pointless.reason
                        from (
                            select o.id,\s""" + POINTLESS + """
                             as reason
                            from outbox_message o
                            left join person p on p.id = o.person_id
                            left join mail_choice c on c.person_id = o.person_id
                            where o.state = 'waiting' and (o.lease_until is null or o.lease_until <= :now)
                              and (""" + POINTLESS + """
                              ) is not null
                            for update of o skip locked) pointless
                        where m.id = pointless.id
                        """).param("now", now()).update();
    }

    /** The server has it. What opens an account is not kept any longer than needed. */
    void sent(Claimed letter) {
        sql.sql("""
                        update outbox_message
                        set state = 'sent', sent_at = :now, lease_until = null, last_error = '',
                            body = case when kind = 'account' then '' else body end,
                            html = ''
                        where id = :id and lease_holder = :node and state = 'waiting'
                        """)
                .param("id", letter.id())
                .param("node", node)
                .param("now", now())
                .update();
    }

    /**
     * It failed.
     *
     * @param last whether there is no use in trying again
     */
    void failed(Claimed letter, String error, boolean last) {
        Duration pause = PATIENCE.get(Math.min(letter.attempts(), PATIENCE.size()) - 1);
        sql.sql("""
                        update outbox_message
                        set state = :state, next_attempt_at = :next, lease_until = null, last_error = :error
                        where id = :id and lease_holder = :node and state = 'waiting'
                        """)
                .param("state", last ? Outbox.State.FAILED.code() : Outbox.State.WAITING.code())
                .param("next", now().plus(pause))
                .param("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .param("id", letter.id())
                .param("node", node)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static Claimed row(ResultSet row) throws SQLException {
        return new Claimed(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("name"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("html"),
                row.getString("leaving"),
                row.getInt("attempts"));
    }
}
