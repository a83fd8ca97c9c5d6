package pmqa.workbench.api.webhook;

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
import pmqa.workbench.api.webhook.Delivery.State;

/** The rows of messages: written with the change that they tell, claimed by one node at a time, and finished. */
@Repository
public class Deliveries {

    /** How long after a failed attempt the next follows; after the last one a message has failed (Standard Webhooks). */
    static final List<Duration> PATIENCE = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** A node that dies while it sends gives its messages back after this time. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final String COLUMNS =
            "id, event, created_at, state, attempts, next_attempt_at, last_status, last_error, finished_at";

    private final JdbcClient sql;
    private final Clock clock;

    Deliveries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Writes a message to every receiver that wants to hear of the event. */
    int put(WebhookEvent event, String body) {
        return sql.sql("""
                        insert into webhook_delivery (id, webhook_id, event, body, created_at, state, next_attempt_at)
                        select gen_random_uuid(), id, :event, :body, :now, 'waiting', :now
                        from webhook where removed_at is null and :event = any(events)
                        """)
                .param("event", event.code())
                .param("body", body)
                .param("now", now())
                .update();
    }

    /** A message that this node sends now. */
    record Claimed(UUID id, String url, String secret, String body, int attempts) {}

    /** Takes messages that are due; nobody else gets them until their lease ends. */
    @Transactional
    List<Claimed> claim(int most) {
        return sql.sql("""
                        update webhook_delivery d set attempts = attempts + 1, next_attempt_at = :lease
                        from webhook w
                        where w.id = d.webhook_id and d.id in (
                            select id from webhook_delivery where state = 'waiting' and next_attempt_at <= :now
                            order by next_attempt_at limit :most for update skip locked)
                        returning d.id, w.url, encode(w.secret, 'base64') as secret, d.body, d.attempts
                        """)
                .param("lease", now().plus(LEASE))
                .param("now", now())
                .param("most", most)
                .query((row, _) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getString("url"),
                        row.getString("secret").replace("\n", ""),
                        row.getString("body"),
                        row.getInt("attempts")))
                .list();
    }

    void delivered(UUID id, int status) {
        sql.sql("""
                        update webhook_delivery
                        set state = 'delivered', last_status = :status, last_error = '', finished_at = :now where id = :id
                        """).param("id", id).param("status", status).param("now", now()).update();
    }

    /**
     * Notes a failed attempt: the message is sent again later, or it has failed.
     *
     * @param status what came back, if anything did
     * @param last whether there is no use in trying again
     */
    void failed(Claimed claimed, Optional<Integer> status, String error, boolean last) {
        boolean over = last || claimed.attempts() > PATIENCE.size();
        OffsetDateTime next = over ? now() : now().plus(PATIENCE.get(claimed.attempts() - 1));
        sql.sql("""
                        update webhook_delivery
                        set state = :state, last_status = :status, last_error = :error, next_attempt_at = :next,
                            finished_at = case when :over then cast(:now as timestamptz) end
                        where id = :id and state = 'waiting'
                        """)
                .param("id", claimed.id())
                .param("state", over ? State.FAILED.code() : State.WAITING.code())
                .param("status", status.orElse(null), java.sql.Types.INTEGER)
                .param("error", error)
                .param("next", next)
                .param("over", over)
                .param("now", now())
                .update();
    }

    /** Gives a message back whose sending was broken off by this node itself: it is due at once, and the attempt does not count. */
    void release(Claimed claimed) {
        sql.sql("""
                        update webhook_delivery set attempts = attempts - 1, next_attempt_at = :now
                        where id = :id and state = 'waiting' and attempts = :attempts
                        """)
                .param("id", claimed.id())
                .param("attempts", claimed.attempts())
                .param("now", now())
                .update();
    }

    /** Lets a message that failed be sent once more from the beginning, under the same id. */
    @Transactional
    public boolean again(UUID webhook, UUID delivery) {
        return sql.sql("""
                        update webhook_delivery
                        set state = 'waiting', attempts = 0, next_attempt_at = :now, finished_at = null
                        where id = :delivery and webhook_id = :webhook and state = 'failed'
                        """)
                        .param("now", now())
                        .param("delivery", delivery)
                        .param("webhook", webhook)
                        .update()
                > 0;
    }

    /**
     * The newest messages to a receiver first.
     *
     * @param before the last message of the page before; none for the first page
     */
    public List<Delivery> of(UUID webhook, Optional<UUID> before, int limit) {
        return sql.sql("select " + COLUMNS + """
                         from webhook_delivery
                        where webhook_id = :webhook
                          and (cast(:before as uuid) is null or (created_at, id) < (
                              select created_at, id from webhook_delivery where id = cast(:before as uuid)))
                        order by created_at desc, id desc limit :limit
                        """)
                .param("webhook", webhook)
                .param("before", before.orElse(null), java.sql.Types.OTHER)
                .param("limit", limit)
                .query(Deliveries::row)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static Delivery row(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("event"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                State.ofCode(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_status", Integer.class)),
                row.getString("last_error"),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
