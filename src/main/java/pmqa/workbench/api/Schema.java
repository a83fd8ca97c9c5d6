package pmqa.workbench.api;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/** JSON Schemas (2020-12), as OpenAPI 3.1 takes them. */
final class Schema {

    private static final String BETWEEN = " / ";

    private Schema() {}

    /**
     * A member of an object.
     *
     * @param about what it means; the first language is Thai
     */
    record Member(String name, Value.Obj schema, boolean required, LocalizedText about) {}

    static Member member(String name, Value.Obj schema, String th, String en) {
        return new Member(name, schema, true, LocalizedText.of(th, en));
    }

    static Member optional(String name, Value.Obj schema, String th, String en) {
        return new Member(name, schema, false, LocalizedText.of(th, en));
    }

    static Value.Obj text() {
        return type("string");
    }

    static Value.Obj id() {
        return Json.object().text("type", "string").text("format", "uuid").done();
    }

    static Value.Obj moment() {
        return Json.object().text("type", "string").text("format", "date-time").done();
    }

    static Value.Obj day() {
        return Json.object().text("type", "string").text("format", "date").done();
    }

    static Value.Obj whole() {
        return Json.object().text("type", "integer").count("minimum", 0).done();
    }

    static Value.Obj year() {
        return Json.object()
                .text("type", "integer")
                .count("minimum", 2500)
                .count("maximum", 2699)
                .done();
    }

    static Value.Obj truth() {
        return type("boolean");
    }

    static Value.Obj matching(String pattern) {
        return Json.object().text("type", "string").text("pattern", pattern).done();
    }

    static Value.Obj oneOf(List<String> words) {
        return Json.object().texts("enum", words).done();
    }

    static Value.Obj list(Value.Obj of) {
        return Json.object().text("type", "array").put("items", of).done();
    }

    static Value.Obj map(Value.Obj of) {
        return Json.object()
                .text("type", "object")
                .put("additionalProperties", of)
                .done();
    }

    static Value.Obj orNull(Value.Obj schema) {
        return any(schema, type("null"));
    }

    static Value.Obj any(Value.Obj... schemas) {
        return Json.object()
                .list("anyOf", Arrays.asList(schemas), schema -> schema)
                .done();
    }

    static Value.Obj ref(String component) {
        return Json.object().text("$ref", "#/components/schemas/" + component).done();
    }

    /** An object with these members and no others. */
    static Value.Obj object(String th, String en, Member... members) {
        Map<String, Value> properties = new LinkedHashMap<>();
        for (Member member : members) {
            Map<String, Value> described = new LinkedHashMap<>();
            described.put("description", new Value.Str(spoken(member.about())));
            described.putAll(member.schema().members());
            properties.put(member.name(), new Value.Obj(described));
        }
        List<String> required = Arrays.stream(members)
                .filter(Member::required)
                .map(Member::name)
                .toList();
        Json schema = Json.object()
                .text("description", spoken(LocalizedText.of(th, en)))
                .text("type", "object")
                .truth("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.texts("required", required);
        }
        return schema.put("properties", new Value.Obj(properties)).done();
    }

    /** Both languages in the one field that OpenAPI has. */
    static String spoken(LocalizedText text) {
        return text.th().equals(text.en()) ? text.th() : text.th() + BETWEEN + text.en();
    }

    /** One language of what {@link #spoken} put together; the schemas of file formats have only one. */
    static String heard(String spoken, Language language) {
        int between = spoken.indexOf(BETWEEN);
        if (between < 0) {
            return spoken;
        }
        return switch (language) {
            case THAI -> spoken.substring(0, between);
            case ENGLISH -> spoken.substring(between + BETWEEN.length());
        };
    }

    static Value.Obj number() {
        return type("number");
    }

    static Value.Obj atLeast(int least, int most) {
        return Json.object()
                .text("type", "integer")
                .put("minimum", new Value.Num(BigDecimal.valueOf(least)))
                .put("maximum", new Value.Num(BigDecimal.valueOf(most)))
                .done();
    }

    private static Value.Obj type(String name) {
        return Json.object().text("type", name).done();
    }
}
