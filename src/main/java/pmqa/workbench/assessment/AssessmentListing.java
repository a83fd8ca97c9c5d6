package pmqa.workbench.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Territory;

/** The assessments that somebody may see, in the order of their ids: a new assessment does not disturb that order. */
@Repository
public class AssessmentListing {

    private static final String COLUMNS = """
            a.id, a.cycle_id, a.organization_id, a.status, a.categories, a.started_from,
            c.fiscal_year, c.catalogue_id, c.catalogue_version, c.name_th as cycle_th, c.name_en as cycle_en,
            o.parent_id, o.code, o.name_th, o.name_en, o.type,
            (select count(*) from snapshot s where s.assessment_id = a.id) as submissions
            from assessment a join cycle c on c.id = a.cycle_id join organization o on o.id = a.organization_id
            """;

    private final JdbcClient sql;

    AssessmentListing(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An assessment with its place.
     *
     * @param submissions how many times it was submitted
     */
    public record Entry(Assessment assessment, Frame frame, int submissions) {}

    /**
     * Which assessments are wanted.
     *
     * @param after the last id of the page before; none for the first page
     */
    public record Wanted(Optional<UUID> cycle, Optional<UUID> organization, Optional<UUID> after, int limit) {}

    /** Those whose unsubmitted work somebody may see, and of the others those that were submitted and may be seen as such. */
    public List<Entry> of(Reach reach, Wanted wanted) {
        Territory unsubmitted = Territory.of(reach, Right.READ_ASSESSMENT);
        Territory submitted = Territory.of(reach, Right.READ_SUBMISSION);
        return sql.sql("""
                        with recursive unsubmitted as (
                            select id from organization where id = any(cast(:unsubmitted as uuid[]))
                            union
                            select o.id from organization o join unsubmitted w on o.parent_id = w.id),
                        submitted as (
                            select id from organization where id = any(cast(:submitted as uuid[]))
                            union
                            select o.id from organization o join submitted w on o.parent_id = w.id)
                        select
                        """ + COLUMNS + """
                        where (:everyUnsubmitted or a.organization_id in (select id from unsubmitted)
                               or ((:everySubmitted or a.organization_id in (select id from submitted))
                                   and exists (select from snapshot s where s.assessment_id = a.id)))
                          and (cast(:cycle as uuid) is null or a.cycle_id = cast(:cycle as uuid))
                          and (cast(:organization as uuid) is null or a.organization_id = cast(:organization as uuid))
                          and (cast(:after as uuid) is null or a.id > cast(:after as uuid))
                        order by a.id limit :limit
                        """)
                .param("unsubmitted", ids(unsubmitted))
                .param("submitted", ids(submitted))
                .param("everyUnsubmitted", unsubmitted.everything())
                .param("everySubmitted", submitted.everything())
                .param("cycle", wanted.cycle().orElse(null), java.sql.Types.OTHER)
                .param("organization", wanted.organization().orElse(null), java.sql.Types.OTHER)
                .param("after", wanted.after().orElse(null), java.sql.Types.OTHER)
                .param("limit", wanted.limit())
                .query(AssessmentListing::row)
                .list();
    }

    public Optional<Entry> find(UUID id) {
        return sql.sql("select " + COLUMNS + " where a.id = :id")
                .param("id", id)
                .query(AssessmentListing::row)
                .optional();
    }

    private static String[] ids(Territory territory) {
        return territory.nodes().stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Entry row(ResultSet row, int number) throws SQLException {
        Assessment assessment = Assessments.row(row, number);
        return new Entry(assessment, AssessmentFrames.row(assessment.id(), row), row.getInt("submissions"));
    }
}
