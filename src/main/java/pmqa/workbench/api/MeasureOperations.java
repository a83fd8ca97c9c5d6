package pmqa.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.Operation.Section;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.Answering;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.MeasureEntries;
import pmqa.workbench.organization.Right;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The measures of the items of results, in the shape of an assessment file; their target may still be missing. */
@Component
@Order(4)
class MeasureOperations implements OperationSource {

    private static final String ONE = "/assessments/{id}/measures/{item}/{measure}";

    private final Answers answers;
    private final AssessmentFrames frames;
    private final Admission admission;

    MeasureOperations(Answers answers, AssessmentFrames frames, Admission admission) {
        this.answers = answers;
        this.frames = frames;
        this.admission = admission;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("listMeasures", "/assessments/{id}/measures")
                        .in(Section.ANSWERS)
                        .says("ตัวชี้วัดของแบบประเมิน", "List the measures of an assessment")
                        .about("เรียงตามหัวข้อผลลัพธ์", "In the order of their items.")
                        .needs(Scope.READ)
                        .path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment.")
                        .paged()
                        .gives(200, "MeasurePage", "หนึ่งหน้าของรายการ", "A page of the list.")
                        .by(this::list),
                ofItem(Operation.post("addMeasure", "/assessments/{id}/measures/{item}"))
                        .says("เพิ่มตัวชี้วัด", "Add a measure")
                        .about(
                                "เพิ่มในหัวข้อผลลัพธ์หนึ่ง ระบบตั้ง id ให้ ควรส่ง Idempotency-Key",
                                "Adds one to an item of results; the program gives it an id. Send an Idempotency-Key.")
                        .needs(Scope.WRITE)
                        .takes("Measure")
                        .refuses(ApiProblem.NOT_ALLOWED, ApiProblem.CLOSED)
                        .gives(201, "MeasureEntry", "เพิ่มแล้ว", "It is added.")
                        .by(this::add),
                addressed(Operation.get("getMeasure", ONE))
                        .says("ตัวชี้วัดหนึ่ง", "Get a measure")
                        .about("ค่าเป้าหมาย ผลรายปี และรุ่น", "Its target, its results over the years and its version.")
                        .needs(Scope.READ)
                        .conditional()
                        .gives(200, "MeasureEntry", "ตัวชี้วัด", "The measure.")
                        .by(this::get),
                addressed(Operation.put("putMeasure", ONE))
                        .says("บันทึกตัวชี้วัด", "Save a measure")
                        .about(
                                "ส่งทั้งตัวชี้วัดแทนของเดิม ต้องระบุรุ่นที่เห็นด้วย If-Match",
                                "Replaces the whole measure. If-Match names the version that was seen.")
                        .needs(Scope.WRITE)
                        .takes("Measure")
                        .refuses(ApiProblem.NOT_ALLOWED, ApiProblem.CLOSED)
                        .gives(200, "MeasureEntry", "บันทึกแล้ว", "It is saved.")
                        .by(this::put),
                addressed(Operation.delete("deleteMeasure", ONE).versioned())
                        .says("ลบตัวชี้วัด", "Delete a measure")
                        .about(
                                "ต้องระบุรุ่นที่เห็นด้วย If-Match ประวัติยังอยู่ในบันทึกการเปลี่ยนแปลง",
                                "If-Match names the version that was seen. What it was stays in the trail.")
                        .needs(Scope.WRITE)
                        .refuses(ApiProblem.NOT_ALLOWED, ApiProblem.CLOSED)
                        .gives(204, "ลบแล้ว", "It is deleted.")
                        .by(this::delete));
    }

    private static Operation.Builder ofItem(Operation.Builder operation) {
        return operation
                .in(Section.ANSWERS)
                .path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment.")
                .path("item", Schema.text(), "หัวข้อผลลัพธ์ เช่น 7.1", "The item of results, for instance 7.1.");
    }

    private static Operation.Builder addressed(Operation.Builder operation) {
        return ofItem(operation).path("measure", Schema.id(), "id ของตัวชี้วัด", "Id of the measure.");
    }

    private ApiReply list(ApiCall call) {
        UUID assessment = admission.assessment(call, Right.READ_ASSESSMENT).id();
        Cursor cursor = Cursor.of(call, assessment.toString());
        List<StoredAnswer> rows = answers.measuresAfter(assessment, cursor.key(), cursor.rows());
        Map<UUID, String> names = answers.namesOf(rows);
        return cursor.page(
                rows,
                answer -> answer.key().key(),
                answer -> written(answer, names.getOrDefault(answer.changedBy(), "")));
    }

    private ApiReply add(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.ANSWER);
        AnswerKey key = known(assessment, call.path("item"), UUID.randomUUID());
        StoredAnswer added = answers.save(
                call,
                new Answering(assessment.id(), key, Optional.of(measure(call, assessment)), 0, call.person()),
                "");
        return reply(201, added)
                .with("Location", PathTemplate.ROOT + "/assessments/" + assessment.id() + "/measures/" + key.key());
    }

    private ApiReply get(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.READ_ASSESSMENT);
        return reply(200, present(call, assessment));
    }

    private ApiReply put(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.ANSWER);
        StoredAnswer present = present(call, assessment);
        return reply(200, answers.save(call, assessment, present.key(), Optional.of(measure(call, assessment)), ""));
    }

    private ApiReply delete(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.ANSWER);
        answers.save(call, assessment, present(call, assessment).key(), Optional.empty(), "");
        return ApiReply.empty(204);
    }

    private StoredAnswer present(ApiCall call, Assessment assessment) {
        AnswerKey key = known(assessment, call.path("item"), call.id("measure"));
        return answers.find(assessment.id(), key)
                .filter(answer -> answer.value().isPresent())
                .orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
    }

    private AnswerKey known(Assessment assessment, String item, UUID measure) {
        AnswerKey key = new AnswerKey(
                AnswerKind.MEASURE, item + "/" + measure.toString().toLowerCase(Locale.ROOT));
        if (!answers.isKnown(assessment, key)) {
            throw ApiRefusal.of(ApiProblem.NOT_FOUND);
        }
        return key;
    }

    /** The body, read as strictly as a file: what a form forgives, such as numbers between quotation marks, a program can mend. */
    private String measure(ApiCall call, Assessment assessment) {
        String catalogue = frames.of(assessment.id()).cycle().catalogueId();
        return switch (MeasureEntries.read(Catalogues.get(catalogue), call.path("item"), call.body())) {
            case Result.Accepted<Measure> _ -> JsonWriter.toString(call.body(), JsonWriter.Layout.ONE_LINE);
            case Result.Refused<Measure>(List<Problem> problems) ->
                throw ApiRefusal.of(ApiProblem.UNACCEPTABLE_CONTENT, problems);
        };
    }

    private ApiReply reply(int status, StoredAnswer answer) {
        return ApiReply.of(status, written(answer, answers.nameOf(answer))).version(answer.version());
    }

    private static Value.Obj written(StoredAnswer answer, String by) {
        String key = answer.key().key();
        int slash = key.indexOf('/');
        return Json.object()
                .text("item", key.substring(0, slash))
                .text("id", key.substring(slash + 1))
                .put("measure", Answers.value(AnswerKind.MEASURE, answer.value()))
                .count("version", answer.version())
                .truth("unconfirmed", answer.unconfirmed())
                .text("changedBy", by)
                .moment("changedAt", answer.changedAt())
                .done();
    }

    @Override
    public Map<String, Value.Obj> schemas() {
        Map<String, Value.Obj> schemas = new LinkedHashMap<>();
        schemas.put("Measure", draft());
        schemas.put("MeasurePage", Pages.of("MeasureEntry"));
        schemas.put(
                "MeasureEntry",
                Schema.object(
                        "ตัวชี้วัดของหัวข้อผลลัพธ์",
                        "A measure of an item of results.",
                        Schema.member("item", Schema.text(), "หัวข้อ", "The item."),
                        Schema.member("id", Schema.id(), "id ที่ไม่เปลี่ยน", "An id that never changes."),
                        Schema.member("measure", Schema.ref("Measure"), "ตัวชี้วัด", "The measure itself."),
                        Schema.member("version", Schema.whole(), "รุ่น", "Raised by every change."),
                        Schema.member(
                                "unconfirmed",
                                Schema.truth(),
                                "ยกมาจากปีก่อนและยังไม่ยืนยัน",
                                "Carried over from an earlier year and not confirmed."),
                        Schema.member("changedBy", Schema.text(), "ผู้แก้ไขล่าสุด", "Who changed it last."),
                        Schema.member("changedAt", Schema.moment(), "เวลาที่แก้ไขล่าสุด", "When.")));
        return schemas;
    }

    /** The measure of an assessment file, whose target may be missing as long as it is being written. */
    private static Value.Obj draft() {
        Value.Obj finished = Optional.ofNullable(
                        PublishedSchemas.of("assessment", "Assessment", "").get("Assessment_measure"))
                .orElseThrow();
        Map<String, Value> members = new LinkedHashMap<>(finished.members());
        members.put("required", new Value.Arr(List.of(new Value.Str("direction"), new Value.Str("actuals"))));
        return new Value.Obj(members);
    }
}
