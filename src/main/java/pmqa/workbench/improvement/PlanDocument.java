package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.document.Value;

/** What a submission of phases 2 to 4 keeps: the plans with activities and reports, and the measures that belong to the phase, as JSON. */
final class PlanDocument {

    private PlanDocument() {}

    static Value of(Frame frame, YearPhase phase, List<ImprovementPlan> plans, Value.Arr measures, String summary) {
        Map<String, Value> members = new TreeMap<>();
        members.put("catalogue", text(frame.cycle().catalogueId()));
        members.put("catalogueVersion", text(frame.cycle().catalogueVersion()));
        members.put("organization", text(frame.organization().nameTh()));
        members.put("fiscalYear", number(frame.cycle().fiscalYear().buddhist()));
        members.put("phase", number(phase.number()));
        members.put("summary", text(summary));
        members.put("measures", measures);
        members.put(
                "plans", new Value.Arr(plans.stream().map(PlanDocument::plan).toList()));
        return new Value.Obj(members);
    }

    private static Value plan(ImprovementPlan plan) {
        return new Value.Obj(Map.of(
                "number", number(plan.number()),
                "horizon", text(plan.horizon().code()),
                "title", text(plan.title()),
                "objective", text(plan.objective()),
                "subjects",
                        new Value.Arr(
                                plan.subjects().stream().map(PlanDocument::text).toList()),
                "activities",
                        new Value.Arr(plan.activities().stream()
                                .map(PlanDocument::activity)
                                .toList())));
    }

    private static Value activity(Activity activity) {
        Map<String, Value> members = new TreeMap<>();
        members.put("number", number(activity.number()));
        members.put("name", text(activity.name()));
        members.put("owner", text(activity.owner()));
        members.put("unit", text(activity.unit()));
        activity.budget().ifPresent(budget -> members.put("budget", new Value.Num(budget)));
        members.put("startsOn", text(activity.startsOn().toString()));
        members.put("endsOn", text(activity.endsOn().toString()));
        members.put(
                "progress",
                new Value.Arr(
                        activity.progress().stream().map(PlanDocument::report).toList()));
        return new Value.Obj(members);
    }

    private static Value report(Progress report) {
        return new Value.Obj(Map.of(
                "percent", number(report.percent()),
                "remark", text(report.remark()),
                "evidence", text(report.evidence()),
                "reporter", text(report.reporter()),
                "at", text(report.at().toString())));
    }

    private static Value number(int number) {
        return new Value.Num(BigDecimal.valueOf(number));
    }

    private static Value text(String text) {
        return new Value.Str(text);
    }
}
