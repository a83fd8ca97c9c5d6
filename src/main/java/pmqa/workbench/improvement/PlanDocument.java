package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.assessment.PinnedEvidence;
import pmqa.workbench.document.Value;
import pmqa.workbench.evidence.Citation;

/** What a submission of phases 2 to 4 keeps: the plans with activities, reports and the evidence that these cite, and the measures that belong to the phase, as JSON. */
final class PlanDocument {

    private PlanDocument() {}

    static Value of(
            Frame frame,
            YearPhase phase,
            List<ImprovementPlan> plans,
            Map<UUID, List<Citation>> cited,
            PhaseMeasures measures,
            String summary) {
        Map<String, Value> members = new TreeMap<>();
        members.put("catalogue", text(frame.cycle().catalogueId()));
        members.put("catalogueVersion", text(frame.cycle().catalogueVersion()));
        members.put("organization", text(frame.organization().nameTh()));
        members.put("fiscalYear", number(frame.cycle().fiscalYear().buddhist()));
        members.put("phase", number(phase.number()));
        members.put("summary", text(summary));
        members.put("measures", MeasureDocument.measures(measures));
        if (!measures.categories().isEmpty()) {
            members.put("categories", MeasureDocument.categories(measures));
        }
        members.put(
                "plans",
                new Value.Arr(plans.stream().map(plan -> plan(plan, cited)).toList()));
        return new Value.Obj(members);
    }

    private static Value plan(ImprovementPlan plan, Map<UUID, List<Citation>> cited) {
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
                                .map(activity -> activity(activity, cited))
                                .toList())));
    }

    private static Value activity(Activity activity, Map<UUID, List<Citation>> cited) {
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
                new Value.Arr(activity.progress().stream()
                        .map(report -> report(report, cited.getOrDefault(report.id(), List.of())))
                        .toList()));
        return new Value.Obj(members);
    }

    private static Value report(Progress report, List<Citation> cited) {
        Map<String, Value> members = new TreeMap<>();
        members.put("percent", number(report.percent()));
        members.put("remark", text(report.remark()));
        members.put("evidence", text(report.evidence()));
        if (!cited.isEmpty()) {
            members.put("cited", PinnedEvidence.write(cited));
        }
        members.put("reporter", text(report.reporter()));
        members.put("at", text(report.at().toString()));
        return new Value.Obj(members);
    }

    private static Value number(int number) {
        return new Value.Num(BigDecimal.valueOf(number));
    }

    private static Value text(String text) {
        return new Value.Str(text);
    }
}
