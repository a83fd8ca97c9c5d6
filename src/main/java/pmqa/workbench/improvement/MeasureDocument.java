package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import pmqa.workbench.document.Value;
import pmqa.workbench.improvement.PhaseMeasures.PhaseCategory;
import pmqa.workbench.improvement.PhaseMeasures.PhaseMeasure;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;

/** What a submission of phases 2 to 4 keeps of measures, as JSON. */
final class MeasureDocument {

    private MeasureDocument() {}

    /** The measures: figures of the phase, and below {@code baseline} those of the self-assessment where something was entered since. */
    static Value.Arr measures(PhaseMeasures measures) {
        return new Value.Arr(
                measures.measures().stream().map(MeasureDocument::measure).toList());
    }

    private static Value measure(PhaseMeasure measure) {
        MeasureResult result = measure.result();
        Map<String, Value> members = figures(result);
        members.put("code", new Value.Str(measure.code()));
        members.put("name", new Value.Str(result.measure().name()));
        members.put("unit", new Value.Str(result.measure().unit()));
        put(members, "target", result.measure().target());
        measure.entered().ifPresent(entered -> {
            members.put("baseline", new Value.Obj(figures(measure.baseline())));
            members.put("enteredBy", new Value.Str(entered.by()));
            members.put("enteredAt", new Value.Str(entered.at().toString()));
        });
        return new Value.Obj(members);
    }

    private static Map<String, Value> figures(MeasureResult result) {
        Map<String, Value> members = new TreeMap<>();
        put(members, "actual", result.actual());
        put(members, "attainment", result.attainment());
        put(members, "score", result.score());
        return members;
    }

    /** The categories of results, by the self-assessment and with what was entered. */
    static Value.Arr categories(PhaseMeasures measures) {
        return new Value.Arr(
                measures.categories().stream().map(MeasureDocument::category).toList());
    }

    private static Value category(PhaseCategory category) {
        Map<String, Value> members = new TreeMap<>();
        members.put("code", new Value.Str(category.code()));
        members.put("baseline", new Value.Num(BigDecimal.valueOf(category.baseline())));
        members.put("score", new Value.Num(BigDecimal.valueOf(category.score())));
        category.level().ifPresent(level -> members.put("level", new Value.Str(level.code())));
        return new Value.Obj(members);
    }

    private static void put(Map<String, Value> members, String name, OptionalDouble figure) {
        if (figure.isPresent()) {
            members.put(name, new Value.Num(BigDecimal.valueOf(figure.getAsDouble())));
        }
    }
}
