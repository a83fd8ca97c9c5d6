package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pmqa.workbench.assessment.PinnedEvidence;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Result;

/**
 * What a submission of phases 2 to 4 says, read from its signed content.
 *
 * @param plans with activities and reports; they have numbers and no ids of their own
 * @param measures the gap measures of phase 2, or the results of phases 3 and 4
 * @param categories the categories of results in phases 3 and 4
 */
public record SubmittedPhase(
        String summary,
        List<ImprovementPlan> plans,
        List<SubmittedMeasure> measures,
        List<SubmittedCategory> categories) {

    /** The largest content that is read back. */
    static final int MOST_MEGABYTES = Limits.ASSESSMENT.bytes() / (1024 * 1024);

    private static final UUID NO_ID = new UUID(0, 0);

    public SubmittedPhase {
        plans = List.copyOf(plans);
        measures = List.copyOf(measures);
        categories = List.copyOf(categories);
    }

    /** All evidence that its reports pinned. */
    public List<PinnedEvidence> pinned() {
        return plans.stream()
                .flatMap(plan -> plan.activities().stream())
                .flatMap(activity -> activity.progress().stream())
                .flatMap(report -> report.pinned().stream())
                .toList();
    }

    /**
     * A measure as it stood.
     *
     * @param code of its type, or of its item for one of the agency's own
     * @param attainment percent of target
     * @param score points by the rules of the catalogue
     * @param before by the self-assessment as answered when this phase was submitted, where something was entered for the phase
     */
    public record SubmittedMeasure(
            String code,
            String name,
            String unit,
            Optional<BigDecimal> target,
            Optional<BigDecimal> actual,
            Optional<BigDecimal> attainment,
            Optional<BigDecimal> score,
            Optional<Before> before) {}

    /** What the self-assessment said of a measure when the phase was submitted. */
    public record Before(Optional<BigDecimal> actual, Optional<BigDecimal> attainment, Optional<BigDecimal> score) {}

    /**
     * A category of results as it stood.
     *
     * @param baseline points by the self-assessment as answered when this phase was submitted
     * @param score points with what was entered for the phase
     * @param level code of the level that this reaches; empty below the lowest
     */
    public record SubmittedCategory(String code, BigDecimal baseline, BigDecimal score, String level) {}

    /** What the content of a submission says; nothing of what it does not hold. */
    public static SubmittedPhase of(PhaseSubmission submission) {
        return of(submission.content());
    }

    private static SubmittedPhase of(String content) {
        return read(content).orElseGet(() -> new SubmittedPhase("", List.of(), List.of(), List.of()));
    }

    /** Whether content is read back at all: a JSON object within the limits. */
    static boolean isReadable(String content) {
        return members(content).isPresent();
    }

    /** What content says; empty if it cannot be read back. */
    static Optional<SubmittedPhase> read(String content) {
        return members(content)
                .map(members -> new SubmittedPhase(
                        text(members, "summary"),
                        objects(members, "plans").map(SubmittedPhase::plan).toList(),
                        objects(members, "measures")
                                .map(SubmittedPhase::measure)
                                .toList(),
                        objects(members, "categories")
                                .map(SubmittedPhase::category)
                                .toList()));
    }

    private static Optional<Map<String, Value>> members(String content) {
        return Documents.readJson(content.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)
                        instanceof Result.Accepted<Value>(Value.Obj(Map<String, Value> members))
                ? Optional.of(members)
                : Optional.empty();
    }

    private static ImprovementPlan plan(Map<String, Value> plan) {
        return new ImprovementPlan(
                NO_ID,
                NO_ID,
                whole(plan, "number"),
                Horizon.ofCode(text(plan, "horizon")).orElseThrow(),
                text(plan, "title"),
                text(plan, "objective"),
                elements(plan, "subjects")
                        .filter(Value.Str.class::isInstance)
                        .map(subject -> ((Value.Str) subject).text())
                        .toList(),
                0,
                objects(plan, "activities").map(SubmittedPhase::activity).toList());
    }

    private static Activity activity(Map<String, Value> activity) {
        return new Activity(
                NO_ID,
                whole(activity, "number"),
                text(activity, "name"),
                Optional.empty(),
                text(activity, "owner"),
                text(activity, "unit"),
                number(activity, "budget"),
                LocalDate.parse(text(activity, "startsOn")),
                LocalDate.parse(text(activity, "endsOn")),
                0,
                objects(activity, "progress").map(SubmittedPhase::report).toList());
    }

    private static Progress report(Map<String, Value> report) {
        return new Progress(
                NO_ID,
                whole(report, "percent"),
                text(report, "remark"),
                text(report, "evidence"),
                text(report, "reporter"),
                Instant.parse(text(report, "at")),
                report.containsKey("cited") ? PinnedEvidence.read("", report.get("cited")) : List.of());
    }

    private static SubmittedMeasure measure(Map<String, Value> measure) {
        return new SubmittedMeasure(
                text(measure, "code"),
                text(measure, "name"),
                text(measure, "unit"),
                number(measure, "target"),
                number(measure, "actual"),
                number(measure, "attainment"),
                number(measure, "score"),
                measure.get("baseline") instanceof Value.Obj(Map<String, Value> before)
                        ? Optional.of(new Before(
                                number(before, "actual"), number(before, "attainment"), number(before, "score")))
                        : Optional.empty());
    }

    private static SubmittedCategory category(Map<String, Value> category) {
        return new SubmittedCategory(
                text(category, "code"),
                number(category, "baseline").orElse(BigDecimal.ZERO),
                number(category, "score").orElse(BigDecimal.ZERO),
                text(category, "level"));
    }

    private static Stream<Value> elements(Map<String, Value> members, String name) {
        return members.get(name) instanceof Value.Arr(List<Value> elements) ? elements.stream() : Stream.empty();
    }

    private static Stream<Map<String, Value>> objects(Map<String, Value> members, String name) {
        return elements(members, name)
                .filter(Value.Obj.class::isInstance)
                .map(element -> ((Value.Obj) element).members());
    }

    private static String text(Map<String, Value> members, String name) {
        return members.get(name) instanceof Value.Str(String text) ? text : "";
    }

    private static Optional<BigDecimal> number(Map<String, Value> members, String name) {
        return members.get(name) instanceof Value.Num(BigDecimal number) ? Optional.of(number) : Optional.empty();
    }

    private static int whole(Map<String, Value> members, String name) {
        return number(members, name).map(BigDecimal::intValue).orElse(0);
    }
}
