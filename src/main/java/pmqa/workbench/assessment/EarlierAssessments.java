package pmqa.workbench.assessment;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.catalogue.loading.Mappings;
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

    /**
     * An assessment of the same organisation, with its year.
     *
     * @param catalogue id of the criteria; others than the new assessment's need a mapping
     */
    public record Earlier(UUID assessment, FiscalYear fiscalYear, String catalogue) {}

    /**
     * Those of an organisation that a cycle's assessment can start from: by the same criteria and from earlier years, then by criteria
     * from which there is a mapping, the newest first.
     */
    public List<Earlier> before(Cycle cycle, UUID organization) {
        return sql.sql("""
                        select a.id, c.fiscal_year, c.catalogue_id from assessment a join cycle c on c.id = a.cycle_id
                        where a.organization_id = :organization
                          and (c.catalogue_id = :catalogue and c.fiscal_year < :year
                               or c.catalogue_id = any(:others) and c.fiscal_year <= :year)
                        order by c.catalogue_id <> :catalogue, c.fiscal_year desc, c.name_th limit :limit
                        """)
                .param("organization", organization)
                .param("catalogue", cycle.catalogueId())
                .param("others", Mappings.sources(cycle.catalogueId()).toArray(String[]::new))
                .param("year", cycle.fiscalYear().buddhist())
                .param("limit", MOST)
                .query((row, _) -> new Earlier(
                        row.getObject("id", UUID.class),
                        new FiscalYear(row.getInt("fiscal_year")),
                        row.getString("catalogue_id")))
                .list();
    }
}
