package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Assessments;
import pmqa.workbench.assessment.MeasureValues;
import pmqa.workbench.assessment.TypedNumber;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.improvement.PhaseResults.Entered;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Takes what measures reached in phases 3 and 4, while that phase is open. The answers of the self-assessment, submitted or not, stay as they are.
 */
@Service
public class ResultEntering {

    /** The most digits before the point. */
    static final int MOST_DIGITS = 15;

    /** The most digits after the point. */
    static final int MOST_DECIMALS = 9;

    private final PlanningGate gate;
    private final PhaseResults results;
    private final Assessments assessments;
    private final AssessmentAnswers answers;
    private final MeasureValues measures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResultEntering(
            PlanningGate gate,
            PhaseResults results,
            Assessments assessments,
            AssessmentAnswers answers,
            MeasureValues measures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.results = results;
        this.assessments = assessments;
        this.answers = answers;
        this.measures = measures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A result as it was typed.
     *
     * @param measure names the measure
     * @param seen what stood in the form when it was opened
     */
    public record Typed(String measure, String value, String seen) {

        /** The form's field for it. */
        public static String field(String measure) {
            return "value-" + measure.replace('/', '-');
        }

        /** Whether somebody typed here since the form was opened. */
        public boolean isTouched() {
            return !value.strip().equals(seen.strip());
        }
    }

    /** Takes all that changed, or nothing; returns how many did. A result that somebody else changed meanwhile is not overwritten. */
    @Transactional
    public Result<Integer> save(UUID assessment, YearPhase phase, List<Typed> typed, UUID by) {
        Optional<Problem> closed = gate.whyNotResults(assessment, phase, by);
        if (closed.isPresent()) {
            return Result.refused(closed.get());
        }
        Filled filled = answers.read(assessments.find(assessment).orElseThrow());
        Map<String, Measure> known = measures.of(filled);
        Map<String, Entered> stored = results.of(assessment).getOrDefault(phase, Map.of());
        List<Problem> problems = new ArrayList<>();
        List<Runnable> changes = new ArrayList<>();
        for (Typed one : typed) {
            if (one.isTouched()) {
                problems.addAll(whyNot(one, known, stored));
                changes.add(() -> change(assessment, phase, one, known, stored, by));
            }
        }
        if (!problems.isEmpty()) {
            return Result.refused(problems.stream().distinct().toList());
        }
        changes.forEach(Runnable::run);
        return Result.accepted(changes.size());
    }

    /** All that is wrong with one: the form that comes back has seen what is stored now, so whoever was overtaken must be told whatever else is wrong. */
    private static List<Problem> whyNot(Typed one, Map<String, Measure> known, Map<String, Entered> stored) {
        if (!known.containsKey(one.measure())) {
            return List.of(ResultProblems.UNKNOWN_MEASURE);
        }
        List<Problem> problems = new ArrayList<>();
        String field = Typed.field(one.measure());
        Optional<BigDecimal> number = TypedNumber.read(one.value());
        if (number.isEmpty() && !one.value().isBlank()) {
            problems.add(ResultProblems.notANumber(field));
        } else if (number.filter(ResultEntering::isTooPrecise).isPresent()) {
            problems.add(ResultProblems.tooPrecise(field));
        }
        Optional<Entered> now = Optional.ofNullable(stored.get(one.measure()));
        boolean agrees = problems.isEmpty() && shown(now).equals(plain(one.value()));
        if (!agrees && !shown(now).equals(one.seen().strip())) {
            problems.add(ResultProblems.overtaken(field, now));
        }
        return problems;
    }

    /** A score is reckoned exactly enough up to these bounds; no measure of an agency comes near. */
    private static boolean isTooPrecise(BigDecimal number) {
        return number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS;
    }

    private void change(
            UUID assessment,
            YearPhase phase,
            Typed one,
            Map<String, Measure> known,
            Map<String, Entered> stored,
            UUID by) {
        Optional<Entered> before = Optional.ofNullable(stored.get(one.measure()));
        Optional<BigDecimal> after = TypedNumber.read(one.value());
        after.ifPresentOrElse(
                value -> results.put(
                        assessment,
                        phase,
                        one.measure(),
                        value,
                        by,
                        OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))),
                () -> results.clear(assessment, phase, one.measure()));
        String name =
                Optional.ofNullable(known.get(one.measure())).map(Measure::name).orElse("");
        events.publishEvent(new TrailEntry(
                assessment,
                Optional.of(by),
                "result",
                "year-result/" + phase.number() + "/" + one.measure(),
                before.map(value -> name + " · " + shown(Optional.of(value))),
                after.map(value -> name + " · " + plain(one.value()))));
    }

    /** A result as a form shows it; empty where there is none. */
    public static String shown(Optional<Entered> entered) {
        return entered.map(one -> plain(one.value())).orElse("");
    }

    private static String plain(String typed) {
        return TypedNumber.read(typed).map(ResultEntering::plain).orElse("");
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
