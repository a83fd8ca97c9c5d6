package pmqa.workbench.assessment;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.shared.FiscalYear;

/** The earlier assessments from which a new one may be started. */
@Component
public class EarlierAssessments {

    private static final int MOST = 5;

    private final JdbcClient sql;

    EarlierAssessments(JdbcClient sql) {
        this.sql = sql;
    }

    /** An assessment of the same organisation by the same criteria, with its year. */
    public record Earlier(UUID assessment, FiscalYear fiscalYear) {}

    /** Those of an organisation by the criteria of a cycle and before it, the newest first. */
    public List<Earlier> before(Cycle cycle, UUID organization) {
        return sql.sql("""
                        select a.id, c.fiscal_year from assessment a join cycle c on c.id = a.cycle_id
                        where a.organization_id = :organization and c.catalogue_id = :catalogue and c.fiscal_year < :year
                        order by c.fiscal_year desc, c.name_th limit :limit
                        """)
                .param("organization", organization)
                .param("catalogue", cycle.catalogueId())
                .param("year", cycle.fiscalYear().buddhist())
                .param("limit", MOST)
                .query((row, _) ->
                        new Earlier(row.getObject("id", UUID.class), new FiscalYear(row.getInt("fiscal_year"))))
                .list();
    }
}
