package pmqa.workbench.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.organization.Cycle;

/** The submissions of phases 2 to 4 and what became of them. */
@Repository
public class PhaseSubmissions {

    private static final String COLUMNS =
            "id, assessment_id, phase, number, content, sha256, signed_by, signed_name, signed_position, signed_at";

    private static final int SELF_ASSESSMENT = 1;

    private final JdbcClient sql;

    PhaseSubmissions(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The phases of an assessment.
     *
     * @param selfAssessment the window of the first one; it is submitted with the assessment itself
     * @param later phases 2 to 4, in order
     */
    public record Year(Optional<Cycle.Phase> selfAssessment, List<PhaseState> later) {
        public Year {
            later = List.copyOf(later);
        }
    }

    /** Phases 2 to 4 of an assessment, in order. */
    List<PhaseState> of(UUID assessment) {
        return year(assessment).later();
    }

    /** All phases of an assessment: three statements whatever there is. */
    public Year year(UUID assessment) {
        Map<YearPhase, List<PhaseSubmission>> submissions = new EnumMap<>(YearPhase.class);
        sql.sql("select " + COLUMNS
                        + " from year_submission where assessment_id = :assessment order by number desc limit 100")
                .param("assessment", assessment)
                .query((ResultSet row) -> {
                    submissions
                            .computeIfAbsent(phase(row), _ -> new ArrayList<>())
                            .add(submission(row, 0));
                });
        Map<YearPhase, List<PhaseState.Decision>> decisions = new EnumMap<>(YearPhase.class);
        sql.sql("""
                        select phase, kind, reason, acted_at from year_decision
                        where assessment_id = :assessment order by acted_at desc limit 100
                        """).param("assessment", assessment).query((ResultSet row) -> {
            decisions
                    .computeIfAbsent(phase(row), _ -> new ArrayList<>())
                    .add(new PhaseState.Decision(
                            row.getString("kind").equals("accepted"),
                            row.getString("reason"),
                            row.getObject("acted_at", OffsetDateTime.class).toInstant()));
        });
        List<Standing> standings = standings(assessment);
        return new Year(
                standings.stream()
                        .filter(standing -> standing.number() == SELF_ASSESSMENT)
                        .findFirst()
                        .flatMap(Standing::window),
                states(standings).stream()
                        .map(state -> new PhaseState(
                                state.phase(),
                                state.status(),
                                state.window(),
                                submissions.getOrDefault(state.phase(), List.of()),
                                decisions.getOrDefault(state.phase(), List.of())))
                        .toList());
    }

    private record Standing(int number, Assessment.Status status, Optional<Cycle.Phase> window) {}

    private static List<PhaseState> states(List<Standing> standings) {
        return standings.stream()
                .flatMap(standing -> YearPhase.ofNumber(standing.number()).stream()
                        .map(phase ->
                                new PhaseState(phase, standing.status(), standing.window(), List.of(), List.of())))
                .toList();
    }

    /** Status and window of every phase of an assessment, in order, without what was submitted: one statement. */
    List<PhaseState> standing(UUID assessment) {
        return states(standings(assessment));
    }

    /** Of all four; of the first only the window counts. */
    private List<Standing> standings(UUID assessment) {
        return sql.sql("""
                        select n.phase, coalesce(y.status, 'draft') as status, p.starts_on,
                               greatest(p.ends_on, max(e.ends_on)) as ends_on
                        from assessment a
                        cross join generate_series(1, 4) as n (phase)
                        left join year_phase y on y.assessment_id = a.id and y.phase = n.phase
                        left join cycle_phase p on p.cycle_id = a.cycle_id and p.phase = n.phase
                        left join phase_extension e
                          on e.cycle_id = a.cycle_id and e.phase = n.phase and e.organization_id = a.organization_id
                        where a.id = :assessment group by n.phase, y.status, p.starts_on, p.ends_on order by n.phase
                        """)
                .param("assessment", assessment)
                .query((row, _) -> new Standing(row.getInt("phase"), status(row.getString("status")), window(row)))
                .list();
    }

    private static Optional<Cycle.Phase> window(ResultSet row) throws SQLException {
        LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(
                        new Cycle.Phase(row.getInt("phase"), startsOn, row.getObject("ends_on", LocalDate.class)));
    }

    /** One submission. */
    public Optional<PhaseSubmission> find(UUID assessment, YearPhase phase, int number) {
        return sql.sql("select " + COLUMNS + """
                         from year_submission where assessment_id = :assessment and phase = :phase and number = :number
                        """)
                .param("assessment", assessment)
                .param("phase", phase.number())
                .param("number", number)
                .query(PhaseSubmissions::submission)
                .optional();
    }

    void add(PhaseSubmission submission) {
        sql.sql("insert into year_submission (" + COLUMNS + """
                        ) values (:id, :assessment, :phase, :number, :content, :sha256, :by, :name, :position, :at)
                        """)
                .param("id", submission.id())
                .param("assessment", submission.assessment())
                .param("phase", submission.phase().number())
                .param("number", submission.number())
                .param("content", submission.content())
                .param("sha256", submission.sha256())
                .param("by", submission.signedBy())
                .param("name", submission.signedName())
                .param("position", submission.signedPosition())
                .param("at", submission.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(UUID assessment, YearPhase phase, PhaseState.Decision decision, UUID by) {
        sql.sql("""
                        insert into year_decision (id, assessment_id, phase, kind, reason, acted_by, acted_at)
                        values (:id, :assessment, :phase, :kind, :reason, :by, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("assessment", assessment)
                .param("phase", phase.number())
                .param("kind", decision.accepted() ? "accepted" : "returned")
                .param("reason", decision.reason())
                .param("by", by)
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void changeStatus(UUID assessment, YearPhase phase, Assessment.Status status) {
        sql.sql("""
                        insert into year_phase (assessment_id, phase, status) values (:assessment, :phase, :status)
                        on conflict (assessment_id, phase) do update set status = excluded.status
                        """)
                .param("assessment", assessment)
                .param("phase", phase.number())
                .param("status", status.code())
                .update();
    }

    private static YearPhase phase(ResultSet row) throws SQLException {
        return YearPhase.ofNumber(row.getInt("phase")).orElseThrow();
    }

    private static Assessment.Status status(String code) {
        return Arrays.stream(Assessment.Status.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static PhaseSubmission submission(ResultSet row, int number) throws SQLException {
        return new PhaseSubmission(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                phase(row),
                row.getInt("number"),
                row.getString("content"),
                row.getString("sha256"),
                row.getObject("signed_by", UUID.class),
                row.getString("signed_name"),
                row.getString("signed_position"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
