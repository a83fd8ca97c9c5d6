package pmqa.workbench.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the trail and reads it back. */
@Component
public class Trail {

    private final JdbcClient sql;
    private final Clock clock;

    Trail(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Listens in the publisher's own transaction: a change without its entry cannot be committed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TrailEntry entry) {
        sql.sql("select append_audit(:stream, :at, :actor, :action, :subject, :before, :after)")
                .param("stream", entry.stream())
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MICROS))
                .param("actor", entry.actor().orElse(null), java.sql.Types.OTHER)
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("before", entry.before().orElse(null), java.sql.Types.VARCHAR)
                .param("after", entry.after().orElse(null), java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    /** The same for many at once, in their order. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TrailBatch batch) {
        sql.sql("""
                        select count(append_audit(stream, :at, actor, action, subject, before, after)) from (
                            select * from unnest(cast(:streams as uuid[]), cast(:actors as uuid[]), cast(:actions as text[]),
                                    cast(:subjects as text[]), cast(:befores as text[]), cast(:afters as text[]))
                                with ordinality as n (stream, actor, action, subject, before, after, place)
                            order by place) entry
                        """)
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MICROS))
                .param("streams", column(batch, entry -> entry.stream().toString()))
                .param(
                        "actors",
                        column(batch, entry -> entry.actor().map(UUID::toString).orElse(null)))
                .param("actions", column(batch, TrailEntry::action))
                .param("subjects", column(batch, TrailEntry::subject))
                .param("befores", column(batch, entry -> entry.before().orElse(null)))
                .param("afters", column(batch, entry -> entry.after().orElse(null)))
                .query(Long.class)
                .single();
    }

    private static @Nullable String[] column(TrailBatch batch, Function<TrailEntry, @Nullable String> part) {
        return batch.entries().stream().map(part).toArray(String[]::new);
    }

    /**
     * The end of a stream.
     *
     * @param hash of the last entry in hexadecimal digits, which covers all before it
     */
    public record Head(long sequence, String hash) {}

    /** The end of a stream; nothing if nothing was ever written to it. */
    public Optional<Head> head(UUID stream) {
        return sql.sql("select sequence, encode(hash, 'hex') as hash from audit_head where stream = :stream")
                .param("stream", stream)
                .query((row, _) -> new Head(row.getLong("sequence"), row.getString("hash")))
                .optional();
    }

    /** The newest entries of a stream first; with a key only those about answers whose key begins with it, such as an item. */
    public List<RecordedEntry> newest(UUID stream, String key, int limit, long beforeSequence) {
        return sql.sql("""
                        select stream, sequence, at, actor, action, subject, before, after from audit_entry
                        where stream = :stream and sequence < :before
                          and (:key = '' or split_part(subject, '/', 2) = :key
                               or starts_with(split_part(subject, '/', 2), :key || '-'))
                        order by sequence desc limit :limit
                        """)
                .param("stream", stream)
                .param("before", beforeSequence)
                .param("key", key)
                .param("limit", limit)
                .query(Trail::row)
                .list();
    }

    static RecordedEntry row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new RecordedEntry(
                row.getObject("stream", UUID.class),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)),
                row.getString("action"),
                row.getString("subject"),
                Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("after")));
    }
}
