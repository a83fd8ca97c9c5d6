package pmqa.workbench.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pmqa.workbench.assessment.Evidencing;
import pmqa.workbench.document.Value;
import pmqa.workbench.evidence.Citation;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.evidence.EvidenceLibrary;
import pmqa.workbench.evidence.EvidenceRevision;
import pmqa.workbench.evidence.Substance;

/** Evidence as JSON, and the schemas of that. */
final class EvidenceShapes {

    private EvidenceShapes() {}

    /** The members that a piece has everywhere. */
    static Json written(EvidenceItem item) {
        return Json.object()
                .id("id", item.id())
                .text("name", item.name())
                .text("description", item.description())
                .text("classification", item.classification().code())
                .text("expiresOn", item.expiresOn().map(Object::toString))
                .count("uses", item.uses())
                .count("version", item.version())
                .text("changedBy", item.changedBy())
                .moment("changedAt", item.changedAt())
                .put("latest", written(item.latest()));
    }

    /** A piece with all its revisions and where an assessment cites it. */
    static Value.Obj detail(EvidenceItem item, EvidenceLibrary library, Evidencing evidencing, UUID assessment) {
        List<Citation> citations = evidencing.cited(assessment).values().stream()
                .flatMap(List::stream)
                .filter(citation -> citation.item().equals(item.id()))
                .toList();
        return written(item)
                .list(
                        "revisions",
                        library.revisions(item.id()),
                        revision -> written(revision).done())
                .list(
                        "citations",
                        citations,
                        citation -> Json.object()
                                .id("id", citation.id())
                                .text("subject", citation.subject())
                                .count("revision", citation.revision().number())
                                .text("page", citation.page())
                                .text("claim", citation.claim())
                                .count("version", citation.version())
                                .done())
                .done();
    }

    private static Json written(EvidenceRevision revision) {
        Json json = Json.object().count("number", revision.number());
        switch (revision.substance()) {
            case Substance.File file ->
                json.text("kind", "file")
                        .text("fileName", file.name())
                        .text("mediaType", file.type().mediaType())
                        .count("size", file.size())
                        .text("sha256", file.sha256());
            case Substance.Link link -> json.text("kind", "link").text("url", link.url());
            case Substance.Held held -> json.text("kind", "held").text("place", held.place());
        }
        return json.text("addedBy", revision.addedBy()).moment("addedAt", revision.addedAt());
    }

    static Map<String, Value.Obj> schemas() {
        Map<String, Value.Obj> schemas = new LinkedHashMap<>();
        schemas.put("EvidencePage", Pages.of("Evidence"));
        schemas.put("Evidence", Schema.object("หลักฐานหนึ่งชิ้น", "A piece of evidence.", members()));
        Schema.Member[] detail = Arrays.copyOf(members(), members().length + 2);
        detail[detail.length - 2] = Schema.member(
                "revisions", Schema.list(Schema.ref("EvidenceRevision")), "ทุกรุ่น ใหม่ก่อน", "The newest first.");
        detail[detail.length - 1] = Schema.member(
                "citations",
                Schema.list(Schema.ref("EvidenceCitation")),
                "ที่อ้างในแบบประเมินนี้",
                "Where this assessment cites it.");
        schemas.put("EvidenceDetail", Schema.object("หลักฐานพร้อมทุกรุ่น", "A piece with its revisions.", detail));
        schemas.put("EvidenceRevision", revision());
        schemas.put(
                "EvidenceCitation",
                Schema.object(
                        "การอ้างหลักฐาน",
                        "A citation.",
                        Schema.member("id", Schema.id(), "id", "Its id."),
                        Schema.member("subject", Schema.text(), "คำตอบที่อ้าง", "The answer: checkpoint/1.1-B1."),
                        Schema.member("revision", Schema.whole(), "รุ่นที่อ้าง", "Number of the revision."),
                        Schema.member("page", Schema.text(), "หน้า", "Where in it; may be empty."),
                        Schema.member("claim", Schema.text(), "แสดงอะไร", "What it shows; may be empty."),
                        Schema.member("version", Schema.whole(), "รุ่นของการอ้าง", "Raised by every change.")));
        return schemas;
    }

    private static Schema.Member[] members() {
        return new Schema.Member[] {
            Schema.member("id", Schema.id(), "id", "Its id."),
            Schema.member("name", Schema.text(), "ชื่อ", "Its name."),
            Schema.member("description", Schema.text(), "คำอธิบาย", "What it is; may be empty."),
            Schema.member(
                    "classification",
                    Schema.oneOf(Arrays.stream(Classification.values())
                            .map(Classification::code)
                            .toList()),
                    "ชั้นความลับ",
                    "Who may see it."),
            Schema.member(
                    "expiresOn", Schema.orNull(Schema.day()), "วันสุดท้ายที่ใช้ได้", "The last day on which it holds."),
            Schema.member(
                    "uses",
                    Schema.whole(),
                    "อ้างกี่ครั้งในทุกแบบประเมินและในรายงานความก้าวหน้า",
                    "How often it is cited, in all assessments and in progress reports."),
            Schema.member("version", Schema.whole(), "รุ่นของรายละเอียด", "Raised when what is said about it changes."),
            Schema.member("changedBy", Schema.text(), "ผู้แก้ไขล่าสุด", "Who changed it last."),
            Schema.member("changedAt", Schema.moment(), "เวลาที่แก้ไขล่าสุด", "When."),
            Schema.member("latest", Schema.ref("EvidenceRevision"), "รุ่นล่าสุด", "Its newest revision.")
        };
    }

    private static Value.Obj revision() {
        return Schema.object(
                "รุ่นหนึ่งของหลักฐาน",
                "A revision; it never changes.",
                Schema.member("number", Schema.whole(), "รุ่นที่", "1, 2, 3 … within its piece."),
                Schema.member(
                        "kind",
                        Schema.oneOf(List.of("file", "link", "held")),
                        "ไฟล์ ที่อยู่เว็บ หรือเก็บไว้ที่อื่น",
                        "A file, an address on the web, or held elsewhere."),
                Schema.optional("fileName", Schema.text(), "ชื่อไฟล์", "What the file is called."),
                Schema.optional("mediaType", Schema.text(), "ชนิดของไฟล์", "What its content was found to be."),
                Schema.optional("size", Schema.whole(), "ขนาดเป็นไบต์", "In bytes."),
                Schema.optional("sha256", Schema.matching("^[0-9a-f]{64}$"), "ค่าแฮช", "The hash of the file."),
                Schema.optional("url", Schema.text(), "ที่อยู่เว็บ", "Where it is on the web."),
                Schema.optional("place", Schema.text(), "ที่เก็บ", "Where it is held."),
                Schema.member("addedBy", Schema.text(), "ผู้เพิ่ม", "Who added it."),
                Schema.member("addedAt", Schema.moment(), "เวลา", "When."));
    }
}
