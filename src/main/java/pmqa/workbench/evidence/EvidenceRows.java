package pmqa.workbench.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pmqa.workbench.evidence.content.FileType;

/** Rows of evidence as records. */
final class EvidenceRows {

    /** Columns of a revision {@code r} with its content {@code c} and the person {@code rp} who added it. */
    static final String REVISION = """
            r.id as revision_id, r.item_id, r.number, r.sha256, r.file_name, r.url, r.place, r.added_at,
            rp.name as added_by, c.size, c.media_type, c.text_state
            """;

    /** What {@link #REVISION} reads beside the revision. */
    static final String REVISION_JOINS = """
            join person rp on rp.id = r.added_by
            left join evidence_content c on c.sha256 = r.sha256
            """;

    /**
     * Columns of a citation {@code n}, its piece {@code i} and the person {@code np} who cited it. What it is cited for, and its version, are
     * named by whoever asks: they differ between answers and reports.
     */
    static final String CITATION = """
            , n.id as citation_id, n.assessment_id, i.name, i.classification, i.expires_on, i.latest, n.page, n.claim,
            np.name as cited_by, n.cited_at
            """;

    /** What {@link #REVISION} and {@link #CITATION} read beside the citation. */
    static final String CITATION_JOINS = """
            join evidence_item i on i.id = n.item_id
            join evidence_revision r on r.id = n.revision_id
            join person np on np.id = n.cited_by
            """ + REVISION_JOINS;

    private EvidenceRows() {}

    /**
     * A revision that a submission pinned, whatever became of its piece since.
     *
     * @param table that keeps the pins of submissions of its kind
     * @param column of that table, which names the submission
     */
    static Optional<EvidenceRevision> pinned(
            JdbcClient sql, String table, String column, UUID submission, UUID revision) {
        return sql.sql("select " + REVISION + " from " + table + " p join evidence_revision r on r.id = p.revision_id\n"
                        + REVISION_JOINS + "where p." + column + " = :submission and p.revision_id = :revision")
                .param("submission", submission)
                .param("revision", revision)
                .query((row, _) -> revision(row))
                .optional();
    }

    static EvidenceRevision revision(ResultSet row) throws SQLException {
        return new EvidenceRevision(
                row.getObject("revision_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getInt("number"),
                substance(row),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    private static Substance substance(ResultSet row) throws SQLException {
        String sha256 = row.getString("sha256");
        if (sha256 != null) {
            return new Substance.File(
                    sha256,
                    row.getString("file_name"),
                    row.getLong("size"),
                    FileType.ofMediaType(row.getString("media_type")).orElseThrow());
        }
        String url = row.getString("url");
        return url != null ? new Substance.Link(url) : new Substance.Held(row.getString("place"));
    }

    static EvidenceItem item(ResultSet row) throws SQLException {
        return new EvidenceItem(
                row.getObject("item_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                Classification.ofCode(row.getString("classification")).orElseThrow(),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                revision(row),
                Optional.ofNullable(row.getString("text_state"))
                        .map(TextState::ofCode)
                        .orElse(TextState.NONE),
                row.getLong("uses"),
                row.getLong("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    static Citation citation(ResultSet row) throws SQLException {
        return new Citation(
                row.getObject("citation_id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getString("subject"),
                row.getObject("item_id", UUID.class),
                row.getString("name"),
                Classification.ofCode(row.getString("classification")).orElseThrow(),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                revision(row),
                row.getInt("latest"),
                row.getString("page"),
                row.getString("claim"),
                row.getLong("citation_version"),
                row.getString("cited_by"),
                row.getObject("cited_at", OffsetDateTime.class).toInstant());
    }
}
