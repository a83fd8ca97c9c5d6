package pmqa.workbench.administration;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.bulk.ImportKind;
import pmqa.workbench.organization.bulk.ImportTemplates;
import pmqa.workbench.organization.bulk.Importing;
import pmqa.workbench.shared.Language;

/** Files to fill in for an import. */
@RestController
class ImportTemplateController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType TEXT = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Gate gate;

    ImportTemplateController(Gate gate) {
        this.gate = gate;
    }

    @GetMapping("/administration/import/templates/{kind}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String kind) {
        ImportKind known = known(kind);
        return file(ImportTemplates.workbook(known, language()), WORKBOOK, known.code() + ".xlsx");
    }

    @GetMapping("/administration/import/templates/{kind}.csv")
    ResponseEntity<byte[]> text(@PathVariable String kind) {
        ImportKind known = known(kind);
        return file(ImportTemplates.text(known, language()), TEXT, known.code() + ".csv");
    }

    private ImportKind known(String kind) {
        gate.anywhere(Right.MANAGE_PEOPLE);
        ImportKind known = ImportKind.ofCode(kind).orElseThrow(Gate::notFound);
        gate.anywhere(Importing.rightFor(known));
        return known;
    }

    private Language language() {
        return gate.person().language();
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
