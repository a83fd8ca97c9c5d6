package pmqa.workbench.improvement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Takes reports on activities, with the evidence that they cite: possible through the year, until the twelve-month results are submitted.
 * What was reported is never changed; only a citation may be withdrawn until then, because a document may have come into the library that must
 * leave it again.
 */
@Service
public class ProgressReports {

    private final Plans plans;
    private final PlanningGate gate;
    private final ProgressEvidence evidence;
    private final ProgressDrafts drafts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgressReports(
            Plans plans,
            PlanningGate gate,
            ProgressEvidence evidence,
            ProgressDrafts drafts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.gate = gate;
        this.evidence = evidence;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a report under the id that its form carried, so that a form sent twice makes one; refuses it for an activity that somebody withdrew
     * since it was read, and whole if a piece that it cites left the library meanwhile.
     */
    @Transactional
    public Result<ImprovementPlan> report(
            ImprovementPlan plan, Activity activity, UUID id, ProgressDraft draft, UUID by) {
        Optional<Problem> closed = gate.whyNot(plan.assessment(), YearPhase.TWELVE_MONTHS, by);
        if (closed.isPresent()) {
            return Result.refused(closed.get());
        }
        Optional<Activity> standing = standing(plan, activity);
        if (standing.isEmpty()) {
            return Result.refused(PlanningProblems.OVERTAKEN);
        }
        return draft.check().flatMap(report -> {
            if (!plans.exists(id)) {
                Optional<Problem> problem = evidence.whyNot(plan.assessment(), report.pieces());
                if (problem.isPresent()) {
                    return Result.refused(problem.get());
                }
                plans.report(id, activity.id(), report, by, now());
                if (!evidence.cite(plan.assessment(), id, report.pieces(), by)) {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    return Result.refused(PlanningProblems.UNKNOWN_PIECE);
                }
                drafts.forget(activity.id(), by);
                publish(plan, standing.get(), report, by);
            }
            return plans.find(plan.assessment(), plan.number())
                    .map(Result::accepted)
                    .orElseGet(() -> Result.refused(PlanningProblems.OVERTAKEN));
        });
    }

    /** Keeps a report as it was typed, complete or not, for the person alone; returns it. */
    @Transactional
    public Result<ProgressDraft> keep(ImprovementPlan plan, Activity activity, ProgressDraft draft, UUID by) {
        Optional<Problem> closed = gate.whyNot(plan.assessment(), YearPhase.TWELVE_MONTHS, by);
        if (closed.isPresent()) {
            return Result.refused(closed.get());
        }
        if (standing(plan, activity).isEmpty()) {
            return Result.refused(PlanningProblems.OVERTAKEN);
        }
        List<Problem> problems = draft.whyNotKept();
        if (!problems.isEmpty()) {
            return Result.refused(problems);
        }
        drafts.keep(activity.id(), by, draft, now());
        return Result.accepted(draft);
    }

    /** An activity as it is now that the gate holds the assessment, if nobody withdrew it or its plan since it was read. */
    private Optional<Activity> standing(ImprovementPlan plan, Activity activity) {
        return plans.find(plan.assessment(), plan.number())
                .flatMap(found -> found.activity(activity.number()))
                .filter(found -> found.id().equals(activity.id()));
    }

    /** Throws away what a person kept. */
    @Transactional
    public void forget(Activity activity, UUID by) {
        drafts.forget(activity.id(), by);
    }

    /** Withdraws a citation of a report of a plan of this assessment; returns its id. */
    @Transactional
    public Result<UUID> uncite(UUID assessment, UUID citation, UUID by) {
        Optional<Problem> closed = gate.whyNot(assessment, YearPhase.TWELVE_MONTHS, by);
        if (closed.isPresent()) {
            return Result.refused(closed.get());
        }
        return evidence.uncite(assessment, citation, by)
                ? Result.accepted(citation)
                : Result.refused(PlanningProblems.CITATION_GONE);
    }

    private void publish(ImprovementPlan plan, Activity activity, ProgressDraft.Checked report, UUID by) {
        events.publishEvent(new TrailEntry(
                plan.assessment(),
                Optional.of(by),
                "report",
                "activity/" + activity.id(),
                Optional.of(activity.name() + " · " + activity.percent() + " %"),
                Optional.of(activity.name() + " · " + report.percent() + " %")));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
