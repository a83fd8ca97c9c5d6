package pmqa.workbench.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.Assessments;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.ThaiDates;

/** Who may change plans and report on them, and when. */
@Component
public class PlanningGate {

    private final PhaseSubmissions phases;
    private final Assessments assessments;
    private final Access access;
    private final JdbcClient sql;
    private final Clock clock;

    PlanningGate(PhaseSubmissions phases, Assessments assessments, Access access, JdbcClient sql, Clock clock) {
        this.phases = phases;
        this.assessments = assessments;
        this.access = access;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What may be changed today, apart from who asks.
     *
     * @param planning whether plans may be added and changed
     * @param reporting whether reports on activities are taken
     */
    public record Open(boolean planning, boolean reporting) {}

    /** What of an assessment's plans may be changed today, in one statement. */
    public Open open(UUID assessment) {
        List<PhaseState> standing = phases.standing(assessment);
        return new Open(
                closed(standing, YearPhase.PLANS).isEmpty(),
                closed(standing, YearPhase.TWELVE_MONTHS).isEmpty());
    }

    /** Why a person may not change what belongs to a phase; holds the assessment, so that no submission comes between this and the change. */
    Optional<Problem> whyNot(UUID assessment, YearPhase phase, UUID person) {
        return notAllowed(assessment, person).or(() -> closed(phases.standing(assessment), phase));
    }

    /** The same for results of measures, which are entered in the window of their phase. */
    Optional<Problem> whyNotResults(UUID assessment, YearPhase phase, UUID person) {
        return notAllowed(assessment, person).or(() -> resultsClosed(assessment, phase));
    }

    /** Why results of a phase cannot be entered today, whoever asks. */
    public Optional<Problem> resultsClosed(UUID assessment, YearPhase phase) {
        return closed(phases.standing(assessment), phase, true);
    }

    private Optional<Problem> notAllowed(UUID assessment, UUID person) {
        lock(assessment);
        return assessments
                        .find(assessment)
                        .filter(known -> access.may(person, Right.ANSWER, known.organization()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(PlanningProblems.NOT_ALLOWED);
    }

    /** Plans have a window of their own; reports may come at any time of the year. */
    private Optional<Problem> closed(List<PhaseState> standing, YearPhase phase) {
        return closed(standing, phase, phase == YearPhase.PLANS);
    }

    private Optional<Problem> closed(List<PhaseState> standing, YearPhase phase, boolean bound) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.THAILAND));
        return standing.stream()
                .filter(state -> state.phase() == phase)
                .findFirst()
                .flatMap(state -> PhaseProblems.closed(state, today, bound));
    }

    /** Two plans that are added at once must not get the same number, and no change may fall between check and submission. */
    private void lock(UUID assessment) {
        sql.sql("select id from assessment where id = :id for update")
                .param("id", assessment)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }
}
