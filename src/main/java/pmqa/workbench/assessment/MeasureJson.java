package pmqa.workbench.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.Figures;

/** Writes a measure in the JSON shape of an assessment file, always the same for the same measure. */
final class MeasureJson {

    private MeasureJson() {}

    static String write(Measure measure) {
        Map<String, Value> members = new LinkedHashMap<>();
        measure.type().ifPresent(type -> members.put("type", new Value.Str(type)));
        members.put("name", new Value.Str(measure.name()));
        members.put("unit", new Value.Str(measure.unit()));
        members.put("direction", new Value.Str(measure.direction().name().toLowerCase(Locale.ROOT)));
        put(members, "best", measure.best());
        put(members, "target", measure.target());
        Map<String, Value> actuals = new LinkedHashMap<>();
        measure.actuals().forEach((year, value) -> actuals.put(year.toString(), number(value)));
        members.put("actuals", new Value.Obj(actuals));
        put(members, "benchmark", measure.benchmark());
        measure.source().ifPresent(source -> members.put("source", new Value.Str(source)));
        if (!measure.links().isEmpty()) {
            members.put(
                    "links",
                    new Value.Arr(
                            measure.links().stream().<Value>map(Value.Str::new).toList()));
        }
        return JsonWriter.toString(new Value.Obj(members), JsonWriter.Layout.ONE_LINE);
    }

    private static void put(Map<String, Value> members, String name, OptionalDouble value) {
        value.ifPresent(number -> members.put(name, number(number)));
    }

    /** {@code 85}, not {@code 85.0}: people read this in the trail. */
    private static Value number(double value) {
        return new Value.Num(new BigDecimal(Figures.plain(value)));
    }
}
