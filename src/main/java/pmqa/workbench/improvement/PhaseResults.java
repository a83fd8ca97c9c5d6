package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What measures reached in phases 3 and 4, beside the self-assessment. */
@Repository
public class PhaseResults {

    private final JdbcClient sql;

    PhaseResults(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What was entered for a measure.
     *
     * @param by name of who entered it last
     */
    public record Entered(BigDecimal value, String by, Instant at) {}

    /** Everything entered for an assessment, by phase and measure: one statement. */
    public Map<YearPhase, Map<String, Entered>> of(UUID assessment) {
        Map<YearPhase, Map<String, Entered>> entered = new EnumMap<>(YearPhase.class);
        sql.sql("""
                        select r.phase, r.measure, r.value, r.changed_at, p.name
                        from phase_result r join person p on p.id = r.changed_by
                        where r.assessment_id = :assessment
                        """).param("assessment", assessment).query((ResultSet row) -> {
            entered.computeIfAbsent(YearPhase.ofNumber(row.getInt("phase")).orElseThrow(), _ -> new HashMap<>())
                    .put(
                            row.getString("measure"),
                            new Entered(
                                    row.getBigDecimal("value"),
                                    row.getString("name"),
                                    row.getObject("changed_at", OffsetDateTime.class)
                                            .toInstant()));
        });
        return entered;
    }

    void put(UUID assessment, YearPhase phase, String measure, BigDecimal value, UUID by, OffsetDateTime now) {
        sql.sql("""
                        insert into phase_result (assessment_id, phase, measure, value, changed_by, changed_at)
                        values (:assessment, :phase, :measure, :value, :by, :now)
                        on conflict (assessment_id, phase, measure) do update
                            set value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("assessment", assessment)
                .param("phase", phase.number())
                .param("measure", measure)
                .param("value", value)
                .param("by", by)
                .param("now", now)
                .update();
    }

    void clear(UUID assessment, YearPhase phase, String measure) {
        sql.sql("delete from phase_result where assessment_id = :assessment and phase = :phase and measure = :measure")
                .param("assessment", assessment)
                .param("phase", phase.number())
                .param("measure", measure)
                .update();
    }
}
