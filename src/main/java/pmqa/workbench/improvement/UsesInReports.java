package pmqa.workbench.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.evidence.FurtherUses;
import pmqa.workbench.shared.LocalizedText;

/** Tells on the page of a piece of evidence which reports on activities cite it. */
@Component
class UsesInReports implements FurtherUses {

    private final JdbcClient sql;

    UsesInReports(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<FurtherUse> of(UUID item) {
        return sql.sql("""
                        select n.assessment_id, c.fiscal_year, p.number as plan, a.number as activity, a.name, g.percent, r.number as revision,
                               n.page, n.claim
                        from evidence_report_citation n
                        join evidence_revision r on r.id = n.revision_id
                        join activity_progress g on g.id = n.report_id
                        join plan_activity a on a.id = g.activity_id
                        join improvement_plan p on p.id = a.plan_id
                        join assessment s on s.id = n.assessment_id
                        join cycle c on c.id = s.cycle_id
                        where n.item_id = :item
                        order by c.fiscal_year desc, p.number, a.number, g.reported_at desc limit 500
                        """).param("item", item).query((row, _) -> use(row)).list();
    }

    private static FurtherUse use(ResultSet row) throws SQLException {
        String activity = row.getInt("plan") + "." + row.getInt("activity") + " " + row.getString("name") + " ("
                + row.getInt("percent") + " %)";
        return new FurtherUse(
                LocalizedText.of("ความก้าวหน้าของกิจกรรม " + activity, "Progress of activity " + activity),
                "/assessments/%s/plans/%d#activity-%d"
                        .formatted(
                                row.getObject("assessment_id", UUID.class), row.getInt("plan"), row.getInt("activity")),
                row.getInt("fiscal_year"),
                row.getInt("revision"),
                row.getString("page"),
                row.getString("claim"));
    }
}
