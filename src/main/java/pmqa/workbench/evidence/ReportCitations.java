package pmqa.workbench.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is cited for reports on progress. The subject of such a citation names the report: {@code report/<id>}. */
@Repository
public class ReportCitations {

    private static final String SELECT =
            "select " + EvidenceRows.REVISION + EvidenceRows.CITATION + """
            , 'report/' || n.report_id as subject, 1 as citation_version
            from evidence_report_citation n
            """ + EvidenceRows.CITATION_JOINS;

    private final JdbcClient sql;

    ReportCitations(JdbcClient sql) {
        this.sql = sql;
    }

    /** The subject of citations for a report. */
    public static String subject(UUID report) {
        return "report/" + report;
    }

    /** Everything cited for reports of an assessment's plans, by report. */
    public Map<UUID, List<Citation>> of(UUID assessment) {
        return sql
                .sql(SELECT + "where n.assessment_id = :assessment order by n.cited_at, i.name, n.id")
                .param("assessment", assessment)
                .query((row, _) -> EvidenceRows.citation(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ReportCitations::report));
    }

    private static UUID report(Citation citation) {
        return UUID.fromString(citation.subject().substring("report/".length()));
    }

    /** A citation for a report of a plan of this assessment; empty if it was withdrawn or belongs to another assessment. */
    public Optional<Citation> find(UUID assessment, UUID citation) {
        return sql.sql(SELECT + "where n.id = :citation and n.assessment_id = :assessment")
                .param("citation", citation)
                .param("assessment", assessment)
                .query((row, _) -> EvidenceRows.citation(row))
                .optional();
    }

    /** A revision that a submission of phases 2 to 4 pinned, whatever became of its piece since. */
    public Optional<EvidenceRevision> pinned(UUID submission, UUID revision) {
        return EvidenceRows.pinned(sql, "evidence_year_pin", "submission_id", submission, revision);
    }
}
