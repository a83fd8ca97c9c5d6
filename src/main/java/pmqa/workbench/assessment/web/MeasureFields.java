package pmqa.workbench.assessment.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import pmqa.workbench.assessment.TypedNumber;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.LocalizedText;

/**
 * The fields of a measure's form, as text: what is kept, or what somebody typed, mistakes included. Their names are the members of an
 * assessment file's measure; a year's result is {@code actuals/2569}.
 *
 * @param type code of the catalogue's measure type; empty for a measure of the agency's own
 * @param actuals Buddhist year → result
 * @param links codes of process items
 */
public record MeasureFields(
        String type,
        String name,
        String unit,
        String direction,
        String target,
        String best,
        String benchmark,
        String source,
        SortedMap<String, String> actuals,
        List<String> links) {

    private static final String YEARS = "actuals/";
    private static final String HIGHER = "higher";

    public MeasureFields {
        actuals = Collections.unmodifiableSortedMap(new TreeMap<>(actuals));
        links = List.copyOf(links);
    }

    /** An empty form. More is better until somebody says otherwise. */
    static MeasureFields empty(Optional<MeasureType> type) {
        return new MeasureFields(
                type.map(MeasureType::code).orElse(""),
                "",
                type.flatMap(MeasureType::unit).map(LocalizedText::th).orElse(""),
                HIGHER,
                "",
                "",
                "",
                "",
                new TreeMap<>(),
                List.of());
    }

    static MeasureFields of(Measure measure) {
        SortedMap<String, String> actuals = new TreeMap<>();
        measure.actuals().forEach((year, value) -> actuals.put(year.toString(), TypedNumber.shown(value)));
        return new MeasureFields(
                measure.type().orElse(""),
                measure.name(),
                measure.unit(),
                measure.direction().name().toLowerCase(Locale.ROOT),
                shown(measure.target()),
                shown(measure.best()),
                shown(measure.benchmark()),
                measure.source().orElse(""),
                actuals,
                measure.links());
    }

    private static String shown(OptionalDouble number) {
        return number.isPresent() ? TypedNumber.shown(number.getAsDouble()) : "";
    }

    static MeasureFields of(MultiValueMap<String, String> form) {
        SortedMap<String, String> actuals = new TreeMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(YEARS)) {
                actuals.put(name.substring(YEARS.length()), values.getFirst());
            }
        });
        return new MeasureFields(
                first(form, "type"),
                first(form, "name"),
                first(form, "unit"),
                first(form, "direction"),
                first(form, "target"),
                first(form, "best"),
                first(form, "benchmark"),
                first(form, "source"),
                actuals,
                form.getOrDefault("links", List.of()));
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    /** What would be kept, in the shape that the browser's own script sends. */
    String json() {
        Map<String, Value> members = new LinkedHashMap<>();
        put(members, "type", type);
        put(members, "name", name);
        put(members, "unit", unit);
        put(members, "direction", direction);
        put(members, "target", target);
        put(members, "best", best);
        Map<String, Value> years = new LinkedHashMap<>();
        actuals.forEach((year, typed) -> put(years, year, typed));
        members.put("actuals", new Value.Obj(years));
        put(members, "benchmark", benchmark);
        put(members, "source", source);
        if (!links.isEmpty()) {
            members.put(
                    "links",
                    new Value.Arr(links.stream().<Value>map(Value.Str::new).toList()));
        }
        return JsonWriter.toString(new Value.Obj(members), JsonWriter.Layout.ONE_LINE);
    }

    private static void put(Map<String, Value> members, String name, String typed) {
        if (!typed.isBlank()) {
            members.put(name, new Value.Str(typed));
        }
    }

    public String actual(String year) {
        return actuals.getOrDefault(year, "");
    }

    public boolean isHigher() {
        return direction.equals(HIGHER);
    }

    public boolean isLinked(String item) {
        return links.contains(item);
    }
}
