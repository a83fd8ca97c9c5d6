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
     * Writes an answer if nobody has changed it since the version that the person saw; the version check and the write are one
     * statement.
     *
     * @return what is stored now, or nothing if the version did not match
     */
    Optional<StoredAnswer> write(Answering wish) {
        return sql.sql("""
                        insert into answer (assessment_id, track, kind, key, value, version, changed_by, changed_at)
                        select :assessment, :track, :kind, :key, :value, 1, :person, :now where :version = 0
                        on conflict (assessment_id, track, kind, key) do nothing
                        returning kind, key, value, version, unconfirmed, changed_by, changed_at
                        """)
                .param("assessment", wish.assessment())
                .param("track", SELF)
                .param("kind", wish.key().kind().code())
                .param("key", wish.key().key())
                .param("value", wish.value().orElse(null), Types.VARCHAR)
                .param("person", wish.person())
                .param("now", now())
                .param("version", wish.version())
                .query(StoredAnswers::row)
                .optional()
                .or(() -> update(wish));
    }

    private Optional<StoredAnswer> update(Answering wish) {
        return sql.sql("""
                        update answer set value = :value, version = version + 1, unconfirmed = false,
                               changed_by = :person, changed_at = :now
                        where assessment_id = :assessment and track = :track and kind = :kind and key = :key
                          and version = :version
                        returning kind, key, value, version, unconfirmed, changed_by, changed_at
                        """)
                .param("assessment", wish.assessment())
                .param("track", SELF)
                .param("kind", wish.key().kind().code())
                .param("key", wish.key().key())
                .param("value", wish.value().orElse(null), Types.VARCHAR)
                .param("person", wish.person())
                .param("now", now())
                .param("version", wish.version())
                .query(StoredAnswers::row)
                .optional();
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
