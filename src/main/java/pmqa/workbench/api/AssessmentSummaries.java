package pmqa.workbench.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentListing;
import pmqa.workbench.document.Value;

/** Assessments in short, as lists and their status tell of them, and the schemas of that. */
final class AssessmentSummaries {

    private AssessmentSummaries() {}

    /** An assessment in short. */
    static Json of(AssessmentListing.Entry entry) {
        Assessment assessment = entry.assessment();
        return Json.object()
                .id("id", assessment.id())
                .put(
                        "organization",
                        Json.object()
                                .id("id", assessment.organization())
                                .text("code", entry.frame().organization().code())
                                .both(
                                        "name",
                                        OrganizationOperations.name(
                                                entry.frame().organization())))
                .put(
                        "cycle",
                        Json.object()
                                .id("id", assessment.cycle())
                                .both("name", entry.frame().cycle().name()))
                .count("fiscalYear", entry.frame().cycle().fiscalYear().buddhist())
                .text("catalogue", entry.frame().cycle().catalogueId())
                .text("status", assessment.status().code())
                .texts("categories", assessment.categories())
                .id("startedFrom", assessment.startedFrom())
                .count("submissions", entry.submissions());
    }

    /** The shapes of assessments in short and of how one stands. */
    static Map<String, Value.Obj> schemas() {
        Map<String, Value.Obj> schemas = PublishedSchemas.of("assessment", "Assessment", "");
        schemas.put("AssessmentPage", Pages.of("AssessmentSummary"));
        schemas.put(
                "AssessmentSummary", Schema.object("แบบประเมินโดยย่อ", "An assessment in short.", summaryMembers()));
        List<Schema.Member> members = new ArrayList<>(Arrays.asList(summaryMembers()));
        members.add(Schema.member(
                "mayAnswer",
                Schema.truth(),
                "เจ้าของโทเคนแก้ไขคำตอบได้ในวันนี้",
                "Whether the person of the token may change answers today."));
        schemas.put(
                "AssessmentStatus",
                Schema.object(
                        "สถานะของแบบประเมิน", "How an assessment stands.", members.toArray(Schema.Member[]::new)));
        schemas.put(
                "AssessmentBeginning",
                Schema.object(
                        "แบบประเมินที่จะเริ่ม",
                        "The assessment to begin.",
                        Schema.member("cycle", Schema.id(), "id ของรอบ", "Id of the cycle."),
                        Schema.member("organization", Schema.id(), "id ของหน่วยงาน", "Id of the organisation."),
                        Schema.optional(
                                "categories",
                                Schema.list(Schema.text()),
                                "รหัสหมวดที่ประเมิน ว่าง = ทั้งหมด",
                                "Codes of the assessed categories; absent: all."),
                        Schema.optional(
                                "startFrom",
                                Schema.id(),
                                "นำคำตอบของปีก่อนมาตั้งต้น โดยยังไม่นับจนกว่าจะยืนยัน",
                                "An earlier assessment whose answers are carried over, unconfirmed.")));
        schemas.put(
                "Named",
                Schema.object(
                        "สิ่งที่อ้างถึง",
                        "Something that is referred to.",
                        Schema.member("id", Schema.id(), "id", "Its id."),
                        Schema.optional("code", Schema.text(), "รหัส", "Its code, if it has one."),
                        Schema.member("name", Schema.ref("Text"), "ชื่อ", "Its name.")));
        return schemas;
    }

    private static Schema.Member[] summaryMembers() {
        List<String> statuses = Arrays.stream(Assessment.Status.values())
                .map(Assessment.Status::code)
                .toList();
        return new Schema.Member[] {
            Schema.member("id", Schema.id(), "id ที่ไม่เปลี่ยน", "An id that never changes."),
            Schema.member("organization", Schema.ref("Named"), "หน่วยงาน", "Whose assessment it is."),
            Schema.member("cycle", Schema.ref("Named"), "รอบการประเมิน", "The cycle."),
            Schema.member("fiscalYear", Schema.year(), "ปีงบประมาณ (พ.ศ.)", "The fiscal year, Buddhist era."),
            Schema.member("catalogue", Schema.text(), "รหัสเกณฑ์", "Id of the catalogue."),
            Schema.member("status", Schema.oneOf(statuses), "ขั้นตอน", "Where it stands."),
            Schema.member(
                    "categories",
                    Schema.list(Schema.text()),
                    "หมวดที่ประเมิน ว่าง = ทั้งหมด",
                    "The assessed categories; empty: all."),
            Schema.member(
                    "startedFrom",
                    Schema.orNull(Schema.id()),
                    "แบบประเมินปีก่อนที่ใช้ตั้งต้น",
                    "The earlier assessment that it was started from."),
            Schema.member("submissions", Schema.whole(), "จำนวนครั้งที่ส่ง", "How often it was submitted.")
        };
    }
}
