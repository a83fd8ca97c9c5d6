package pmqa.workbench.api;

import static pmqa.workbench.api.EvidencePaths.ITEM;
import static pmqa.workbench.api.EvidencePaths.LIST;
import static pmqa.workbench.api.EvidencePaths.in;
import static pmqa.workbench.api.EvidencePaths.item;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.Evidencing;
import pmqa.workbench.assessment.Evidencing.CitationWish;
import pmqa.workbench.document.Node;
import pmqa.workbench.document.Value;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.evidence.Description;
import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.evidence.EvidenceKeeping.Material;
import pmqa.workbench.evidence.EvidenceLibrary;
import pmqa.workbench.evidence.Substance;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Evidence that is no file – an address on the web, or the place where a document is held – and what a piece is cited for. */
@Component
@Order(6)
class EvidenceReferenceOperations implements OperationSource {

    /** The members of the bodies. */
    static final Set<String> MEMBERS =
            Set.of("name", "description", "classification", "expiresOn", "url", "place", "subject", "page", "claim");

    private static final Set<String> CITED = Set.of("subject", "page", "claim");

    private final EvidenceLibrary library;
    private final Evidencing evidencing;
    private final Admission admission;

    EvidenceReferenceOperations(EvidenceLibrary library, Evidencing evidencing, Admission admission) {
        this.library = library;
        this.evidencing = evidencing;
        this.admission = admission;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                in(Operation.post("addEvidenceReference", LIST + "/references"))
                        .says("เพิ่มหลักฐานที่ไม่มีไฟล์", "Add evidence that is no file")
                        .about(
                                "ที่อยู่เว็บ (url) หรือที่เก็บเอกสาร (place) อย่างใดอย่างหนึ่ง เอกสารลับใช้ place เท่านั้น ถ้าระบุ subject จะอ้างให้คำตอบนั้นด้วย",
                                "Either an address on the web (url) or where a document is held (place); what is secret has a place only. With subject it is cited for that answer at once.")
                        .needs(Scope.WRITE)
                        .takes("EvidenceReference")
                        .refuses(ApiProblem.NOT_ALLOWED, ApiProblem.CLOSED)
                        .gives(
                                201,
                                "EvidenceDetail",
                                "เก็บแล้ว ที่อยู่อยู่ใน Location",
                                "It is kept; Location says where it is.")
                        .by(this::add),
                item(Operation.post("addEvidenceReferenceRevision", ITEM + "/references"))
                        .says("เพิ่มรุ่นใหม่ที่ไม่มีไฟล์", "Add a revision that is no file")
                        .about(
                                "ที่อยู่เว็บหรือที่เก็บใหม่ รุ่นเดิมยังอยู่ renew: true ให้ที่อ้างในแบบประเมินนี้ชี้รุ่นใหม่ด้วย",
                                "The new address or place. Earlier revisions stay. With renew: true, citations of this assessment that may change follow.")
                        .needs(Scope.WRITE)
                        .takes("EvidenceReferenceRevision")
                        .refuses(ApiProblem.NOT_ALLOWED)
                        .gives(201, "EvidenceDetail", "เก็บแล้ว", "It is kept.")
                        .by(this::revise),
                item(Operation.post("citeEvidence", ITEM + "/citations"))
                        .says("อ้างหลักฐานให้คำตอบ", "Cite a piece of evidence")
                        .about(
                                "อ้างรุ่นล่าสุดให้คำตอบหนึ่ง หน้าเดียวกันอ้างซ้ำให้คำตอบเดิมไม่ได้",
                                "Cites the newest revision for an answer; the same page is cited once for an answer.")
                        .needs(Scope.WRITE)
                        .takes("EvidenceCitationWish")
                        .refuses(ApiProblem.NOT_ALLOWED, ApiProblem.CLOSED)
                        .gives(201, "EvidenceDetail", "อ้างแล้ว", "It is cited.")
                        .by(this::cite));
    }

    private ApiReply add(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.ANSWER);
        List<Problem> problems = new ArrayList<>();
        Node body = Node.root(call.body(), problems).onlyFields(MEMBERS);
        Optional<String> name = body.required("name").flatMap(Node::text).map(String::strip);
        String description = text(body, "description");
        Optional<Classification> classification = classification(body);
        Optional<LocalDate> expires = body.field("expiresOn").flatMap(EvidenceReferenceOperations::day);
        Optional<Substance> substance = substance(body);
        Optional<CitationWish> cited =
                CITED.stream().anyMatch(member -> body.field(member).isPresent())
                        ? Optional.of(citation(body))
                        : Optional.empty();
        refuse(problems);
        Description described = new Description(name.orElseThrow(), description, classification.orElseThrow(), expires);
        UUID item = accepted(evidencing.add(
                assessment.id(), call.person(), described, new Material.Named(substance.orElseThrow()), cited));
        return created(assessment, item);
    }

    private ApiReply revise(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.ANSWER);
        EvidenceItem item = known(call, assessment);
        List<Problem> problems = new ArrayList<>();
        Node body = Node.root(call.body(), problems).onlyFields(Set.of("url", "place", "renew"));
        Optional<Substance> substance = substance(body);
        boolean renew = body.field("renew").flatMap(Node::bool).orElse(false);
        refuse(problems);
        accepted(evidencing.revise(
                assessment.id(), call.person(), item.id(), new Material.Named(substance.orElseThrow()), renew));
        return created(assessment, item.id());
    }

    private ApiReply cite(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.ANSWER);
        EvidenceItem item = known(call, assessment);
        List<Problem> problems = new ArrayList<>();
        CitationWish wish = citation(Node.root(call.body(), problems).onlyFields(CITED));
        refuse(problems);
        accepted(evidencing.cite(assessment.id(), call.person(), item.id(), wish));
        return created(assessment, item.id());
    }

    private EvidenceItem known(ApiCall call, Assessment assessment) {
        return library.find(assessment.organization(), call.id("item"))
                .orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
    }

    private ApiReply created(Assessment assessment, UUID item) {
        EvidenceItem kept = library.find(assessment.organization(), item).orElseThrow();
        return ApiReply.of(201, EvidenceShapes.detail(kept, library, evidencing, assessment.id()))
                .with("Location", PathTemplate.ROOT + "/assessments/" + assessment.id() + "/evidence/" + item);
    }

    private static <T> T accepted(Result<T> result) {
        return switch (result) {
            case Result.Accepted<T>(T value) -> value;
            case Result.Refused<T>(List<Problem> problems) -> throw EvidenceRefusals.ofBody(problems);
        };
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw ApiRefusal.of(ApiProblem.UNACCEPTABLE_CONTENT, problems);
        }
    }

    private static String text(Node body, String member) {
        return body.field(member).flatMap(Node::textOrBlank).map(String::strip).orElse("");
    }

    private static CitationWish citation(Node body) {
        return new CitationWish(
                body.required("subject").flatMap(Node::text).map(String::strip).orElse(""),
                text(body, "page"),
                text(body, "claim"));
    }

    /** Exactly one of the two. */
    private static Optional<Substance> substance(Node body) {
        Optional<Node> url = body.field("url");
        Optional<Node> place = body.field("place");
        if (body.isObject() && url.isPresent() == place.isPresent()) {
            body.report(
                    "url-or-place",
                    LocalizedText.of("ต้องมี url หรือ place อย่างใดอย่างหนึ่ง", "It needs either url or place."),
                    LocalizedText.of(
                            "ใส่ url เมื่อเอกสารอยู่บนเว็บ หรือ place เมื่อเก็บไว้ที่หน่วยงาน",
                            "Give url for what is on the web, place for what is held by the agency."));
        }
        Optional<String> address = url.flatMap(Node::text).map(String::strip);
        Optional<String> held = place.flatMap(Node::text).map(String::strip);
        return address.<Substance>map(Substance.Link::new).or(() -> held.map(Substance.Held::new));
    }

    private static Optional<Classification> classification(Node body) {
        Optional<Node> member = body.field("classification");
        if (member.isEmpty()) {
            return Optional.of(Classification.INTERNAL);
        }
        Optional<String> code = member.flatMap(Node::text);
        Optional<Classification> found = code.flatMap(Classification::ofCode);
        if (code.isPresent() && found.isEmpty()) {
            member.orElseThrow()
                    .reportUnknown(
                            "unknown-classification",
                            LocalizedText.of("ชั้นความลับ", "classification"),
                            code.get(),
                            classifications());
        }
        return found;
    }

    private static Optional<LocalDate> day(Node node) {
        return node.text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException notADay) {
                node.report(
                        "not-a-day",
                        LocalizedText.of("ไม่ใช่วันที่", "This is no day."),
                        LocalizedText.of("เขียนเป็น ค.ศ. เช่น 2026-09-30", "Write it as 2026-09-30."));
                return Optional.empty();
            }
        });
    }

    private static List<String> classifications() {
        return Arrays.stream(Classification.values()).map(Classification::code).toList();
    }

    @Override
    public Map<String, Value.Obj> schemas() {
        Schema.Member url = Schema.optional(
                "url", Schema.text(), "ที่อยู่เว็บ https", "Its https address; nothing is fetched from there.");
        Schema.Member place = Schema.optional(
                "place", Schema.text(), "ที่เก็บและเลขที่เอกสาร", "Where the document is held, and its number.");
        Schema.Member page = Schema.optional("page", Schema.text(), "หน้าที่อ้าง", "Where in it.");
        Schema.Member claim = Schema.optional("claim", Schema.text(), "แสดงอะไร", "What it shows.");
        Map<String, Value.Obj> schemas = new LinkedHashMap<>();
        schemas.put(
                "EvidenceReference",
                Schema.object(
                        "หลักฐานที่ไม่มีไฟล์ มี url หรือ place อย่างใดอย่างหนึ่ง",
                        "Evidence that is no file: exactly one of url and place.",
                        Schema.member("name", Schema.text(), "ชื่อหลักฐาน", "Its name."),
                        Schema.optional("description", Schema.text(), "คำอธิบาย", "What it is."),
                        Schema.optional(
                                "classification",
                                Schema.oneOf(classifications()),
                                "ชั้นความลับ ปกติ internal เอกสารลับต้องใช้ place",
                                "Who may see it; internal unless said otherwise. What is secret has a place, no url."),
                        Schema.optional(
                                "expiresOn",
                                Schema.day(),
                                "วันสุดท้ายที่ใช้ได้ (ค.ศ.)",
                                "The last day on which it holds."),
                        url,
                        place,
                        Schema.optional(
                                "subject",
                                Schema.text(),
                                "คำตอบที่อ้าง เช่น checkpoint/1.1-B1",
                                "The answer for which it is cited: checkpoint/1.1-B1."),
                        page,
                        claim));
        schemas.put(
                "EvidenceReferenceRevision",
                Schema.object(
                        "รุ่นใหม่ที่ไม่มีไฟล์ มี url หรือ place อย่างใดอย่างหนึ่ง",
                        "A revision that is no file: exactly one of url and place.",
                        url,
                        place,
                        Schema.optional(
                                "renew",
                                Schema.truth(),
                                "ให้ที่อ้างในแบบประเมินนี้ชี้รุ่นใหม่",
                                "Whether citations of this assessment follow; false unless said otherwise.")));
        schemas.put(
                "EvidenceCitationWish",
                Schema.object(
                        "การอ้างที่จะเพิ่ม",
                        "The citation to add.",
                        Schema.member(
                                "subject",
                                Schema.text(),
                                "คำตอบ เช่น checkpoint/1.1-B1",
                                "The answer: checkpoint/1.1-B1."),
                        page,
                        claim));
        return schemas;
    }
}
