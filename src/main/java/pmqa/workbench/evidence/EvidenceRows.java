package pmqa.workbench.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import pmqa.workbench.evidence.content.FileType;

/** Rows of evidence as records. */
final class EvidenceRows {

    /** Columns of a revision {@code r} with its content {@code c} and the person {@code rp} who added it. */
    static final String REVISION = """
            r.id as revision_id, r.item_id, r.number, r.sha256, r.file_name, r.url, r.place, r.added_at,
            rp.name as added_by, c.size, c.media_type, c.text_state
            """;

    private EvidenceRows() {}

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
