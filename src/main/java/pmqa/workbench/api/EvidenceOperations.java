package pmqa.workbench.api;

import static pmqa.workbench.api.EvidencePaths.ITEM;
import static pmqa.workbench.api.EvidencePaths.LIST;
import static pmqa.workbench.api.EvidencePaths.in;
import static pmqa.workbench.api.EvidencePaths.item;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.Evidencing;
import pmqa.workbench.document.Value;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.evidence.EvidenceLibrary;
import pmqa.workbench.evidence.EvidenceRevision;
import pmqa.workbench.evidence.Substance;
import pmqa.workbench.evidence.content.CheckedContent;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.evidence.content.FileType;
import pmqa.workbench.evidence.content.Receiving;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;

/** The evidence of an assessment's organisation: what there is, its files, and new ones. */
@Component
@Order(6)
class EvidenceOperations implements OperationSource {

    private static final List<String> MEDIA_TYPES =
            Arrays.stream(FileType.values()).map(FileType::mediaType).toList();

    private final EvidenceLibrary library;
    private final Evidencing evidencing;
    private final EvidenceUploads uploads;
    private final ContentStore store;
    private final Admission admission;

    EvidenceOperations(
            EvidenceLibrary library,
            Evidencing evidencing,
            EvidenceUploads uploads,
            ContentStore store,
            Admission admission) {
        this.library = library;
        this.evidencing = evidencing;
        this.uploads = uploads;
        this.store = store;
        this.admission = admission;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                in(Operation.get("listEvidence", LIST))
                        .says("คลังหลักฐานของหน่วยงาน", "List the evidence of the organisation")
                        .about(
                                "ทุกชิ้นในคลังของหน่วยงานที่ประเมิน ไม่ว่าจะถูกอ้างแล้วหรือไม่",
                                "Every piece in the library of the assessed organisation, cited or not.")
                        .needs(Scope.READ)
                        .paged()
                        .gives(200, "EvidencePage", "หนึ่งหน้าของรายการ", "A page of the list.")
                        .by(this::list),
                item(Operation.get("getEvidence", ITEM))
                        .says("หลักฐานหนึ่งชิ้น", "Get a piece of evidence")
                        .about(
                                "รายละเอียด ทุกรุ่น และที่อ้างในแบบประเมินนี้",
                                "What is said about it, all revisions, and where this assessment cites it.")
                        .needs(Scope.READ)
                        .conditional()
                        .gives(200, "EvidenceDetail", "หลักฐาน", "The piece.")
                        .by(this::get),
                item(Operation.get("getEvidenceFile", ITEM + "/revisions/{number}"))
                        .path("number", Schema.whole(), "รุ่นที่", "1, 2, 3 … within its piece.")
                        .says("ไฟล์ของหลักฐานรุ่นหนึ่ง", "Get the file of a revision")
                        .about(
                                "ตัวไฟล์ตามที่ส่งมา ETag คือค่าแฮช SHA-256 หลักฐานที่เป็นที่อยู่เว็บหรือเก็บไว้ที่อื่นไม่มีไฟล์",
                                "The file as it was sent; its ETag is its SHA-256. A revision that is an address or only described has none.")
                        .needs(Scope.READ)
                        .conditional()
                        .givesFile(MEDIA_TYPES, "ไฟล์", "The file.")
                        .by(this::file),
                described(in(Operation.post("addEvidence", LIST)))
                        .says("เพิ่มหลักฐาน", "Add a piece of evidence")
                        .about(
                                "เนื้อหาของคำขอคือไฟล์ ตรวจชนิด ไวรัส และขนาดก่อนเก็บ ถ้าระบุ subject จะอ้างให้คำตอบนั้นด้วย",
                                "The body is the file. Its kind, viruses and size are looked at before it is kept. With subject it is cited for that answer at once.")
                        .needs(Scope.WRITE)
                        .takesFile()
                        .refuses(ApiProblem.NOT_ALLOWED, ApiProblem.CLOSED)
                        .gives(
                                201,
                                "EvidenceDetail",
                                "เก็บแล้ว ที่อยู่อยู่ใน Location",
                                "It is kept; Location says where it is.")
                        .by(uploads::add),
                item(Operation.post("addEvidenceRevision", ITEM + "/revisions"))
                        .says("เพิ่มรุ่นใหม่ของหลักฐาน", "Add a revision to a piece of evidence")
                        .about(
                                "เนื้อหาของคำขอคือไฟล์รุ่นใหม่ รุ่นเดิมยังอยู่",
                                "The body is the new file. Earlier revisions stay.")
                        .needs(Scope.WRITE)
                        .takesFile()
                        .query(
                                "renew",
                                Schema.oneOf(List.of("true", "false")),
                                "true ให้ที่อ้างในแบบประเมินนี้ชี้รุ่นใหม่ด้วย",
                                "With true, citations of this assessment that may change follow.")
                        .refuses(ApiProblem.NOT_ALLOWED)
                        .gives(201, "EvidenceDetail", "เก็บแล้ว", "It is kept.")
                        .by(uploads::revise));
    }

    private static Operation.Builder described(Operation.Builder operation) {
        return operation
                .query(
                        "name",
                        Schema.text(),
                        "ชื่อหลักฐาน ปกติคือชื่อไฟล์",
                        "Its name; that of the file unless said otherwise.")
                .query("description", Schema.text(), "คำอธิบาย", "What it is.")
                .query(
                        "classification",
                        Schema.oneOf(Arrays.stream(Classification.values())
                                .map(Classification::code)
                                .toList()),
                        "ชั้นความลับ ปกติ internal เอกสารลับห้ามส่งเป็นไฟล์",
                        "Who may see it; internal unless said otherwise. What is secret must not be sent.")
                .query("expiresOn", Schema.day(), "วันสุดท้ายที่ใช้ได้ (ค.ศ.)", "The last day on which it holds.")
                .query(
                        "subject",
                        Schema.text(),
                        "คำตอบที่อ้าง เช่น checkpoint/1.1-B1",
                        "The answer for which it is cited: checkpoint/1.1-B1.")
                .query("page", Schema.text(), "หน้าที่อ้าง", "Where in it.")
                .query("claim", Schema.text(), "แสดงอะไร", "What it shows.");
    }

    private ApiReply list(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.READ_ASSESSMENT);
        Cursor cursor = Cursor.of(call, assessment.id().toString());
        return cursor.page(
                library.after(assessment.organization(), cursor.id(), cursor.rows()),
                item -> item.id().toString(),
                item -> EvidenceShapes.written(item).done());
    }

    private ApiReply get(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.READ_ASSESSMENT);
        EvidenceItem item = library.find(assessment.organization(), call.id("item"))
                .orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
        return ApiReply.hashed(EvidenceShapes.detail(item, library, evidencing, assessment.id()));
    }

    private ApiReply file(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.READ_ASSESSMENT);
        UUID item = call.id("item");
        Substance.File file = Optional.of(call.path("number"))
                .filter(number -> number.matches("[0-9]{1,9}"))
                .flatMap(number -> library.revision(assessment.organization(), item, Integer.parseInt(number)))
                .map(EvidenceRevision::substance)
                .flatMap(Substance::file)
                .orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
        try {
            return ApiReply.of(new Attachment(
                            file.type().mediaType(),
                            file.name(),
                            file.size(),
                            CheckedContent.open(store, file.sha256(), file.size())))
                    .with(ApiReply.ETAG, "\"" + file.sha256() + "\"");
        } catch (IOException gone) {
            Problem problem = Receiving.storeProblem(gone);
            throw ApiRefusal.of(ApiProblem.UNAVAILABLE, List.of(problem));
        }
    }

    @Override
    public Map<String, Value.Obj> schemas() {
        return EvidenceShapes.schemas();
    }
}
