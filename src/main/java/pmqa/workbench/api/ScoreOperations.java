package pmqa.workbench.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.Operation.Section;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.Snapshot;
import pmqa.workbench.assessment.SnapshotReading;
import pmqa.workbench.assessment.Snapshots;
import pmqa.workbench.assessment.SubmissionEvent;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.ScoreSheetJson;
import pmqa.workbench.organization.Right;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/** Score sheets, and what was submitted. */
@Component
@Order(5)
class ScoreOperations implements OperationSource {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Value.Obj LANGUAGES = Schema.oneOf(List.of("th", "en"));

    private final AssessmentAnswers answers;
    private final Snapshots snapshots;
    private final SnapshotReading reading;
    private final Admission admission;

    ScoreOperations(AssessmentAnswers answers, Snapshots snapshots, SnapshotReading reading, Admission admission) {
        this.answers = answers;
        this.snapshots = snapshots;
        this.reading = reading;
        this.admission = admission;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("getScoreSheet", "/assessments/{id}/score-sheet")
                        .in(Section.SCORES)
                        .says("คะแนนของคำตอบขณะนี้", "Get the score sheet of the present answers")
                        .about(
                                "คำนวณใหม่ทุกครั้งจากคำตอบ เหมือนคำสั่ง pmqa score --format json",
                                "Computed anew from the answers each time, as the command pmqa score --format json does.")
                        .needs(Scope.READ)
                        .path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment.")
                        .query(
                                "explain",
                                LANGUAGES,
                                "ให้ทุกช่องมีที่มาของคะแนนเป็นภาษานี้",
                                "Every node says because, its derivation in that language.")
                        .conditional()
                        .gives(200, "ScoreSheet", "คะแนน", "The score sheet.")
                        .by(this::present),
                Operation.get("listSubmissions", "/assessments/{id}/submissions")
                        .in(Section.SCORES)
                        .says("ฉบับที่ส่งแล้ว", "List the submissions of an assessment")
                        .about(
                                "ฉบับล่าสุดก่อน พร้อมผู้ลงนามและค่าแฮช",
                                "The newest first, with who signed and the hash of the content.")
                        .needs(Scope.READ)
                        .path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment.")
                        .paged()
                        .gives(200, "SubmissionPage", "หนึ่งหน้าของรายการ", "A page of the list.")
                        .by(this::submissions),
                Operation.get("listDecisions", "/assessments/{id}/decisions")
                        .in(Section.SCORES)
                        .says("ผลการพิจารณาฉบับที่ส่ง", "List what was decided about submissions")
                        .about(
                                "ส่งคืน รับไว้ หรือเปิดให้แก้บางหัวข้อ ล่าสุดก่อน ไม่เกิน 100 รายการ",
                                "Returned, accepted, or reopened for some items; the newest first, at most 100.")
                        .needs(Scope.READ)
                        .path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment.")
                        .conditional()
                        .gives(200, "Decisions", "ผลการพิจารณา", "The decisions.")
                        .by(this::decisions),
                Operation.get("getSnapshot", "/assessments/{id}/snapshots/{sha256}")
                        .in(Section.SCORES)
                        .says("เนื้อหาของฉบับที่ส่ง", "Get the content of a submission")
                        .about(
                                "JSON แบบบัญญัติ (RFC 8785) ทุกไบต์ตรงกับค่าแฮช SHA-256 ในที่อยู่ และไม่มีวันเปลี่ยน",
                                "Canonical JSON (RFC 8785): its bytes have the SHA-256 in the address, and never change.")
                        .needs(Scope.READ)
                        .path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment.")
                        .path("sha256", Schema.matching("^[0-9a-f]{64}$"), "ค่าแฮช", "The hash of the content.")
                        .conditional()
                        .gives(200, "Assessment", "แบบประเมินที่ส่ง", "The assessment as it was signed.")
                        .by(this::content),
                Operation.get("getSnapshotScoreSheet", "/assessments/{id}/snapshots/{sha256}/score-sheet")
                        .in(Section.SCORES)
                        .says("คะแนนของฉบับที่ส่ง", "Get the score sheet of a submission")
                        .about(
                                "คะแนนของสิ่งที่ลงนามไว้ ตามเกณฑ์ที่ผูกไว้",
                                "The score of what was signed, by the catalogue that it is pinned to.")
                        .needs(Scope.READ)
                        .path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment.")
                        .path("sha256", Schema.matching("^[0-9a-f]{64}$"), "ค่าแฮช", "The hash of the content.")
                        .query(
                                "explain",
                                LANGUAGES,
                                "ให้ทุกช่องมีที่มาของคะแนนเป็นภาษานี้",
                                "Every node says because, its derivation in that language.")
                        .conditional()
                        .gives(200, "ScoreSheet", "คะแนน", "The score sheet.")
                        .by(call -> {
                            Snapshot snapshot = snapshot(call);
                            return sheet(call, reading.score(snapshot));
                        }));
    }

    private ApiReply present(ApiCall call) {
        return sheet(
                call,
                answers.read(admission.assessment(call, Right.READ_ASSESSMENT)).score());
    }

    private static ApiReply sheet(ApiCall call, ScoreSheet sheet) {
        Optional<Language> explained = call.query("explain").map(ScoreOperations::language);
        return ApiReply.hashed(ScoreSheetJson.of(Catalogues.get(sheet.catalogue()), sheet, explained));
    }

    private static Language language(String code) {
        return switch (code) {
            case "th" -> Language.THAI;
            case "en" -> Language.ENGLISH;
            default ->
                throw ApiRefusal.of(
                        ApiProblem.INVALID_PARAMETER,
                        "explain",
                        LocalizedText.of("explain ต้องเป็น th หรือ en", "explain must be th or en."),
                        LocalizedText.of("แก้ค่า หรือเอาออก", "Correct it or leave it out."));
        };
    }

    private ApiReply submissions(ApiCall call) {
        UUID assessment = admission.assessment(call, Right.READ_SUBMISSION).id();
        Cursor cursor = Cursor.of(call, assessment.toString());
        int before = cursor.key().map(ScoreOperations::number).orElse(Integer.MAX_VALUE);
        return cursor.page(
                snapshots.before(assessment, before, cursor.rows()),
                heading -> Integer.toString(heading.number()),
                heading -> Json.object()
                        .count("number", heading.number())
                        .count("phase", heading.phase())
                        .text("sha256", heading.sha256())
                        .text("signedBy", heading.signedName())
                        .text("position", heading.signedPosition())
                        .moment("signedAt", heading.signedAt())
                        .done());
    }

    private ApiReply decisions(ApiCall call) {
        UUID assessment = admission.assessment(call, Right.READ_SUBMISSION).id();
        return ApiReply.hashed(Json.object()
                .list(
                        "items",
                        snapshots.eventsOf(assessment),
                        event -> Json.object()
                                .text("decision", event.kind().code())
                                .text("reason", event.reason())
                                .texts("items", event.scope())
                                .text("until", event.until().map(Object::toString))
                                .moment("decidedAt", event.actedAt())
                                .done())
                .done());
    }

    private static int number(String key) {
        if (!key.matches("[0-9]{1,9}")) {
            throw ApiRefusal.of(ApiProblem.INVALID_CURSOR);
        }
        return Integer.parseInt(key);
    }

    private ApiReply content(ApiCall call) {
        Snapshot snapshot = snapshot(call);
        return new ApiReply(200, Map.of(), snapshot.content())
                .with(ApiReply.ETAG, "\"" + snapshot.sha256() + "\"")
                .with("Cache-Control", "private, max-age=31536000, immutable");
    }

    private Snapshot snapshot(ApiCall call) {
        UUID assessment = admission.assessment(call, Right.READ_SUBMISSION).id();
        return Optional.of(call.path("sha256"))
                .filter(hash -> HASH.matcher(hash).matches())
                .flatMap(hash -> snapshots.find(assessment, hash))
                .orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
    }

    @Override
    public Map<String, Value.Obj> schemas() {
        Map<String, Value.Obj> schemas = PublishedSchemas.of("score-sheet", "ScoreSheet", "sheet");
        schemas.put("SubmissionPage", Pages.of("Submission"));
        schemas.put(
                "Submission",
                Schema.object(
                        "ฉบับที่ส่ง",
                        "A submission.",
                        Schema.member("number", Schema.whole(), "ครั้งที่", "1, 2, 3 … within its assessment."),
                        Schema.member(
                                "phase", Schema.atLeast(1, 4), "ระยะของรอบ", "The phase of the cycle that it closes."),
                        Schema.member(
                                "sha256",
                                Schema.matching("^[0-9a-f]{64}$"),
                                "ค่าแฮชของเนื้อหา",
                                "The hash of its content."),
                        Schema.member("signedBy", Schema.text(), "ผู้ลงนาม", "Who signed."),
                        Schema.member("position", Schema.text(), "ตำแหน่ง", "Their position."),
                        Schema.member("signedAt", Schema.moment(), "เวลาที่ลงนาม", "When.")));
        schemas.put(
                "Decisions",
                Schema.object(
                        "ผลการพิจารณาทั้งหมด",
                        "What was decided.",
                        Schema.member(
                                "items", Schema.list(Schema.ref("Decision")), "ล่าสุดก่อน", "The newest first.")));
        schemas.put(
                "Decision",
                Schema.object(
                        "ผลการพิจารณาครั้งหนึ่ง",
                        "A decision.",
                        Schema.member(
                                "decision",
                                Schema.oneOf(Arrays.stream(SubmissionEvent.Kind.values())
                                        .map(SubmissionEvent.Kind::code)
                                        .toList()),
                                "ส่งคืน รับไว้ หรือเปิดให้แก้",
                                "Returned, accepted or reopened."),
                        Schema.member("reason", Schema.text(), "เหตุผล", "Why; may be empty."),
                        Schema.member(
                                "items",
                                Schema.list(Schema.text()),
                                "หัวข้อที่เปิดให้แก้",
                                "The items that a reopening opens."),
                        Schema.member(
                                "until",
                                Schema.orNull(Schema.day()),
                                "วันสุดท้ายที่แก้ได้",
                                "The last day of a reopening."),
                        Schema.member("decidedAt", Schema.moment(), "เวลา", "When.")));
        return schemas;
    }
}
