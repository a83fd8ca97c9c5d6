package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.ScoreSheet;

/** The measures that belong to a phase: with the plans those below target, with the results of the year all of them (domain.md §3). */
final class PhaseMeasures {

    private static final double TARGET_REACHED = 100;

    private PhaseMeasures() {}

    /** A measure with the code of its type, or of its item for one of the agency's own. */
    private record Placed(String code, MeasureResult result) {}

    static Value.Arr of(YearPhase phase, ScoreSheet sheet) {
        return new Value.Arr(all(sheet)
                .filter(placed -> belongs(phase, placed.result()))
                .map(PhaseMeasures::document)
                .toList());
    }

    private static boolean belongs(YearPhase phase, MeasureResult measure) {
        return switch (phase) {
            case PLANS -> isBelowTarget(measure);
            case SIX_MONTHS -> false;
            case TWELVE_MONTHS -> true;
        };
    }

    static boolean isBelowTarget(MeasureResult measure) {
        return measure.attainment().isPresent() && measure.attainment().getAsDouble() < TARGET_REACHED;
    }

    private static Stream<Placed> all(ScoreSheet sheet) {
        return sheet.categories().stream()
                .filter(CategoryResult.Results.class::isInstance)
                .flatMap(category -> ((CategoryResult.Results) category).items().stream())
                .flatMap(item -> item.measures().stream()
                        .map(result -> new Placed(result.measure().type().orElse(item.code()), result)));
    }

    private static Value document(Placed placed) {
        MeasureResult result = placed.result();
        Map<String, Value> members = new TreeMap<>();
        members.put("code", new Value.Str(placed.code()));
        members.put("name", new Value.Str(result.measure().name()));
        members.put("unit", new Value.Str(result.measure().unit()));
        put(members, "target", result.measure().target());
        put(members, "actual", result.actual());
        put(members, "attainment", result.attainment());
        return new Value.Obj(members);
    }

    private static void put(Map<String, Value> members, String name, OptionalDouble figure) {
        if (figure.isPresent()) {
            members.put(name, new Value.Num(BigDecimal.valueOf(figure.getAsDouble())));
        }
    }
}
