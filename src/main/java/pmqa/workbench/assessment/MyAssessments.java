package pmqa.workbench.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Rights;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/** The assessments that somebody works on, reads or signs, and the cycles in which they may begin one. */
@Component
public class MyAssessments {

    private final JdbcClient sql;

    MyAssessments(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An assessment, or the place for one.
     *
     * @param assessment none: it has not begun
     * @param owned how many items the person owns in it
     * @param begins whether the person may begin it
     */
    public record Entry(
            Optional<UUID> assessment,
            UUID cycle,
            UUID organization,
            LocalizedText organizationName,
            FiscalYear fiscalYear,
            LocalizedText cycleName,
            Optional<Assessment.Status> status,
            int owned,
            boolean begins) {}

    /** Everything at the organisations where the person has a role that reads unsubmitted work, the newest year first. */
    public List<Entry> of(UUID person, int limit) {
        return sql.sql("""
                        with recursive mine as (
                            select o.id from organization o join role_assignment r on r.organization_id = o.id
                            where r.person_id = :person and r.role in (:readers)
                            union
                            select o.id from organization o join mine m on o.parent_id = m.id),
                        coordinated as (
                            select r.organization_id as id from role_assignment r
                            where r.person_id = :person and r.role in (:coordinators)
                            union
                            select o.id from organization o join coordinated c on o.parent_id = c.id)
                        select a.id, c.id as cycle_id, o.id as organization_id, o.name_th, o.name_en, c.fiscal_year,
                               c.name_th as cycle_th, c.name_en as cycle_en, a.status,
                               (select count(*) from owner w where w.assessment_id = a.id and w.person_id = :person) as owned,
                               o.id in (select id from coordinated) as begins
                        from cycle_participant p
                        join mine m on m.id = p.organization_id
                        join organization o on o.id = p.organization_id
                        join cycle c on c.id = p.cycle_id
                        left join assessment a on a.cycle_id = c.id and a.organization_id = o.id
                        order by c.fiscal_year desc, o.name_th collate "th-x-icu" limit :limit
                        """)
                .param("person", person)
                .param("readers", rolesWith(Right.READ_ASSESSMENT))
                .param("coordinators", rolesWith(Right.COORDINATE))
                .param("limit", limit)
                .query((row, _) -> new Entry(
                        Optional.ofNullable(row.getObject("id", UUID.class)),
                        row.getObject("cycle_id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        new LocalizedText(
                                row.getString("name_th"),
                                row.getString("name_en").isEmpty()
                                        ? row.getString("name_th")
                                        : row.getString("name_en")),
                        new FiscalYear(row.getInt("fiscal_year")),
                        new LocalizedText(row.getString("cycle_th"), row.getString("cycle_en")),
                        Optional.ofNullable(row.getString("status")).map(Assessment.Status::ofCode),
                        row.getInt("owned"),
                        row.getBoolean("begins")))
                .list();
    }

    private static List<String> rolesWith(Right right) {
        return Arrays.stream(Role.values())
                .filter(role -> Rights.of(role).contains(right))
                .map(Role::code)
                .toList();
    }
}
