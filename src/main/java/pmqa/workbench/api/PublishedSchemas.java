package pmqa.workbench.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Result;

/** The schemas of the file formats as components of the OpenAPI document: their definitions become components of their own. */
final class PublishedSchemas {

    private static final String DEFINITIONS = "#/$defs/";
    private static final Set<String> LEFT_OUT = Set.of("$schema", "$id", "$defs");

    private final String component;

    private PublishedSchemas(String component) {
        this.component = component;
    }

    /**
     * The components of a published schema.
     *
     * @param file {@code assessment} for {@code schemas/assessment.schema.json}
     * @param component the name of the whole; definitions are called {@code Name_definition}
     * @param whole the definition that stands for the whole; empty: the schema itself
     */
    static Map<String, Value.Obj> of(String file, String component, String whole) {
        Value.Obj schema = read("/schemas/" + file + ".schema.json");
        PublishedSchemas rewriting = new PublishedSchemas(component);
        Map<String, Value.Obj> components = new LinkedHashMap<>();
        if (whole.isEmpty()) {
            components.put(component, rewriting.rewritten(schema));
        }
        if (schema.members().get("$defs") instanceof Value.Obj(Map<String, Value> definitions)) {
            definitions.forEach((name, definition) -> {
                if (definition instanceof Value.Obj object) {
                    components.put(
                            name.equals(whole) ? component : component + "_" + name, rewriting.rewritten(object));
                }
            });
        }
        return components;
    }

    private Value.Obj rewritten(Value.Obj schema) {
        Map<String, Value> members = new LinkedHashMap<>();
        schema.members().forEach((name, value) -> {
            if (!LEFT_OUT.contains(name)) {
                members.put(name, name.equals("$ref") ? reference(value) : rewritten(value));
            }
        });
        return new Value.Obj(members);
    }

    private Value rewritten(Value value) {
        return switch (value) {
            case Value.Obj object -> rewritten(object);
            case Value.Arr(List<Value> elements) ->
                new Value.Arr(elements.stream().map(this::rewritten).toList());
            case Value.Str _, Value.Num _, Value.Bool _, Value.Null _ -> value;
        };
    }

    private Value reference(Value value) {
        return value instanceof Value.Str(String target) && target.startsWith(DEFINITIONS)
                ? new Value.Str("#/components/schemas/" + component + "_" + target.substring(DEFINITIONS.length()))
                : value;
    }

    private static Value.Obj read(String resource) {
        try (@Nullable InputStream in = PublishedSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            return switch (Documents.readJson(in.readAllBytes(), Limits.CATALOGUE)) {
                case Result.Accepted<Value>(Value.Obj schema) -> schema;
                case Result.Accepted<Value> _, Result.Refused<Value> _ ->
                    throw new IllegalStateException(resource + " is no schema");
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }
}
