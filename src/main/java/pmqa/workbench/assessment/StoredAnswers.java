package pmqa.workbench.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of answers of the agency's own track. */
@Repository
class StoredAnswers {

    /** The agency's own answers; assessors' and consensus answers have tracks of their own. */
    static final String SELF = "self";

    private static final String COLUMNS = "kind, key, value, version, unconfirmed, changed_by, changed_at";

    private final JdbcClient sql;
    private final Clock clock;

    StoredAnswers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Every answer of an assessment, cleared ones included. */
    List<StoredAnswer> all(UUID assessment) {
        return sql.sql("select " + COLUMNS
                        + " from answer where assessment_id = :assessment and track = :track order by kind, key")
                .param("assessment", assessment)
                .param("track", SELF)
                .query(StoredAnswers::row)
                .list();
    }

    /** The answers of one item: its own key and all keys below it. */
    List<StoredAnswer> ofItem(UUID assessment, String item) {
        return sql.sql("select " + COLUMNS + """
             from answer
            where assessment_id = :assessment and track = :track
              and (key = :item or starts_with(key, :item || '-') or starts_with(key, :item || '/'))
            order by kind, key
            """)
                .param("assessment", assessment)
                .param("track", SELF)
                .param("item", item)
                .query(StoredAnswers::row)
                .list();
    }

    /** Answers behind a key, in the order of kind and key. */
    List<StoredAnswer> after(UUID assessment, Set<AnswerKind> kinds, Optional<AnswerKey> after, int limit) {
        return sql.sql("select " + COLUMNS + """
             from answer
            where assessment_id = :assessment and track = :track and kind = any(:kinds)
              and (kind, key) > (:kind, :key)
            order by kind, key limit :limit
            """)
                .param("assessment", assessment)
                .param("track", SELF)
                .param("kinds", kinds.stream().map(AnswerKind::code).toArray(String[]::new))
                .param("kind", after.map(key -> key.kind().code()).orElse(""))
                .param("key", after.map(AnswerKey::key).orElse(""))
                .param("limit", limit)
                .query(StoredAnswers::row)
                .list();
    }

    Optional<StoredAnswer> find(UUID assessment, AnswerKey key) {
        return sql.sql("select " + COLUMNS + """
             from answer
            where assessment_id = :assessment and track = :track and kind = :kind and key = :key
            """)
                .param("assessment", assessment)
                .param("track", SELF)
                .param("kind", key.kind().code())
                .param("key", key.key())
                .query(StoredAnswers::row)
                .optional();
    }

    /**
     * What was written.
     *
     * @param before the value that it replaced
     */
    record Written(StoredAnswer answer, Optional<String> before) {}

    /**
     * Writes an answer if nobody has changed it since the version that the person saw; the version check and the write are one
     * statement.
     *
     * @return what is stored now, or nothing if the version did not match
     */
    Optional<Written> write(Answering wish) {
        return wish.version() == 0 ? insert(wish) : update(wish);
    }

    private Optional<Written> insert(Answering wish) {
        return parameters(wish, """
            insert into answer (assessment_id, track, kind, key, value, version, changed_by, changed_at)
            values (:assessment, :track, :kind, :key, :value, 1, :person, :now)
            on conflict (assessment_id, track, kind, key) do nothing
            returning kind, key, value, version, unconfirmed, changed_by, changed_at
            """)
                .query((row, number) -> new Written(row(row, number), Optional.empty()))
                .optional();
    }

    /** The row is joined with itself to learn what it said before. */
    private Optional<Written> update(Answering wish) {
        return parameters(wish, """
            update answer a set value = :value, version = a.version + 1, unconfirmed = false,
                   changed_by = :person, changed_at = :now
            from answer b
            where a.assessment_id = :assessment and a.track = :track and a.kind = :kind and a.key = :key
              and a.version = :version
              and b.assessment_id = a.assessment_id and b.track = a.track and b.kind = a.kind and b.key = a.key
              and b.version = :version
            returning a.kind, a.key, a.value, a.version, a.unconfirmed, a.changed_by, a.changed_at, b.value as before
            """)
                .param("version", wish.version())
                .query((row, number) -> new Written(row(row, number), Optional.ofNullable(row.getString("before"))))
                .optional();
    }

    private JdbcClient.StatementSpec parameters(Answering wish, String statement) {
        return sql.sql(statement)
                .param("assessment", wish.assessment())
                .param("track", SELF)
                .param("kind", wish.key().kind().code())
                .param("key", wish.key().key())
                .param("value", wish.value().orElse(null), Types.VARCHAR)
                .param("person", wish.person())
                .param("now", now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    static StoredAnswer row(ResultSet row, int number) throws SQLException {
        return new StoredAnswer(
                new AnswerKey(AnswerKind.ofCode(row.getString("kind")).orElseThrow(), row.getString("key")),
                Optional.ofNullable(row.getString("value")),
                row.getLong("version"),
                row.getBoolean("unconfirmed"),
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
