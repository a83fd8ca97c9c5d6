package pmqa.workbench.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Language;

/**
 * What the readable page shows, made from the same operations as the OpenAPI document.
 *
 * @param shapes the schemas of the API's own bodies; those of file formats are published with the program
 */
public record ApiPage(List<Chapter> chapters, List<Shape> shapes, List<ApiProblem> problems) {

    /** Operations that belong together. */
    public record Chapter(Operation.Section section, List<Operation> operations) {}

    /** An object with its members. */
    public record Shape(String name, String about, List<Field> fields) {}

    /** A member of an object. */
    public record Field(String name, String type, boolean required, String about) {}

    static ApiPage of(Operations operations, Language language) {
        Map<Operation.Section, List<Operation>> sections = operations.all().stream()
                .collect(Collectors.groupingBy(Operation::section, LinkedHashMap::new, Collectors.toList()));
        List<Chapter> chapters = new ArrayList<>();
        sections.forEach((section, list) -> chapters.add(new Chapter(section, list)));
        List<Shape> shapes = operations.schemas().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().contains("_") && !entry.getKey().endsWith("Page"))
                .filter(entry -> entry.getValue().members().containsKey("properties"))
                .map(entry -> shape(entry.getKey(), entry.getValue(), language))
                .toList();
        return new ApiPage(chapters, shapes, Arrays.asList(ApiProblem.values()));
    }

    private static Shape shape(String name, Value.Obj schema, Language language) {
        List<String> required = schema.members().get("required") instanceof Value.Arr(List<Value> names)
                ? names.stream().map(ApiPage::text).toList()
                : List.of();
        List<Field> fields = new ArrayList<>();
        if (schema.members().get("properties") instanceof Value.Obj(Map<String, Value> properties)) {
            properties.forEach((field, value) ->
                    fields.add(new Field(field, type(value), required.contains(field), about(value, language))));
        }
        return new Shape(name, about(schema, language), fields);
    }

    private static String about(Value schema, Language language) {
        return Schema.heard(member(schema, "description").map(ApiPage::text).orElse(""), language);
    }

    /** The type of a value in a few letters: {@code string}, {@code [Phase]}, {@code uuid | null}. */
    static String type(Value schema) {
        Optional<String> name = member(schema, "$ref")
                .map(ApiPage::text)
                .map(target -> target.substring(target.lastIndexOf('/') + 1).replaceFirst("^\\w+_words$", "string"));
        if (name.isPresent()) {
            return name.get();
        }
        if (member(schema, "anyOf").orElse(Json.NOTHING) instanceof Value.Arr(List<Value> choices)) {
            return choices.stream().map(ApiPage::type).distinct().collect(Collectors.joining(" | "));
        }
        if (member(schema, "enum").orElse(Json.NOTHING) instanceof Value.Arr(List<Value> words)) {
            return words.stream().map(ApiPage::text).collect(Collectors.joining(" | "));
        }
        if (member(schema, "items").isPresent()) {
            return "[" + type(member(schema, "items").get()) + "]";
        }
        return member(schema, "format")
                .or(() -> member(schema, "type"))
                .map(ApiPage::text)
                .orElse("…");
    }

    private static Optional<Value> member(Value schema, String name) {
        return schema instanceof Value.Obj(Map<String, Value> members)
                ? Optional.ofNullable(members.get(name))
                : Optional.empty();
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Str(String text) -> text;
            case Value.Arr(List<Value> several) ->
                several.stream().map(ApiPage::text).collect(Collectors.joining(" | "));
            case Value.Null _ -> "null";
            case Value.Obj _, Value.Num _, Value.Bool _ -> "…";
        };
    }

    /** The type of a parameter. */
    public static String typeOf(Operation.Parameter parameter) {
        return type(parameter.schema());
    }

    /** The codes that an operation may give, by status. */
    public static Map<Integer, List<ApiProblem>> problemsOf(Operation operation) {
        return operation.problems().stream()
                .sorted()
                .collect(Collectors.groupingBy(ApiProblem::status, TreeMap::new, Collectors.toList()));
    }
}
