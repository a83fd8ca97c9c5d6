package pmqa.workbench.improvement;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.Assessments;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.organization.Members;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Makes and changes plans. Each change names the version that the person saw; whoever was
 * overtaken is refused and overwrites nothing. Each new thing comes with the id that its form carried, so that a form that is
 * sent twice makes one.
 */
@Service
public class Planning {

    private final Plans plans;
    private final PlanningGate gate;
    private final ProgressEvidence evidence;
    private final Assessments assessments;
    private final AssessmentFrames frames;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Planning(
            Plans plans,
            PlanningGate gate,
            ProgressEvidence evidence,
            Assessments assessments,
            AssessmentFrames frames,
            Members members,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.gate = gate;
        this.evidence = evidence;
        this.assessments = assessments;
        this.frames = frames;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a plan. */
    @Transactional
    public Result<ImprovementPlan> add(UUID assessment, UUID id, PlanDraft draft, UUID by) {
        return gate.whyNot(assessment, YearPhase.PLANS, by)
                .<Result<ImprovementPlan>>map(Result::refused)
                .orElseGet(() -> checked(assessment, draft).flatMap(plan -> {
                    if (!plans.exists(id)) {
                        if (!plans.add(id, assessment, plan, by, now())) {
                            return Result.refused(PlanningProblems.TOO_MANY_PLANS);
                        }
                        publish(assessment, by, "plan", "plan/" + id, Optional.empty(), Optional.of(plan.title()));
                    }
                    return found(assessment, id);
                }));
    }

    /** Changes a plan. */
    @Transactional
    public Result<ImprovementPlan> change(ImprovementPlan plan, long version, PlanDraft draft, UUID by) {
        return gate.whyNot(plan.assessment(), YearPhase.PLANS, by)
                .<Result<ImprovementPlan>>map(Result::refused)
                .orElseGet(() -> checked(plan.assessment(), draft).flatMap(fresh -> {
                    if (!plans.change(plan.id(), version, fresh, by, now())) {
                        return Result.refused(PlanningProblems.OVERTAKEN);
                    }
                    publish(
                            plan.assessment(),
                            by,
                            "plan",
                            "plan/" + plan.id(),
                            Optional.of(plan.title()),
                            Optional.of(fresh.title()));
                    return found(plan.assessment(), plan.id());
                }));
    }

    /** Withdraws a plan; it stays in the trail and in what was submitted. */
    @Transactional
    public Result<ImprovementPlan> withdraw(ImprovementPlan plan, long version, UUID by) {
        Optional<Problem> closed = gate.whyNot(plan.assessment(), YearPhase.PLANS, by);
        if (closed.isPresent()) {
            return Result.refused(closed.get());
        }
        if (!plans.withdraw(plan.id(), version, by, now())) {
            return Result.refused(PlanningProblems.NOT_WITHDRAWN);
        }
        evidence.letGo(plan.assessment(), plans.reports(plan.id()), by);
        publish(plan.assessment(), by, "withdraw", "plan/" + plan.id(), Optional.of(plan.title()), Optional.empty());
        return Result.accepted(plan);
    }

    /** Adds an activity to a plan, or changes one; refuses it for a plan that somebody withdrew since it was read. */
    @Transactional
    public Result<ImprovementPlan> putActivity(
            ImprovementPlan plan, Optional<Activity> existing, UUID id, long version, ActivityDraft draft, UUID by) {
        Optional<Problem> closed = gate.whyNot(plan.assessment(), YearPhase.PLANS, by);
        if (closed.isPresent()) {
            return Result.refused(closed.get());
        }
        return found(plan.assessment(), plan.id())
                .flatMap(standing -> draft.check(answering(plan.assessment()))
                        .flatMap(activity -> put(standing, existing, id, version, activity, by)));
    }

    private Result<ImprovementPlan> put(
            ImprovementPlan plan,
            Optional<Activity> existing,
            UUID id,
            long version,
            ActivityDraft.Checked activity,
            UUID by) {
        if (existing.isPresent() && !plans.changeActivity(existing.get().id(), version, activity, by, now())) {
            return Result.refused(PlanningProblems.OVERTAKEN);
        }
        boolean repeated = existing.isEmpty() && plans.exists(id);
        if (existing.isEmpty() && !repeated) {
            plans.addActivity(id, plan.id(), activity, by, now());
        }
        if (!repeated) {
            publish(
                    plan.assessment(),
                    by,
                    "plan",
                    "activity/" + existing.map(Activity::id).orElse(id),
                    existing.map(Activity::name),
                    Optional.of(activity.name()));
        }
        return found(plan.assessment(), plan.id());
    }

    /** Withdraws an activity. */
    @Transactional
    public Result<ImprovementPlan> withdrawActivity(ImprovementPlan plan, Activity activity, long version, UUID by) {
        Optional<Problem> closed = gate.whyNot(plan.assessment(), YearPhase.PLANS, by);
        if (closed.isPresent()) {
            return Result.refused(closed.get());
        }
        if (found(plan.assessment(), plan.id()) instanceof Result.Refused<ImprovementPlan>
                || !plans.withdrawActivity(activity.id(), version, by, now())) {
            return Result.refused(PlanningProblems.NOT_WITHDRAWN);
        }
        evidence.letGo(plan.assessment(), plans.reports(activity.id()), by);
        publish(
                plan.assessment(),
                by,
                "withdraw",
                "activity/" + activity.id(),
                Optional.of(activity.name()),
                Optional.empty());
        return found(plan.assessment(), plan.id());
    }

    /** Those who can answer for an activity of an organisation's plan, in Thai order. */
    public List<Person> people(UUID organization) {
        return members.answering(organization);
    }

    private Set<UUID> answering(UUID assessment) {
        Assessment found = assessments.find(assessment).orElseThrow();
        return people(found.organization()).stream().map(Person::id).collect(toSet());
    }

    private Result<PlanDraft.Checked> checked(UUID assessment, PlanDraft draft) {
        return draft.check(
                Subjects.of(Catalogues.get(frames.of(assessment).cycle().catalogueId()))
                        .keySet());
    }

    /** The plan as it is now, if nobody withdrew it. */
    private Result<ImprovementPlan> found(UUID assessment, UUID id) {
        return plans.of(assessment).stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .map(Result::accepted)
                .orElseGet(() -> Result.refused(PlanningProblems.OVERTAKEN));
    }

    private void publish(
            UUID assessment, UUID by, String action, String subject, Optional<String> before, Optional<String> after) {
        events.publishEvent(new TrailEntry(assessment, Optional.of(by), action, subject, before, after));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
