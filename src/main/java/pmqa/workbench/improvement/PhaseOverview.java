package pmqa.workbench.improvement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.LaterPhases;

/** Phases 2 to 4 of many assessments, for those who look at many. */
@Repository
class PhaseOverview implements LaterPhases {

    private final JdbcClient sql;

    PhaseOverview(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, List<Standing>> of(Collection<UUID> assessments) {
        Map<UUID, List<Standing>> phases = new HashMap<>();
        sql.sql("""
                        select assessment_id, phase, status from year_phase
                        where assessment_id = any(cast(:assessments as uuid[])) and status <> 'draft' order by phase
                        """)
                .param("assessments", assessments.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    phases.computeIfAbsent(row.getObject("assessment_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Standing(row.getInt("phase"), Assessment.Status.ofCode(row.getString("status"))));
                });
        return phases;
    }
}
