package pmqa.workbench.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.Operation.Section;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.AssessmentListing;
import pmqa.workbench.assessment.Beginning;
import pmqa.workbench.assessment.EarlierAssessments;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.Node;
import pmqa.workbench.document.Value;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Cycles;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Assessments: which there are, how each stands, each whole as a file, and how one is begun. */
@Component
@Order(3)
class AssessmentOperations implements OperationSource {

    private static final Set<String> MEMBERS = Set.of("cycle", "organization", "categories", "startFrom");

    private final AssessmentListing listing;
    private final AssessmentAnswers answers;
    private final Beginning beginning;
    private final EarlierAssessments earlier;
    private final Responding responding;
    private final Cycles cycles;
    private final Access access;
    private final Admission admission;

    AssessmentOperations(
            AssessmentListing listing,
            AssessmentAnswers answers,
            Beginning beginning,
            EarlierAssessments earlier,
            Responding responding,
            Cycles cycles,
            Access access,
            Admission admission) {
        this.listing = listing;
        this.answers = answers;
        this.beginning = beginning;
        this.earlier = earlier;
        this.responding = responding;
        this.cycles = cycles;
        this.access = access;
        this.admission = admission;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("listAssessments", "/assessments")
                        .in(Section.ASSESSMENTS)
                        .says("แบบประเมินที่เห็นได้", "List assessments")
                        .about(
                                "แบบประเมินของหน่วยงานที่อ่านได้ ผู้ตรวจและส่วนกลางเห็นเฉพาะที่ส่งแล้ว",
                                "Those that the person may see; assessors and the central office see what was submitted.")
                        .needs(Scope.READ)
                        .query("cycle", Schema.id(), "เฉพาะรอบนี้", "Only those of this cycle.")
                        .query("organization", Schema.id(), "เฉพาะหน่วยงานนี้", "Only those of this organisation.")
                        .paged()
                        .gives(200, "AssessmentPage", "หนึ่งหน้าของรายการ", "A page of the list.")
                        .by(this::list),
                Operation.post("beginAssessment", "/assessments")
                        .in(Section.ASSESSMENTS)
                        .says("เริ่มแบบประเมิน", "Begin an assessment")
                        .about(
                                "ผู้ประสานงานเริ่มแบบประเมินของหน่วยงานในรอบหนึ่ง ถ้ามีอยู่แล้วจะตอบแบบประเมินเดิมด้วยสถานะ 200",
                                "A coordinator begins the organisation’s assessment in a cycle; where there is one already, that one is given with 200.")
                        .needs(Scope.WRITE)
                        .takes("AssessmentBeginning")
                        .refuses(ApiProblem.NOT_ALLOWED)
                        .gives(
                                201,
                                "AssessmentSummary",
                                "เริ่มแล้ว ที่อยู่อยู่ใน Location",
                                "It is begun; Location says where it is.")
                        .gives(200, "AssessmentSummary", "มีอยู่แล้ว", "There was one already.")
                        .by(this::begin),
                Operation.get("getAssessment", "/assessments/{id}")
                        .in(Section.ASSESSMENTS)
                        .says("แบบประเมินทั้งฉบับ", "Get an assessment")
                        .about(
                                "คำตอบทั้งหมดในรูปแบบไฟล์แบบประเมิน ใช้กับคำสั่ง pmqa score ได้",
                                "All its answers in the format of an assessment file, as the command pmqa score reads it.")
                        .needs(Scope.READ)
                        .path("id", Schema.id(), "id ของแบบประเมิน", "Its id.")
                        .conditional()
                        .gives(200, "Assessment", "แบบประเมิน", "The assessment.")
                        .by(call -> ApiReply.hashed(answers.read(admission.assessment(call, Right.READ_ASSESSMENT))
                                .document())),
                Operation.get("getAssessmentStatus", "/assessments/{id}/status")
                        .in(Section.ASSESSMENTS)
                        .says("สถานะของแบบประเมิน", "See how an assessment stands")
                        .about(
                                "อยู่ขั้นใด ส่งแล้วกี่ครั้ง และเจ้าของโทเคนแก้ไขได้หรือไม่",
                                "Where it stands, how often it was submitted, and whether the person may answer today.")
                        .needs(Scope.READ)
                        .path("id", Schema.id(), "id ของแบบประเมิน", "Its id.")
                        .conditional()
                        .gives(200, "AssessmentStatus", "สถานะ", "How it stands.")
                        .by(this::status));
    }

    private ApiReply list(ApiCall call) {
        Optional<UUID> cycle = call.queryId("cycle");
        Optional<UUID> organization = call.queryId("organization");
        Cursor cursor = Cursor.of(call, cycle.toString(), organization.toString());
        AssessmentListing.Wanted wanted = new AssessmentListing.Wanted(cycle, organization, cursor.id(), cursor.rows());
        return cursor.page(
                listing.of(access.reachOf(call.person()), wanted),
                entry -> entry.assessment().id().toString(),
                entry -> AssessmentSummaries.of(entry).done());
    }

    private ApiReply status(ApiCall call) {
        Assessment assessment = admission.assessment(call, Right.READ_ASSESSMENT);
        Json summary = AssessmentSummaries.of(listing.find(assessment.id()).orElseThrow());
        return ApiReply.hashed(summary.truth("mayAnswer", responding.mayAnswer(call.person(), assessment))
                .done());
    }

    /** The wish to begin an assessment, as the body says it. */
    private record Wish(UUID cycle, UUID organization, List<String> categories, Optional<UUID> startFrom) {}

    private ApiReply begin(ApiCall call) {
        Wish wish = wish(call.body());
        if (!admission.may(call, Right.COORDINATE, wish.organization())) {
            throw Admission.notAllowed();
        }
        Cycle cycle = cycles.find(wish.cycle())
                .orElseThrow(() -> unacceptable(
                        "/cycle",
                        "unknown-cycle",
                        "ไม่พบรอบการประเมินนี้",
                        "There is no such cycle.",
                        "ใช้ id จากรายการรอบ",
                        "Use an id from the list of cycles."));
        List<String> scored = Catalogues.get(cycle.catalogueId()).scoredCategories().stream()
                .map(Category::code)
                .toList();
        if (!scored.containsAll(wish.categories())) {
            throw unacceptable(
                    "/categories",
                    "unknown-category",
                    "มีหมวดที่เกณฑ์นี้ไม่มี",
                    "A category is not in this catalogue.",
                    "ใช้ " + String.join(", ", scored),
                    "Use " + String.join(", ", scored) + ".");
        }
        Optional<UUID> from = wish.startFrom()
                .map(id -> earlier.before(cycle, wish.organization()).stream()
                        .map(EarlierAssessments.Earlier::assessment)
                        .filter(id::equals)
                        .findFirst()
                        .orElseThrow(() -> unacceptable(
                                "/startFrom",
                                "unknown-start",
                                "ไม่ใช่แบบประเมินปีก่อนของหน่วยงานนี้ตามเกณฑ์เดียวกัน",
                                "This is no earlier assessment of the organisation by the same criteria.",
                                "ใช้ id ของปีก่อน หรือเอาออก",
                                "Use the id of an earlier one, or leave it out.")));
        boolean all = wish.categories().containsAll(scored);
        Set<String> categories = all ? Set.of() : Set.copyOf(wish.categories());
        boolean existed = listing.of(
                                access.reachOf(call.person()),
                                new AssessmentListing.Wanted(
                                        Optional.of(cycle.id()), Optional.of(wish.organization()), Optional.empty(), 1))
                        .size()
                > 0;
        return switch (beginning.begin(cycle.id(), wish.organization(), categories, from, call.person())) {
            case Result.Accepted<Assessment>(Assessment begun) ->
                ApiReply.of(
                                existed ? 200 : 201,
                                AssessmentSummaries.of(listing.find(begun.id()).orElseThrow())
                                        .done())
                        .with("Location", PathTemplate.ROOT + "/assessments/" + begun.id());
            case Result.Refused<Assessment>(List<Problem> problems) ->
                throw ApiRefusal.of(ApiProblem.UNACCEPTABLE_CONTENT, problems);
        };
    }

    private static Wish wish(Value body) {
        List<Problem> problems = new ArrayList<>();
        Node root = Node.root(body, problems).onlyFields(MEMBERS);
        Optional<UUID> cycle = root.required("cycle").flatMap(Bodies::id);
        Optional<UUID> organization = root.required("organization").flatMap(Bodies::id);
        List<String> categories =
                root.field("categories").map(list -> list.each(Node::text)).orElse(List.of());
        Optional<UUID> from = root.field("startFrom").flatMap(Bodies::id);
        if (!problems.isEmpty()) {
            throw ApiRefusal.of(ApiProblem.UNACCEPTABLE_CONTENT, problems);
        }
        return new Wish(cycle.orElseThrow(), organization.orElseThrow(), categories, from);
    }

    private static ApiRefusal unacceptable(
            String place, String code, String th, String en, String adviceTh, String adviceEn) {
        return ApiRefusal.of(
                ApiProblem.UNACCEPTABLE_CONTENT,
                List.of(new Problem(code, place, LocalizedText.of(th, en), LocalizedText.of(adviceTh, adviceEn))));
    }

    @Override
    public Map<String, Value.Obj> schemas() {
        return AssessmentSummaries.schemas();
    }
}
