package pmqa.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.testing.ApiClient.Call;
import pmqa.workbench.testing.WebResponse;

/**
 * Reads the OpenAPI document as a stranger would, and lets the API produce every answer that it promises: each operation × each
 * status × each problem code. What the API gives and the document does not promise fails.
 */
@Tag("slow")
class ContractTests {

    private static final ApiWorld WORLD = new ApiWorld();
    private static final Value DOCUMENT = ApiWorld.json(WORLD.send(Call.of("GET", ApiWorld.ROOT + "/openapi.json")));

    /** An answer that the document promises; a code only for problems. */
    private record Promise(String operation, String method, int status, String code) {
        String name() {
            return operation + " gives " + status + (code.isEmpty() ? "" : " " + code);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_promised_answer_is_given_and_has_the_promised_shape() {
        return promises().stream()
                .map(promise -> DynamicTest.dynamicTest(promise.name(), () -> {
                    WebResponse response =
                            WORLD.send(Provocations.of(WORLD, promise.operation(), promise.status(), promise.code()));

                    assertThat(response.status()).as(response.toString()).isEqualTo(promise.status());
                    if (!promise.code().isEmpty()) {
                        assertThat(ApiWorld.code(response)).isEqualTo(promise.code());
                    }
                    assertThat(departures(promise.operation(), response)).isEmpty();
                }));
    }

    @Test
    void an_answer_that_departs_from_its_schema_is_found() {
        WebResponse cycles = WORLD.send(WORLD.get(WORLD.path("/cycles")));

        assertThat(departures("listOrganizations", cycles)).isNotEmpty();
        assertThat(departures("getCycle", cycles)).isNotEmpty();
    }

    @Test
    void a_status_that_is_not_promised_is_found() {
        WebResponse missing = WORLD.send(WORLD.get(WORLD.path("/nonsense")));

        assertThat(departures("listCycles", missing)).containsExactly("404 is not promised");
    }

    @Test
    void the_document_says_no_operation_twice_and_each_has_a_summary_in_both_languages() {
        List<String> ids = operations().keySet().stream().toList();

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        operations()
                .values()
                .forEach(operation ->
                        assertThat(ApiWorld.text(operation, "summary")).matches(".*[ก-๙].* / .*[a-z].*"));
    }

    @Test
    void every_reference_in_the_document_leads_somewhere() {
        Set<String> targets = new TreeSet<>();
        references(DOCUMENT, targets);
        Set<String> known = members(ApiWorld.at(DOCUMENT, "components", "schemas")).keySet().stream()
                .map(name -> "#/components/schemas/" + name)
                .collect(Collectors.toSet());

        assertThat(targets).isNotEmpty().isSubsetOf(known);
    }

    private static void references(Value value, Set<String> targets) {
        switch (value) {
            case Value.Obj(Map<String, Value> members) ->
                members.forEach((name, member) -> {
                    if (name.equals("$ref") && member instanceof Value.Str(String target)) {
                        targets.add(target);
                    }
                    references(member, targets);
                });
            case Value.Arr(List<Value> elements) -> elements.forEach(element -> references(element, targets));
            default -> {
                // Plain values refer to nothing.
            }
        }
    }

    private static List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        members(ApiWorld.at(DOCUMENT, "paths"))
                .values()
                .forEach(path -> members(path).forEach((method, operation) -> {
                    String id = ApiWorld.text(operation, "operationId");
                    members(ApiWorld.at(operation, "responses")).forEach((status, response) -> {
                        int number = Integer.parseInt(status);
                        if (number < 400) {
                            promises.add(new Promise(id, method, number, ""));
                        } else {
                            codes(response).forEach(code -> promises.add(new Promise(id, method, number, code)));
                        }
                    });
                }));
        return promises;
    }

    private static List<String> codes(Value response) {
        Value codes = ApiWorld.at(
                response, "content", "application/problem+json", "schema", "allOf", "1", "properties", "code", "enum");
        return codes instanceof Value.Arr(List<Value> words)
                ? words.stream().map(ApiWorld::text).toList()
                : List.of();
    }

    private static Map<String, Value> operations() {
        return members(ApiWorld.at(DOCUMENT, "paths")).values().stream()
                .flatMap(path -> members(path).values().stream())
                .collect(
                        Collectors.toMap(operation -> ApiWorld.text(operation, "operationId"), operation -> operation));
    }

    private static Map<String, Value> members(Value value) {
        return value instanceof Value.Obj(Map<String, Value> members) ? members : Map.of();
    }

    /** Everything in which an answer is not what the document promises of the operation. */
    static List<String> departures(String operation, WebResponse response) {
        Map<String, Value> promised =
                members(ApiWorld.at(Objects.requireNonNull(operations().get(operation)), "responses"));
        Value answer = promised.get(Integer.toString(response.status()));
        if (answer == null) {
            return List.of(response.status() + " is not promised");
        }
        Value content = members(answer).get("content");
        if (content == null) {
            return response.content().length == 0 ? List.of() : List.of("a body is not promised");
        }
        String type = response.header("Content-Type").orElse("").replaceFirst(";.*", "");
        Value schema = members(content).get(type);
        if (schema == null) {
            return List.of("the media type " + type + " is not promised");
        }
        // Of a file only the kind is promised.
        if (!members(schema).containsKey("schema")) {
            return response.content().length == 0 ? List.of("the file is empty") : List.of();
        }
        return errors(ApiWorld.at(schema, "schema"), response);
    }

    private static final Map<Value, Schema> COMPILED = new ConcurrentHashMap<>();

    private static List<String> errors(Value schema, WebResponse response) {
        return COMPILED
                .computeIfAbsent(schema, ContractTests::compiled)
                .validate(new String(response.content(), StandardCharsets.UTF_8), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema compiled(Value schema) {
        Value.Obj whole = Json.object()
                .text("$schema", "https://json-schema.org/draft/2020-12/schema")
                .list("allOf", List.of(schema), part -> part)
                .put("components", ApiWorld.at(DOCUMENT, "components"))
                .done();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonWriter.toString(whole, JsonWriter.Layout.ONE_LINE), InputFormat.JSON);
    }
}
