package pmqa.workbench.assessment.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Result;

/** A measure as text for each of its members, and back. */
final class MeasureMembers {

    static final String ACTUALS = "actuals/";
    private static final String LINKS = "links";
    private static final List<String> ORDER =
            List.of("type", "name", "unit", "direction", "best", "target", "benchmark", "source", LINKS);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,340})?");
    private static final Set<String> NUMBERS = Set.of("best", "target", "benchmark");
    private static final Set<String> LINES = Set.of("name", "unit", "source");

    private MeasureMembers() {}

    /** The members of a kept measure; none for an empty text. */
    static Map<String, String> of(String json) {
        Map<String, String> members = new LinkedHashMap<>();
        if (!json.isEmpty()
                && Documents.readJson(json.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)
                        instanceof Result.Accepted<Value>(Value.Obj(Map<String, Value> given))) {
            given.forEach((name, value) -> put(members, name, value));
        }
        return members;
    }

    private static void put(Map<String, String> members, String name, Value value) {
        switch (value) {
            case Value.Str(String text) -> members.put(name, LINES.contains(name) ? line(text) : text);
            case Value.Num(BigDecimal number) -> members.put(name, plain(number.doubleValue()));
            case Value.Obj(Map<String, Value> years) ->
                years.forEach((year, actual) -> put(members, name + "/" + year, actual));
            case Value.Arr(List<Value> codes) ->
                members.put(
                        name,
                        codes.stream()
                                .map(code -> code instanceof Value.Str(String text) ? text : "")
                                .collect(Collectors.joining(", ")));
            case Value.Bool _, Value.Null _ -> {
                // A measure has none.
            }
        }
        members.values().removeIf(String::isEmpty);
    }

    /** As forms keep a line: without control characters and blanks around it. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** As a double, which is what workbooks and scores hold. */
    private static String plain(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }

    /** Always the same for the same measure. */
    static String comparable(String json) {
        Map<String, String> members = of(json);
        Map<String, String> ordered = new TreeMap<>(
                Comparator.comparingInt(MeasureMembers::position).thenComparing(Comparator.naturalOrder()));
        ordered.putAll(members);
        return members.isEmpty() ? "" : json(ordered);
    }

    private static int position(String member) {
        int known = ORDER.indexOf(member);
        return known < 0 ? ORDER.size() : known;
    }

    /** The measure of these members, in the JSON that forms send; nothing is checked. */
    static String json(Map<String, String> members) {
        Map<String, Value> measure = new LinkedHashMap<>();
        Map<String, Value> actuals = new LinkedHashMap<>();
        members.forEach((name, text) -> {
            if (name.startsWith(ACTUALS)) {
                actuals.put(name.substring(ACTUALS.length()), number(text));
            } else if (name.equals(LINKS)) {
                measure.put(name, links(text));
            } else {
                measure.put(name, NUMBERS.contains(name) ? number(text) : new Value.Str(text));
            }
        });
        measure.put("actuals", new Value.Obj(actuals));
        return JsonWriter.toString(new Value.Obj(measure), JsonWriter.Layout.ONE_LINE);
    }

    private static Value number(String text) {
        return NUMBER.matcher(text).matches() ? new Value.Num(new BigDecimal(text)) : new Value.Str(text);
    }

    private static Value links(String text) {
        List<Value> codes = new ArrayList<>();
        for (String code : text.split(", ", -1)) {
            if (!code.isEmpty()) {
                codes.add(new Value.Str(code));
            }
        }
        return new Value.Arr(codes);
    }
}
