package pmqa.workbench.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports that were typed and not sent yet, one of each person for an activity. */
@Repository
public class ProgressDrafts {

    private final JdbcClient sql;

    ProgressDrafts(JdbcClient sql) {
        this.sql = sql;
    }

    /** A report as somebody left it. */
    public record Kept(ProgressDraft draft, Instant at) {}

    /** What a person typed for an activity and has not sent; empty once it is sent or thrown away. */
    public Optional<Kept> find(UUID activity, UUID person) {
        return sql.sql("select * from progress_draft where activity_id = :activity and person_id = :person")
                .param("activity", activity)
                .param("person", person)
                .query((row, _) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String[] items = texts(row, "items");
        String[] pages = texts(row, "pages");
        String[] claims = texts(row, "claims");
        List<CitedPiece> pieces = new ArrayList<>();
        for (int i = 0; i < items.length; i++) {
            pieces.add(new CitedPiece(items[i], pages[i], claims[i]));
        }
        return new Kept(
                new ProgressDraft(row.getString("percent"), row.getString("remark"), row.getString("evidence"), pieces),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    void keep(UUID activity, UUID person, ProgressDraft draft, OffsetDateTime now) {
        sql.sql("""
                        insert into progress_draft (activity_id, person_id, percent, remark, evidence, items, pages, claims, saved_at)
                        values (:activity, :person, :percent, :remark, :evidence, :items, :pages, :claims, :now)
                        on conflict (activity_id, person_id) do update set percent = excluded.percent, remark = excluded.remark,
                            evidence = excluded.evidence, items = excluded.items, pages = excluded.pages, claims = excluded.claims,
                            saved_at = excluded.saved_at
                        """)
                .param("activity", activity)
                .param("person", person)
                .param("percent", draft.percent())
                .param("remark", draft.remark())
                .param("evidence", draft.evidence())
                .param("items", draft.pieces().stream().map(CitedPiece::item).toArray(String[]::new))
                .param("pages", draft.pieces().stream().map(CitedPiece::page).toArray(String[]::new))
                .param("claims", draft.pieces().stream().map(CitedPiece::claim).toArray(String[]::new))
                .param("now", now)
                .update();
    }

    void forget(UUID activity, UUID person) {
        sql.sql("delete from progress_draft where activity_id = :activity and person_id = :person")
                .param("activity", activity)
                .param("person", person)
                .update();
    }
}
