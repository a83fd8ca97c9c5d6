package pmqa.workbench.api;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.document.Value;

/** The OpenAPI 3.1 document of the operations. */
final class OpenApiDocument {

    private static final String JSON = "application/json";

    private final Operations operations;

    private OpenApiDocument(Operations operations) {
        this.operations = operations;
    }

    static Value.Obj of(Operations operations) {
        return new OpenApiDocument(operations).document();
    }

    private Value.Obj document() {
        Map<String, Map<String, Value>> paths = new LinkedHashMap<>();
        Map<String, Operation.Section> tags = new LinkedHashMap<>();
        operations.all().forEach(operation -> {
            paths.computeIfAbsent(operation.fullPath(), _ -> new LinkedHashMap<>())
                    .put(operation.method().toLowerCase(Locale.ROOT), operation(operation));
            tags.put(operation.section().code(), operation.section());
        });
        Json all = Json.object();
        paths.forEach((path, methods) -> all.put(path, new Value.Obj(methods)));
        return Json.object()
                .text("openapi", "3.1.1")
                .text("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema")
                .put(
                        "info",
                        Json.object()
                                .text("title", "PMQA Workbench API")
                                .text("version", "1")
                                .text(
                                        "description",
                                        "อ่านและบันทึกแบบประเมิน PMQA จากโปรแกรมอื่น / Read and write PMQA assessments from other programs.")
                                .put(
                                        "license",
                                        Json.object().text("name", "Apache-2.0").text("identifier", "Apache-2.0")))
                .list(
                        "servers",
                        List.of("/"),
                        url -> Json.object().text("url", url).done())
                .list(
                        "tags",
                        List.copyOf(tags.values()),
                        tag -> Json.object()
                                .text("name", tag.code())
                                .text("description", Schema.spoken(tag.title()))
                                .done())
                .put("paths", all)
                .put("components", components())
                .done();
    }

    private Json components() {
        Json schemas = Json.object();
        new TreeMap<>(operations.schemas()).forEach(schemas::put);
        return Json.object()
                .put("schemas", schemas)
                .put(
                        "securitySchemes",
                        Json.object()
                                .put(
                                        "token",
                                        Json.object()
                                                .text("type", "http")
                                                .text("scheme", "bearer")
                                                .text(
                                                        "description",
                                                        "โทเคนส่วนบุคคลหรือโทเคนบริการ / A personal or service token.")));
    }

    private static Value operation(Operation operation) {
        Json json = Json.object()
                .text("operationId", operation.id())
                .texts("tags", List.of(operation.section().code()))
                .text("summary", Schema.spoken(operation.summary()))
                .text("description", Schema.spoken(operation.about()))
                .list(
                        "security",
                        operation.scope().stream().toList(),
                        scope -> Json.object()
                                .texts("token", List.of(scope.code()))
                                .done());
        operation.scope().map(Scope::code).ifPresent(scope -> json.text("x-scope", scope));
        if (!operation.parameters().isEmpty()) {
            json.list(
                    "parameters",
                    operation.parameters(),
                    parameter -> Json.object()
                            .text("name", parameter.name())
                            .text("in", parameter.in())
                            .truth("required", parameter.required())
                            .text("description", Schema.spoken(parameter.about()))
                            .put("schema", parameter.schema())
                            .done());
        }
        operation
                .body()
                .ifPresent(schema -> json.put(
                        "requestBody",
                        Json.object().truth("required", true).put("content", content(JSON, Schema.ref(schema)))));
        if (operation.upload()) {
            json.put(
                    "requestBody",
                    Json.object()
                            .truth("required", true)
                            .text("description", "ตัวไฟล์เอง / The file itself.")
                            .put("content", Json.object().put("application/octet-stream", Json.object())));
        }
        return json.put("responses", responses(operation)).done();
    }

    private static Json responses(Operation operation) {
        Map<Integer, Value> responses = new TreeMap<>();
        operation.successes().forEach(success -> responses.put(success.status(), success(operation, success)));
        Map<Integer, Set<ApiProblem>> problems = new TreeMap<>();
        operation
                .problems()
                .forEach(problem -> problems.computeIfAbsent(problem.status(), _ -> new LinkedHashSet<>())
                        .add(problem));
        problems.forEach((status, possible) -> responses.put(status, problem(possible)));
        Json json = Json.object();
        responses.forEach((status, response) -> json.put(status.toString(), response));
        return json;
    }

    private static Value success(Operation operation, Operation.Success success) {
        Json response = Json.object().text("description", Schema.spoken(success.about()));
        Json headers = Json.object();
        if (operation.conditional() || operation.versioned()) {
            headers.put("ETag", header("รุ่นของเนื้อหา / The version of the content."));
        }
        if (success.status() == 201) {
            headers.put("Location", header("ที่อยู่ของสิ่งที่สร้าง / Where it is."));
        }
        if (!headers.done().members().isEmpty()) {
            response.put("headers", headers);
        }
        Optional<String> schema = success.schema();
        schema.ifPresent(name -> response.put("content", content(JSON, Schema.ref(name))));
        if (!success.files().isEmpty()) {
            // OpenAPI 3.1 describes bytes by saying nothing about their shape.
            Json types = Json.object();
            success.files().stream()
                    .map(type -> type.replaceFirst(";.*", ""))
                    .forEach(type -> types.put(type, Json.object()));
            response.put("content", types);
        }
        return response.done();
    }

    private static Value header(String about) {
        return Json.object()
                .text("description", about)
                .put("schema", Schema.text())
                .done();
    }

    /** A problem with exactly the codes that the operation gives with this status. */
    private static Value problem(Set<ApiProblem> possible) {
        List<String> codes = possible.stream().map(ApiProblem::code).sorted().toList();
        Value schema = Json.object()
                .list(
                        "allOf",
                        List.of(0, 1),
                        part -> part == 0
                                ? Schema.ref(ProblemReplies.SCHEMA)
                                : Json.object()
                                        .put("properties", Json.object().put("code", Schema.oneOf(codes)))
                                        .done())
                .done();
        String description = String.join(
                " · ", possible.stream().map(problem -> problem.title().en()).toList());
        return Json.object()
                .text("description", description)
                .put("content", content(ProblemReplies.MEDIA_TYPE, schema))
                .done();
    }

    private static Json content(String mediaType, Value schema) {
        return Json.object().put(mediaType, Json.object().put("schema", schema));
    }
}
