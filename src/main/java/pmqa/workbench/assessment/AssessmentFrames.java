package pmqa.workbench.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;

/** Whose assessment it is, and in which cycle: what every page about one needs, in one statement. */
@Component
public class AssessmentFrames {

    /** Everything that {@link #row} reads, for a query to go on with its condition. */
    static final String SELECT = """
            select a.id as assessment_id, a.id, a.status, a.categories, a.started_from, c.id as cycle_id, c.fiscal_year, c.catalogue_id, c.catalogue_version,
                   c.name_th as cycle_th, c.name_en as cycle_en,
                   o.id as organization_id, o.parent_id, o.code, o.name_th, o.name_en, o.type
            from assessment a
            join cycle c on c.id = a.cycle_id
            join organization o on o.id = a.organization_id
            """;

    private final JdbcClient sql;

    AssessmentFrames(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Cycle and organisation of an assessment.
     *
     * @param cycle without its phases
     */
    public record Frame(UUID assessment, Cycle cycle, Organization organization) {}

    /** An assessment with its frame. */
    public record Framed(Assessment assessment, Frame frame) {}

    /** An assessment with its frame, if there is such an assessment. */
    public Optional<Framed> find(UUID assessment) {
        return sql.sql(SELECT + " where a.id = :assessment")
                .param("assessment", assessment)
                .query((row, _) -> new Framed(Assessments.row(row, 0), row(assessment, row)))
                .optional();
    }

    public Frame of(UUID assessment) {
        return sql.sql(SELECT + " where a.id = :assessment")
                .param("assessment", assessment)
                .query((row, _) -> row(assessment, row))
                .single();
    }

    /**
     * The same with the day by which what has no due date of its own is due.
     *
     * @param phaseEnd the last day of the first phase for this organisation, its extension included; none without such a phase
     */
    public record Dated(Frame frame, Optional<LocalDate> phaseEnd) {}

    public Dated dated(UUID assessment) {
        return sql.sql(SELECT.replaceFirst("select ", """
                        select (select greatest(f.ends_on, (
                                    select max(x.ends_on) from phase_extension x
                                    where x.cycle_id = a.cycle_id and x.phase = 1 and x.organization_id = a.organization_id))
                                from cycle_phase f where f.cycle_id = a.cycle_id and f.phase = 1) as phase_end,
                        """) + " where a.id = :assessment")
                .param("assessment", assessment)
                .query((row, _) -> new Dated(
                        row(assessment, row), Optional.ofNullable(row.getObject("phase_end", LocalDate.class))))
                .single();
    }

    /** Reads the columns that {@link #of} selects. */
    static Frame row(UUID assessment, ResultSet row) throws SQLException {
        return new Frame(
                assessment,
                new Cycle(
                        row.getObject("cycle_id", UUID.class),
                        new FiscalYear(row.getInt("fiscal_year")),
                        row.getString("catalogue_id"),
                        row.getString("catalogue_version"),
                        new LocalizedText(row.getString("cycle_th"), row.getString("cycle_en")),
                        List.of()),
                new Organization(
                        row.getObject("organization_id", UUID.class),
                        Optional.ofNullable(row.getObject("parent_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        OrganizationType.ofCode(row.getString("type")).orElseThrow()));
    }
}
