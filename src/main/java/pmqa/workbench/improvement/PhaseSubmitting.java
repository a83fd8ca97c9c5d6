package pmqa.workbench.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.Assessments;
import pmqa.workbench.assessment.MeasureValues;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.evidence.Citation;
import pmqa.workbench.evidence.ReportCitations;
import pmqa.workbench.evidence.ReportCiting;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/** Signs and submits phases 2 to 4, and decides on what was submitted; each phase goes its own way (domain.md §3). */
@Service
public class PhaseSubmitting {

    private final Assessments assessments;
    private final AssessmentFrames frames;
    private final AssessmentAnswers answers;
    private final MeasureValues values;
    private final PhaseResults results;
    private final Plans plans;
    private final PhaseSubmissions submissions;
    private final ReportCitations cited;
    private final ReportCiting citing;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final JdbcClient sql;
    private final Clock clock;

    PhaseSubmitting(
            Assessments assessments,
            AssessmentFrames frames,
            AssessmentAnswers answers,
            MeasureValues values,
            PhaseResults results,
            Plans plans,
            PhaseSubmissions submissions,
            ReportCitations cited,
            ReportCiting citing,
            Access access,
            ApplicationEventPublisher events,
            JdbcClient sql,
            Clock clock) {
        this.assessments = assessments;
        this.frames = frames;
        this.answers = answers;
        this.values = values;
        this.results = results;
        this.plans = plans;
        this.submissions = submissions;
        this.cited = cited;
        this.citing = citing;
        this.access = access;
        this.events = events;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What the approver enters when signing.
     *
     * @param summary needed with the twelve-month results
     */
    public record Signature(String position, String summary) {}

    /** Submits the plans and reports as they are saved now; the lock makes every change fall before it or be refused. */
    @Transactional
    public Result<PhaseSubmission> submit(UUID id, YearPhase phase, Person person, Signature signature) {
        Assessment assessment = lock(id);
        PhaseState state = state(id, phase);
        List<ImprovementPlan> all = plans.of(id);
        Optional<Problem> problem = whyNotSubmit(assessment, state, person, signature, all);
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Map<UUID, List<Citation>> pieces = cited(id, all);
        String content = CanonicalJson.write(PlanDocument.of(
                frames.of(id),
                phase,
                all,
                pieces,
                measures(assessment, phase, all),
                signature.summary().strip()));
        if (!SubmittedPhase.isReadable(content)) {
            return Result.refused(PhaseProblems.TOO_LARGE);
        }
        PhaseSubmission submission = new PhaseSubmission(
                UUID.randomUUID(),
                id,
                phase,
                state.submissions().isEmpty()
                        ? 1
                        : state.submissions().getFirst().number() + 1,
                content,
                CanonicalJson.sha256(content),
                person.id(),
                person.name(),
                signature.position().strip(),
                now());
        submissions.add(submission);
        citing.pin(
                submission.id(),
                pieces.values().stream()
                        .flatMap(List::stream)
                        .map(citation -> citation.revision().id())
                        .collect(Collectors.toSet()));
        submissions.changeStatus(id, phase, Assessment.Status.SUBMITTED);
        publish(id, person, "submit", phase, submission.sha256());
        return Result.accepted(submission);
    }

    /** What the reports of these plans cite, by report. */
    private Map<UUID, List<Citation>> cited(UUID id, List<ImprovementPlan> all) {
        Map<UUID, List<Citation>> pieces = new HashMap<>(cited.of(id));
        pieces.keySet()
                .retainAll(all.stream()
                        .flatMap(plan -> plan.activities().stream())
                        .flatMap(activity -> activity.progress().stream())
                        .map(Progress::id)
                        .collect(Collectors.toSet()));
        return pieces;
    }

    private PhaseMeasures measures(Assessment assessment, YearPhase phase, List<ImprovementPlan> all) {
        return PhaseMeasures.of(
                phase,
                answers.read(assessment),
                values,
                all.stream().flatMap(plan -> plan.subjects().stream()).toList(),
                results.of(assessment.id()).getOrDefault(phase, Map.of()));
    }

    private Optional<Problem> whyNotSubmit(
            Assessment assessment, PhaseState state, Person person, Signature signature, List<ImprovementPlan> all) {
        if (!access.may(person.id(), Right.SUBMIT, assessment.organization())) {
            return Optional.of(PlanningProblems.NOT_ALLOWED);
        }
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.THAILAND));
        Optional<Problem> closed = PhaseProblems.closed(state, today, true);
        if (closed.isPresent()) {
            return closed;
        }
        if (all.stream().allMatch(plan -> plan.activities().isEmpty())) {
            return Optional.of(PhaseProblems.NOTHING_PLANNED);
        }
        if (signature.position().isBlank()) {
            return Optional.of(PhaseProblems.NO_POSITION);
        }
        return state.phase() == YearPhase.TWELVE_MONTHS && signature.summary().isBlank()
                ? Optional.of(PhaseProblems.NO_SUMMARY)
                : PlanningProblems.tooLong("summary", signature.summary());
    }

    /** Accepts a submission, or returns it with a reason: the agency may then work on the phase again. */
    @Transactional
    public Result<PhaseState.Decision> decide(
            UUID id, YearPhase phase, Person person, boolean accepted, String reason) {
        Assessment assessment = lock(id);
        if (!access.may(person.id(), Right.DECIDE_SUBMISSION, assessment.organization())) {
            return Result.refused(PlanningProblems.NOT_ALLOWED);
        }
        if (state(id, phase).status() != Assessment.Status.SUBMITTED) {
            return Result.refused(PhaseProblems.NOT_SUBMITTED);
        }
        if (!accepted && reason.isBlank()) {
            return Result.refused(PhaseProblems.NO_REASON);
        }
        PhaseState.Decision decision = new PhaseState.Decision(accepted, reason.strip(), now());
        submissions.decide(id, phase, decision, person.id());
        submissions.changeStatus(id, phase, accepted ? Assessment.Status.ACCEPTED : Assessment.Status.RETURNED);
        publish(id, person, accepted ? "accepted" : "returned", phase, reason.strip());
        return Result.accepted(decision);
    }

    private PhaseState state(UUID id, YearPhase phase) {
        return submissions.of(id).stream()
                .filter(state -> state.phase() == phase)
                .findFirst()
                .orElseThrow();
    }

    private Assessment lock(UUID id) {
        sql.sql("select id from assessment where id = :id for update")
                .param("id", id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
        return assessments.find(id).orElseThrow();
    }

    private void publish(UUID id, Person person, String action, YearPhase phase, String after) {
        events.publishEvent(new TrailEntry(
                id, Optional.of(person.id()), action, "phase/" + phase.number(), Optional.empty(), Optional.of(after)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
