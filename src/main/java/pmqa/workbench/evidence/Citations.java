package pmqa.workbench.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds citations: what backs which answer, and where a piece is used. */
@Repository
public class Citations {

    private static final String COLUMNS = "select " + EvidenceRows.REVISION + EvidenceRows.CITATION + """
            , n.subject, n.version as citation_version
            """;

    private static final String FROM = """
             from evidence_citation n
            """ + EvidenceRows.CITATION_JOINS;

    private static final String SELECT = COLUMNS + FROM;

    private final JdbcClient sql;

    Citations(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every citation of an assessment, by subject. */
    public Map<String, List<Citation>> of(UUID assessment) {
        return bySubject(sql.sql(SELECT + "where n.assessment_id = :assessment order by n.subject, n.cited_at, n.id")
                .param("assessment", assessment)
                .query((row, _) -> EvidenceRows.citation(row))
                .list());
    }

    /** The citations for answers of one item or topic, by subject. */
    public Map<String, List<Citation>> of(UUID assessment, String item) {
        return bySubject(sql.sql(SELECT + """
                        where n.assessment_id = :assessment
                          and (split_part(n.subject, '/', 2) = :item or starts_with(split_part(n.subject, '/', 2), :item || '-'))
                        order by n.cited_at, n.id
                        """)
                .param("assessment", assessment)
                .param("item", item)
                .query((row, _) -> EvidenceRows.citation(row))
                .list());
    }

    private static Map<String, List<Citation>> bySubject(List<Citation> citations) {
        return citations.stream().collect(Collectors.groupingBy(Citation::subject));
    }

    /** The answers of an assessment for which anything is cited. */
    public Set<String> subjects(UUID assessment) {
        return Set.copyOf(sql.sql("select distinct subject from evidence_citation where assessment_id = :assessment")
                .param("assessment", assessment)
                .query(String.class)
                .list());
    }

    public Optional<Citation> find(UUID assessment, UUID citation) {
        return sql.sql(SELECT + "where n.id = :citation and n.assessment_id = :assessment")
                .param("citation", citation)
                .param("assessment", assessment)
                .query((row, _) -> EvidenceRows.citation(row))
                .optional();
    }

    /** A place where a piece is used. */
    public record Use(Citation citation, int fiscalYear, String cycle) {}

    /** Where a piece is used, in every assessment of its organisation, the newest year first. */
    public List<Use> usesOf(UUID item) {
        return sql.sql(COLUMNS + ", y.fiscal_year, y.name_th as cycle_name" + FROM + """
                        join assessment a on a.id = n.assessment_id join cycle y on y.id = a.cycle_id
                        where n.item_id = :item order by y.fiscal_year desc, n.subject, n.page limit 500
                        """)
                .param("item", item)
                .query((row, _) ->
                        new Use(EvidenceRows.citation(row), row.getInt("fiscal_year"), row.getString("cycle_name")))
                .list();
    }
}
