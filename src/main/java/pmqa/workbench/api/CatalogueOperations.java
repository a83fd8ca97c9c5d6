package pmqa.workbench.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.Operation.Section;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.CatalogueJson;

/** The criteria: which there are, and each whole. */
@Component
@Order(1)
class CatalogueOperations implements OperationSource {

    /** A catalogue never changes while the program runs. */
    private final Map<String, ApiReply> written = new ConcurrentHashMap<>();

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("listCatalogues", "/catalogues")
                        .in(Section.CATALOGUES)
                        .says("เกณฑ์ทั้งหมด", "List the catalogues")
                        .about("เกณฑ์ทุกฉบับที่ระบบมี", "Every edition of the criteria that the installation has.")
                        .needs(Scope.READ)
                        .paged()
                        .gives(200, "CataloguePage", "หนึ่งหน้าของรายการ", "A page of the list.")
                        .by(CatalogueOperations::list),
                Operation.get("getCatalogue", "/catalogues/{id}")
                        .in(Section.CATALOGUES)
                        .says("เกณฑ์หนึ่งฉบับ", "Get a catalogue")
                        .about(
                                "เกณฑ์ทั้งฉบับ เหมือนไฟล์จากคำสั่ง catalogue export ทุกตัวอักษร",
                                "The whole catalogue, letter for letter what the command catalogue export writes.")
                        .needs(Scope.READ)
                        .path("id", Schema.text(), "รหัสเกณฑ์ เช่น pmqa-4.0", "Its id, for instance pmqa-4.0.")
                        .conditional()
                        .gives(200, "Catalogue", "เกณฑ์", "The catalogue.")
                        .by(call -> one(call.path("id"))));
    }

    private static ApiReply list(ApiCall call) {
        Cursor cursor = Cursor.of(call);
        int from = cursor.key().map(last -> Catalogues.IDS.indexOf(last) + 1).orElse(0);
        List<Catalogue> rest = Catalogues.IDS.stream()
                .skip(from)
                .limit(cursor.rows())
                .map(Catalogues::get)
                .toList();
        return cursor.page(rest, Catalogue::id, CatalogueOperations::summary);
    }

    private static Value.Obj summary(Catalogue catalogue) {
        return Json.object()
                .text("id", catalogue.id())
                .text("version", catalogue.version())
                .both("title", catalogue.title())
                .both("description", catalogue.description())
                .list("categories", catalogue.categories(), CatalogueOperations::category)
                .done();
    }

    private static Value.Obj category(Category category) {
        return Json.object()
                .text("code", category.code())
                .both("title", category.title())
                .done();
    }

    private ApiReply one(String id) {
        if (!Catalogues.IDS.contains(id)) {
            throw ApiRefusal.of(ApiProblem.NOT_FOUND);
        }
        return written.computeIfAbsent(id, CatalogueOperations::write);
    }

    private static ApiReply write(String id) {
        StringBuilder text = new StringBuilder();
        try {
            CatalogueJson.write(Catalogues.document(id).orElseThrow(), text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A StringBuilder does not fail", impossible);
        }
        return ApiReply.hashed(text.toString());
    }

    @Override
    public Map<String, Value.Obj> schemas() {
        Map<String, Value.Obj> schemas = PublishedSchemas.of("catalogue", "Catalogue", "");
        schemas.put(
                "CatalogueSummary",
                Schema.object(
                        "เกณฑ์โดยย่อ",
                        "A catalogue in short.",
                        Schema.member("id", Schema.text(), "รหัส", "Its id."),
                        Schema.member("version", Schema.text(), "รุ่น", "Its version; a published one never changes."),
                        Schema.member("title", Schema.ref("Text"), "ชื่อ", "Its name."),
                        Schema.member("description", Schema.ref("Text"), "คำอธิบาย", "What it is."),
                        Schema.member(
                                "categories",
                                Schema.list(Schema.ref("CategoryHeading")),
                                "หมวด",
                                "Its categories in order.")));
        schemas.put(
                "CategoryHeading",
                Schema.object(
                        "หมวด",
                        "A category.",
                        Schema.member("code", Schema.text(), "รหัส", "Its code."),
                        Schema.member("title", Schema.ref("Text"), "ชื่อ", "Its name.")));
        schemas.put("CataloguePage", Pages.of("CatalogueSummary"));
        return schemas;
    }
}
