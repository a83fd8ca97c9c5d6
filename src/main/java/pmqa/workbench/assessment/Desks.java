package pmqa.workbench.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Role;

/**
 * Reads a {@link Desk} in one statement: every saved answer costs it.
 *
 * <p>It also has PostgreSQL keep the plans of the statements that follow in the transaction: otherwise it plans reading an item anew for
 * each save, because few rows of one assessment look cheaper to it than the usual number, and planning costs more than the reading.
 */
@Repository
class Desks {

    private final JdbcClient sql;

    Desks(JdbcClient sql) {
        this.sql = sql;
    }

    /** A person's desk at an assessment, which is held until the transaction ends: no submission comes between the check and the write. */
    Optional<Desk> held(UUID assessment, UUID person) {
        return sql.sql("""
            select a.id, a.cycle_id, a.organization_id, a.status, a.categories, a.started_from,
                   c.fiscal_year, c.catalogue_id, c.catalogue_version, c.name_th as cycle_th, c.name_en as cycle_en,
                   o.parent_id, o.code, o.name_th, o.name_en, o.type,
                   w.starts_on,
                   greatest(w.ends_on, (select max(e.ends_on) from phase_extension e
                                        where e.cycle_id = a.cycle_id and e.phase = w.phase
                                          and e.organization_id = a.organization_id)) as ends_on,
                   array(select r.role from role_assignment r
                         where r.person_id = :person
                           and (r.organization_id is null or r.organization_id = o.id
                                or r.organization_id in (
                                    with recursive above as (
                                        select o.id, o.parent_id
                                        union all
                                        select n.id, n.parent_id from organization n join above on n.id = above.parent_id)
                                    select above.id from above))) as roles,
                   set_config('plan_cache_mode', 'force_generic_plan', true)
            from assessment a
            join cycle c on c.id = a.cycle_id
            join organization o on o.id = a.organization_id
            left join cycle_phase w on w.cycle_id = a.cycle_id and w.phase = :phase
            where a.id = :assessment
            for key share of a
            """)
                .param("assessment", assessment)
                .param("person", person)
                .param("phase", Editing.SELF_ASSESSMENT)
                .query((row, number) -> new Desk(
                        Assessments.row(row, number), AssessmentFrames.row(assessment, row), window(row), roles(row)))
                .optional();
    }

    private static Optional<Cycle.Phase> window(ResultSet row) throws SQLException {
        LocalDate starts = row.getObject("starts_on", LocalDate.class);
        return starts == null
                ? Optional.empty()
                : Optional.of(
                        new Cycle.Phase(Editing.SELF_ASSESSMENT, starts, row.getObject("ends_on", LocalDate.class)));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .forEach(code -> Role.ofCode(code).ifPresent(roles::add));
        return roles;
    }
}
