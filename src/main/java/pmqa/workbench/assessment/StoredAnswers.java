package pmqa.workbench.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.audit.TrailStatement;

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
     * @param item every answer of its item, where they were asked for
     */
    record Written(StoredAnswer answer, Optional<List<StoredAnswer>> item) {}

    private static final String INSERT = """
            insert into answer (assessment_id, track, kind, key, value, version, changed_by, changed_at)
            values (:assessment, :track, :kind, :key, :value, 1, :person, :now)
            on conflict (assessment_id, track, kind, key) do nothing
            returning kind, key, value, version, unconfirmed, changed_by, changed_at, cast(null as text) as before
            """;

    /** The row is joined with itself to learn what it said before. */
    private static final String UPDATE = """
            update answer a set value = :value, version = a.version + 1, unconfirmed = false,
                   changed_by = :person, changed_at = :now
            from answer b
            where a.assessment_id = :assessment and a.track = :track and a.kind = :kind and a.key = :key
              and a.version = :version
              and b.assessment_id = a.assessment_id and b.track = a.track and b.kind = a.kind and b.key = a.key
              and b.version = :version
            returning a.kind, a.key, a.value, a.version, a.unconfirmed, a.changed_by, a.changed_at, b.value as before
            """;

    /** The trail gets its entry from the row itself, in the statement that writes it: no way to the database between the two. */
    private static final String LOGGED = "select "
            + TrailStatement.append(
                    ":assessment",
                    ":now",
                    ":person",
                    "answer",
                    "written.kind || '/' || written.key",
                    "written.before",
                    "written.value")
            + " as entry from written";

    private static final String WRITTEN = "select written.* from written, logged";

    /** The same, and what is beside the row that was written, as the statement found it. */
    private static final String WITH_ITEM = """
            select written.*, true as written from written, logged
            union all
            select kind, key, value, version, unconfirmed, changed_by, changed_at, null, false from answer
            where assessment_id = :assessment and track = :track
              and (key = :item or starts_with(key, :item || '-') or starts_with(key, :item || '/'))
              and not (kind = :kind and key = :key)
              and exists (select from written)
            """;

    /**
     * Writes an answer and its entry of the trail if nobody has changed it since the version that the person saw; the version
     * check and both writes are one statement.
     *
     * @return what is stored now, or nothing if the version did not match
     */
    Optional<Written> write(Answering wish) {
        return parameters(wish, WRITTEN)
                .query((row, number) -> new Written(row(row, number), Optional.empty()))
                .optional();
    }

    /** The same, and every answer of its item with it: a score follows from them, and the way to the database is saved. */
    Optional<Written> writeAndReadItem(Answering wish) {
        List<StoredAnswer> item = new ArrayList<>();
        return parameters(wish, WITH_ITEM)
                .param("item", wish.key().item())
                .query((row, number) -> {
                    StoredAnswer answer = row(row, number);
                    item.add(answer);
                    return row.getBoolean("written")
                            ? Optional.of(new Written(answer, Optional.of(item)))
                            : Optional.<Written>empty();
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private JdbcClient.StatementSpec parameters(Answering wish, String rows) {
        String change = wish.version() == 0 ? INSERT : UPDATE;
        return sql.sql("with written as (" + change + "), logged as materialized (" + LOGGED + ") " + rows)
                .param("assessment", wish.assessment())
                .param("track", SELF)
                .param("kind", wish.key().kind().code())
                .param("key", wish.key().key())
                .param("value", wish.value().orElse(null), Types.VARCHAR)
                .param("version", wish.version())
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
