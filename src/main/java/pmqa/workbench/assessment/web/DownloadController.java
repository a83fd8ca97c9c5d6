package pmqa.workbench.assessment.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.AssessmentFiles;
import pmqa.workbench.assessment.Snapshot;
import pmqa.workbench.assessment.Snapshots;
import pmqa.workbench.assessment.transfer.AssessmentWorkbook;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.exchange.DataPackage;
import pmqa.workbench.organization.Right;

/** An assessment as files. */
@RestController
class DownloadController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final OpenAssessment assessments;
    private final AssessmentAnswers answers;
    private final AssessmentWorkbook workbooks;
    private final Snapshots snapshots;

    DownloadController(
            OpenAssessment assessments, AssessmentAnswers answers, AssessmentWorkbook workbooks, Snapshots snapshots) {
        this.assessments = assessments;
        this.answers = answers;
        this.workbooks = workbooks;
        this.snapshots = snapshots;
    }

    @GetMapping("/assessments/{id}/exchange/form.xlsx")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        Filled filled = answers.read(opened.assessment());
        return file(workbooks.write(filled, opened.person().name()), WORKBOOK, name(filled) + ".xlsx");
    }

    @GetMapping("/assessments/{id}/exchange/assessment.json")
    ResponseEntity<byte[]> json(@PathVariable UUID id) {
        Filled filled = answers.read(assessments.open(id, Right.READ_ASSESSMENT).assessment());
        return canonical(AssessmentFiles.canonical(filled), name(filled) + ".json");
    }

    @GetMapping("/assessments/{id}/exchange/results.zip")
    ResponseEntity<byte[]> results(@PathVariable UUID id) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        Filled filled = answers.read(opened.assessment());
        DataPackage results = new DataPackage(opened.person().language());
        results.add("", filled.catalogue(), filled.answers(), filled.score());
        return file(results.zip(), ZIP, name(filled) + "-results.zip");
    }

    @GetMapping("/assessments/{id}/history/{number}/assessment.json")
    ResponseEntity<byte[]> snapshot(@PathVariable UUID id, @PathVariable int number) {
        assessments.open(id, Right.READ_SUBMISSION);
        Snapshot snapshot =
                snapshots.find(id, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return canonical(
                snapshot.content(),
                "pmqa-snapshot-" + number + "-" + snapshot.sha256().substring(0, 12) + ".json");
    }

    /** Canonical JSON, and its SHA-256 in a header as RFC 9530 writes it and in an ETag as people write it. */
    private static ResponseEntity<byte[]> canonical(String json, String name) {
        String sha256 = CanonicalJson.sha256(json);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + sha256 + "\"")
                .header("Repr-Digest", "sha-256=:" + base64(sha256) + ":")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String hexadecimal) {
        return java.util.Base64.getEncoder()
                .encodeToString(java.util.HexFormat.of().parseHex(hexadecimal));
    }

    static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(content);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    static String name(Filled filled) {
        return "pmqa-" + filled.organization().code().replaceAll("[^A-Za-z0-9_-]+", "_") + "-"
                + filled.cycle().fiscalYear();
    }
}
