package pmqa.workbench.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.Operation.Section;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Node;
import pmqa.workbench.document.Value;
import pmqa.workbench.organization.Right;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.Problem;

/** Single answers: a box, a note, an explanation, a narrative, a declared state. Each has a version of its own. */
@Component
@Order(4)
class ResponseOperations implements OperationSource {

    private static final Set<AnswerKind> KINDS = EnumSet.complementOf(EnumSet.of(AnswerKind.MEASURE));
    private static final String PATH = "/assessments/{id}/responses/{kind}/{key}";

    private final Answers answers;
    private final Admission admission;

    ResponseOperations(Answers answers, Admission admission) {
        this.answers = answers;
        this.admission = admission;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("listResponses", "/assessments/{id}/responses")
                        .in(Section.ANSWERS)
                        .says("คำตอบทั้งหมดของแบบประเมิน", "List the answers of an assessment")
                        .about(
                                "ทุกข้อที่เคยตอบ รวมที่ลบแล้ว (value เป็น null) ไม่รวมตัวชี้วัด",
                                "Everything ever answered, cleared answers (value null) included, without measures.")
                        .needs(Scope.READ)
                        .path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment.")
                        .paged()
                        .gives(200, "ResponsePage", "หนึ่งหน้าของรายการ", "A page of the list.")
                        .by(this::list),
                addressed(Operation.get("getResponse", PATH))
                        .says("คำตอบหนึ่งข้อ", "Get an answer")
                        .about(
                                "ข้อที่ยังไม่เคยตอบมี version 0 และ value เป็น null",
                                "An answer that nobody gave yet has version 0 and the value null.")
                        .needs(Scope.READ)
                        .conditional()
                        .gives(200, "Response", "คำตอบ", "The answer.")
                        .by(this::get),
                addressed(Operation.put("putResponse", PATH))
                        .says("บันทึกคำตอบหนึ่งข้อ", "Save an answer")
                        .about(
                                "ส่งค่าทั้งหมดแทนของเดิม ต้องระบุรุ่นที่เห็นด้วย If-Match ถ้ามีผู้อื่นแก้ไขไปก่อนจะตอบ 412 พร้อมค่าทั้งสอง",
                                "Replaces the value. If-Match names the version that was seen; when somebody else was faster the answer is 412 with both values.")
                        .needs(Scope.WRITE)
                        .takes("ResponseWish")
                        .refuses(ApiProblem.NOT_ALLOWED, ApiProblem.CLOSED)
                        .gives(200, "Response", "บันทึกแล้ว", "It is saved.")
                        .by(this::put));
    }

    private static Operation.Builder addressed(Operation.Builder operation) {
        return operation
                .in(Section.ANSWERS)
                .path("id", Schema.id(), "id ของแบบประเมิน", "Id of the assessment.")
                .path(
                        "kind",
                        Schema.oneOf(codes()),
                        "ชนิดของคำตอบ: ช่องเลือก บันทึก คำอธิบาย ลักษณะสำคัญ สถานะ ความสอดคล้องกับข้อกำหนด ระดับ หรือสิ่งที่ทำแล้ว",
                        "What kind of answer: a box, a note, an explanation, a profile topic, a declared state, the conformance with a requirement, a rating, something that was done for it.")
                .path(
                        "key",
                        Schema.text(),
                        "ข้อใด เช่น 1.1-B1, 1.1-basic, P1.1, 1.1, LD1 หรือ 1.1-1-A1",
                        "Which one: 1.1-B1, 1.1-basic, P1.1, 1.1, LD1 or 1.1-1-A1.");
    }

    private static List<String> codes() {
        return Arrays.stream(AnswerKind.values())
                .filter(KINDS::contains)
                .map(AnswerKind::code)
                .toList();
    }

    private ApiReply list(ApiCall call) {
        UUID assessment = admission.assessment(call, Right.READ_ASSESSMENT).id();
        Cursor cursor = Cursor.of(call, assessment.toString());
        List<StoredAnswer> rows =
                answers.after(assessment, KINDS, cursor.key().map(ResponseOperations::key), cursor.rows());
        Map<UUID, String> names = answers.namesOf(rows);
        return cursor.page(
                rows,
                answer -> answer.key().subject(),
                answer -> Answers.written(answer, names.getOrDefault(answer.changedBy(), ""))
                        .done());
    }

    private static AnswerKey key(String subject) {
        int slash = subject.indexOf('/');
        return Optional.of(subject)
                .filter(_ -> slash > 0)
                .flatMap(text -> AnswerKind.ofCode(text.substring(0, slash)))
                .map(kind -> new AnswerKey(kind, subject.substring(slash + 1)))
                .orElseThrow(() -> ApiRefusal.of(ApiProblem.INVALID_CURSOR));
    }

    private ApiReply get(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.READ_ASSESSMENT);
        AnswerKey key = known(call, assessment);
        return answers.find(assessment.id(), key)
                .map(this::reply)
                .orElseGet(() -> ApiReply.ok(Answers.blank(key).done()).version(0));
    }

    private ApiReply put(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.ANSWER);
        AnswerKey key = known(call, assessment);
        return reply(answers.save(call, assessment, key, value(call.body(), key.kind()), "/value"));
    }

    /** The answer that the path names; one that the catalogue does not know does not exist. */
    private AnswerKey known(ApiCall call, Assessment assessment) {
        return AnswerKind.ofCode(call.path("kind"))
                .filter(KINDS::contains)
                .map(kind -> new AnswerKey(kind, call.path("key")))
                .filter(key -> answers.isKnown(assessment, key))
                .orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
    }

    private ApiReply reply(StoredAnswer answer) {
        return ApiReply.ok(Answers.written(answer, answers.nameOf(answer)).done())
                .version(answer.version());
    }

    /** The value of a body as it is stored; null clears the answer. */
    private static Optional<String> value(Value body, AnswerKind kind) {
        List<Problem> problems = new ArrayList<>();
        Node root = Node.root(body, problems).onlyFields(Set.of("value"));
        boolean cleared =
                body instanceof Value.Obj(Map<String, Value> members) && members.get("value") instanceof Value.Null;
        Optional<String> value =
                cleared ? Optional.empty() : root.required("value").flatMap(node -> text(node, member(body), kind));
        if (!problems.isEmpty()) {
            throw ApiRefusal.of(ApiProblem.UNACCEPTABLE_CONTENT, problems);
        }
        return value;
    }

    private static Value member(Value body) {
        return body instanceof Value.Obj(Map<String, Value> members)
                ? members.getOrDefault("value", Json.NOTHING)
                : Json.NOTHING;
    }

    /** A value in the form in which it is stored; what cannot be one is noted. Whether it fits the criteria is seen later. */
    private static Optional<String> text(Node node, Value given, AnswerKind kind) {
        return switch (kind) {
            case CHECKPOINT -> node.bool().map(truth -> Boolean.toString(truth));
            case RATING -> node.integer().map(rating -> Integer.toString(rating));
            case ACHIEVEMENT ->
                given instanceof Value.Num(BigDecimal percent) && Double.isFinite(percent.doubleValue())
                        ? Optional.of(Figures.plain(percent.doubleValue()))
                        : node.bool().map(truth -> Boolean.toString(truth));
            case CONFORMANCE ->
                given instanceof Value.Obj
                        ? Optional.of(JsonWriter.toString(given, JsonWriter.Layout.ONE_LINE))
                        : node.text();
            case NOTE, EXPLANATION, RESULT, PROFILE, STATE, MEASURE -> node.textOrBlank();
        };
    }

    @Override
    public Map<String, Value.Obj> schemas() {
        Map<String, Value.Obj> schemas = new LinkedHashMap<>();
        Value.Obj plain = Schema.any(
                Schema.truth(),
                Schema.text(),
                Schema.number(),
                Schema.ref("Conformance"),
                Json.object().text("type", "null").done());
        schemas.put(
                "Conformance",
                Schema.object(
                        "ความสอดคล้องกับข้อกำหนด พร้อมเหตุผล",
                        "How far a requirement is met, with a reason.",
                        Schema.member(
                                "status",
                                Schema.oneOf(Arrays.stream(Conformity.Status.values())
                                        .map(Conformity.Status::code)
                                        .toList()),
                                "สถานะ",
                                "How far."),
                        Schema.optional(
                                "reason",
                                Schema.text(),
                                "เหตุผล ต้องมีถ้าไม่เกี่ยวข้อง",
                                "Why; needed for what does not apply.")));
        schemas.put("ResponsePage", Pages.of("Response"));
        schemas.put(
                "ResponseWish",
                Schema.object(
                        "ค่าใหม่ของคำตอบ",
                        "The new value of an answer.",
                        Schema.member(
                                "value",
                                plain,
                                "true/false สำหรับช่องเลือกและสิ่งที่ทำแล้ว ตัวเลขสำหรับค่าคะแนนและร้อยละ \"completed\" สำหรับสถานะ รหัสสถานะหรือ Conformance สำหรับข้อกำหนด ข้อความสำหรับชนิดอื่น null คือลบ",
                                "true or false for a box and for what was done, a number for a rating and a percentage, \"completed\" for a state, the code of a status or a Conformance for a requirement, text for all others; null clears it.")));
        schemas.put(
                "Response",
                Schema.object(
                        "คำตอบหนึ่งข้อ",
                        "An answer.",
                        Schema.member(
                                "kind",
                                Schema.oneOf(Arrays.stream(AnswerKind.values())
                                        .map(AnswerKind::code)
                                        .toList()),
                                "ชนิด",
                                "What kind of answer."),
                        Schema.member("key", Schema.text(), "ข้อใด", "Which one within its kind."),
                        Schema.member(
                                "value",
                                Schema.any(
                                        plain,
                                        Json.object().text("type", "object").done()),
                                "ค่า null คือยังไม่ตอบหรือลบแล้ว",
                                "The value; null: not given, or cleared. A measure is an object."),
                        Schema.member(
                                "version",
                                Schema.whole(),
                                "รุ่น 0 คือยังไม่เคยตอบ",
                                "Raised by every change; 0: never given."),
                        Schema.member(
                                "unconfirmed",
                                Schema.truth(),
                                "ยกมาจากปีก่อนและยังไม่ยืนยัน",
                                "Carried over from an earlier year and not confirmed."),
                        Schema.member(
                                "changedBy", Schema.orNull(Schema.text()), "ผู้แก้ไขล่าสุด", "Who changed it last."),
                        Schema.member("changedAt", Schema.orNull(Schema.moment()), "เวลาที่แก้ไขล่าสุด", "When.")));
        return schemas;
    }
}
