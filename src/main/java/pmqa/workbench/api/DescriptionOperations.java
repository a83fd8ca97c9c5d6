package pmqa.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.Operation.Section;
import pmqa.workbench.document.Value;

/** The API's description of itself, and the shapes that every part of it uses. */
@Component
@Order(9)
class DescriptionOperations implements OperationSource {

    private final ObjectProvider<Operations> operations;
    private final AtomicReference<Optional<ApiReply>> written = new AtomicReference<>(Optional.empty());

    DescriptionOperations(ObjectProvider<Operations> operations) {
        this.operations = operations;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.get("getOpenApi", "/openapi.json")
                .in(Section.CONNECTIONS)
                .says("คำอธิบาย API สำหรับโปรแกรม", "Get this description")
                .about(
                        "เอกสาร OpenAPI 3.1 ที่สร้างจากโปรแกรมเอง เปิดให้ทุกคน",
                        "The OpenAPI 3.1 document, made from the program itself; open to everybody.")
                .conditional()
                .gives(200, "OpenApi", "เอกสาร OpenAPI", "The document.")
                .by(_ -> document()));
    }

    private ApiReply document() {
        return written.updateAndGet(known ->
                        known.or(() -> Optional.of(ApiReply.hashed(OpenApiDocument.of(operations.getObject())))))
                .orElseThrow();
    }

    @Override
    public Map<String, Value.Obj> schemas() {
        Map<String, Value.Obj> schemas = new LinkedHashMap<>();
        schemas.put("Text", ProblemReplies.textSchema());
        schemas.put(ProblemReplies.SCHEMA, ProblemReplies.schema());
        schemas.put("ProblemDetail", ProblemReplies.detailSchema());
        schemas.put(
                "OpenApi",
                Json.object()
                        .text("description", "เอกสาร OpenAPI 3.1 / An OpenAPI 3.1 document.")
                        .text("type", "object")
                        .texts("required", List.of("openapi", "info", "paths"))
                        .done());
        return schemas;
    }
}
