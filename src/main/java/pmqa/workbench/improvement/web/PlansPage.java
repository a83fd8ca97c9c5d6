package pmqa.workbench.improvement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.improvement.Activity;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.OpportunityForImprovement;

/**
 * All plans of an assessment, their course, and what is not planned yet.
 *
 * @param mayPlan whether the reader may add and change plans today
 */
public record PlansPage(
        Frame frame,
        List<ImprovementPlan> plans,
        Gantt gantt,
        List<OpportunityForImprovement> opportunities,
        LocalDate today,
        boolean mayPlan) {

    private static final int MOST_STEPS = 12;

    public String base() {
        return "/assessments/" + frame.assessment();
    }

    /** How many activities stand in a state today. */
    public long count(Activity.State state) {
        return gantt.rows().stream().filter(row -> row.state() == state).count();
    }

    public BigDecimal budget() {
        return plans.stream().map(ImprovementPlan::budget).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Activities that are late, those that ended first at the top. */
    public List<Gantt.Row> late() {
        return gantt.rows().stream()
                .filter(row -> row.state() == Activity.State.LATE)
                .sorted(Comparator.comparing(row -> row.activity().endsOn()))
                .toList();
    }

    /** Opportunities of a kind that no plan is linked to; of the next steps only the best. */
    public List<OpportunityForImprovement> open(OpportunityForImprovement.Kind kind) {
        Set<String> planned =
                plans.stream().flatMap(plan -> plan.subjects().stream()).collect(Collectors.toSet());
        return opportunities.stream()
                .filter(found -> found.kind() == kind)
                .filter(found -> !planned.contains(found.subject()))
                .limit(kind == OpportunityForImprovement.Kind.NEXT_STEP ? MOST_STEPS : Integer.MAX_VALUE)
                .toList();
    }

    /** Unmet boxes without a plan, by the item that they belong to. */
    public Map<String, List<OpportunityForImprovement>> unmetByItem() {
        return open(OpportunityForImprovement.Kind.UNMET).stream()
                .collect(Collectors.groupingBy(
                        found -> found.subject().split("-", 2)[0], TreeMap::new, Collectors.toList()));
    }
}
