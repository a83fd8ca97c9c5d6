package pmqa.workbench.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.organization.Cycle;

/**
 * Where a phase of an assessment's year stands.
 *
 * @param window when it may be worked on and submitted, extension included; none means always
 * @param submissions the newest first
 * @param decisions the newest first
 */
public record PhaseState(
        YearPhase phase,
        Assessment.Status status,
        Optional<Cycle.Phase> window,
        List<PhaseSubmission> submissions,
        List<Decision> decisions) {

    public PhaseState {
        submissions = List.copyOf(submissions);
        decisions = List.copyOf(decisions);
    }

    /** Whether its time has not come on a day. */
    public boolean isBefore(LocalDate today) {
        return window.filter(span -> span.startsOn().isAfter(today)).isPresent();
    }

    /** Whether its time is over on a day and nothing is submitted. */
    public boolean isMissed(LocalDate today) {
        return status.isOpen()
                && window.filter(span -> span.endsOn().isBefore(today)).isPresent();
    }

    /**
     * What the central office decided.
     *
     * @param accepted whether it accepted the submission; else it returned it
     */
    public record Decision(boolean accepted, String reason, Instant at) {}
}
