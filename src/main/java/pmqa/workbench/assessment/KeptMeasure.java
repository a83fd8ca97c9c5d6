package pmqa.workbench.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Result;

/**
 * The parts of a kept measure by which people recognise it, whatever catalogue it belongs to.
 *
 * @param target as it is kept; empty where there is none
 * @param actuals values by year
 */
public record KeptMeasure(String name, String unit, String target, SortedMap<String, String> actuals) {

    /** A measure as it is kept in an answer; nothing if the text is none. */
    public static Optional<KeptMeasure> read(String json) {
        return switch (Documents.readJson(json.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)) {
            case Result.Accepted<Value>(Value.Obj(Map<String, Value> members)) ->
                Optional.of(new KeptMeasure(
                        text(members, "name"), text(members, "unit"), text(members, "target"), actuals(members)));
            case Result.Accepted<Value> _, Result.Refused<Value> _ -> Optional.empty();
        };
    }

    private static SortedMap<String, String> actuals(Map<String, Value> members) {
        SortedMap<String, String> actuals = new TreeMap<>();
        if (members.get("actuals") instanceof Value.Obj(Map<String, Value> years)) {
            years.keySet().forEach(year -> actuals.put(year, text(years, year)));
        }
        return actuals;
    }

    private static String text(Map<String, Value> members, String name) {
        return switch (members.get(name)) {
            case Value.Str(String text) -> text;
            case Value.Num(BigDecimal number) -> number.toPlainString();
            case null, default -> "";
        };
    }
}
