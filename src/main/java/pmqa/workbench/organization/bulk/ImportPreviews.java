package pmqa.workbench.organization.bulk;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.organization.Slice;
import pmqa.workbench.organization.bulk.PlannedRow.Outcome;

/** Plans between preview and confirmation. Each belongs to the person who made it, who has one at a time. */
@Repository
public class ImportPreviews {

    /** Long enough to ask a colleague about a row, short enough that the data is still much the same. */
    static final Duration LIFE = Duration.ofHours(2);

    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final JdbcOperations batches;
    private final Clock clock;

    ImportPreviews(JdbcClient sql, JdbcOperations batches, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.clock = clock;
    }

    /** A preview without its rows. */
    public record Preview(UUID id, ImportKind kind, String fileName, Map<Outcome, Long> counts) {
        public long count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0L);
        }

        public boolean hasErrors() {
            return count(Outcome.ERROR) > 0;
        }

        public boolean changesAnything() {
            return count(Outcome.NEW) + count(Outcome.CHANGED) > 0;
        }
    }

    UUID keep(UUID person, ImportKind kind, String fileName, List<PlannedRow> rows) {
        sql.sql("delete from import_preview where person_id = :person or expires_at < :now")
                .param("person", person)
                .param("now", now())
                .update();
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into import_preview (id, person_id, kind, file_name, created_at, expires_at)
                        values (:id, :person, :kind, :file, :now, :expires)
                        """)
                .param("id", id)
                .param("person", person)
                .param("kind", kind.code())
                .param("file", fileName)
                .param("now", now())
                .param("expires", now().plus(LIFE))
                .update();
        fill(id, rows);
        return id;
    }

    /** Puts another plan of the same rows in the place of the old one. */
    void replace(UUID id, List<PlannedRow> rows) {
        sql.sql("delete from import_preview_row where preview_id = :id")
                .param("id", id)
                .update();
        fill(id, rows);
    }

    private void fill(UUID id, List<PlannedRow> rows) {
        batches.batchUpdate("""
                insert into import_preview_row (preview_id, number, cells, outcome, remark_th, remark_en)
                values (?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (statement, row) -> {
            statement.setObject(1, id);
            statement.setInt(2, row.number());
            statement.setArray(
                    3,
                    statement.getConnection().createArrayOf("text", row.cells().toArray(String[]::new)));
            statement.setString(4, row.outcome().name());
            statement.setString(5, row.remarkTh());
            statement.setString(6, row.remarkEn());
        });
    }

    /** A preview of that person that has not expired. */
    public Optional<Preview> find(UUID id, UUID person) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        sql.sql("select outcome, count(*) from import_preview_row where preview_id = :id group by outcome")
                .param("id", id)
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getLong(2));
                });
        return sql.sql("""
                        select id, kind, file_name from import_preview
                        where id = :id and person_id = :person and expires_at > :now
                        """)
                .param("id", id)
                .param("person", person)
                .param("now", now())
                .query((row, _) -> new Preview(
                        row.getObject("id", UUID.class),
                        ImportKind.ofCode(row.getString("kind")).orElseThrow(),
                        row.getString("file_name"),
                        counts))
                .optional();
    }

    /** Takes the preview for a confirmation: of two at the same time the second waits, and then finds it gone. */
    boolean take(UUID id) {
        return sql.sql("select id from import_preview where id = :id for update")
                .param("id", id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .isPresent();
    }

    void drop(UUID id) {
        sql.sql("delete from import_preview where id = :id").param("id", id).update();
    }

    /** The rows in the order of the file; with an outcome only those. */
    public Slice<PlannedRow> rows(UUID id, Optional<Outcome> outcome, int page) {
        return Slice.of(
                page,
                sql.sql("""
                        select number, cells, outcome, remark_th, remark_en, count(*) over () as total from import_preview_row
                        where preview_id = :id and (:outcome = '' or outcome = :outcome)
                        order by number limit :limit offset :offset
                        """)
                        .param("id", id)
                        .param("outcome", outcome.map(Outcome::name).orElse(""))
                        .param("limit", Slice.SIZE)
                        .param("offset", Slice.offset(page))
                        .query((row, number) -> new Slice.Counted<>(row(row, number), row.getLong("total")))
                        .list());
    }

    List<PlannedRow> allRows(UUID id) {
        return sql.sql("""
                        select number, cells, outcome, remark_th, remark_en from import_preview_row
                        where preview_id = :id order by number
                        """).param("id", id).query(ImportPreviews::row).list();
    }

    private static PlannedRow row(java.sql.ResultSet row, int number) throws SQLException {
        Array cells = row.getArray("cells");
        return new PlannedRow(
                row.getInt("number"),
                Arrays.asList((String[]) cells.getArray()),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("remark_th"),
                row.getString("remark_en"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
