package pmqa.workbench.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.shared.LocalizedText;

/** What people call the place of a difference between two snapshots, which is a path into a document. */
public final class DifferenceWords {

    /** Numbers of the program for what another line of the same piece tells in words: the name of the file, its revision, its hash. */
    private static final Set<String> UNTOLD = Set.of("revisionId", "mediaType", "size");

    private static final Map<String, LocalizedText> FIELDS = Map.ofEntries(
            Map.entry("name", LocalizedText.of("ชื่อ", "name")),
            Map.entry("file", LocalizedText.of("ไฟล์", "file")),
            Map.entry("url", LocalizedText.of("ลิงก์", "link")),
            Map.entry("place", LocalizedText.of("ที่เก็บ", "kept at")),
            Map.entry("page", LocalizedText.of("หน้า", "page")),
            Map.entry("claim", LocalizedText.of("สิ่งที่แสดง", "what it shows")),
            Map.entry("classification", LocalizedText.of("ชั้นข้อมูล", "classification")),
            Map.entry("expiresOn", LocalizedText.of("หมดอายุวันที่", "expires on")),
            Map.entry("revision", LocalizedText.of("ฉบับที่", "revision")),
            Map.entry("sha256", LocalizedText.of("รหัสของไฟล์ (SHA-256)", "hash of the file (SHA-256)")),
            Map.entry("unit", LocalizedText.of("หน่วยนับ", "unit")),
            Map.entry("target", LocalizedText.of("ค่าเป้าหมาย", "target")),
            Map.entry("actuals", LocalizedText.of("ผล", "actual")),
            Map.entry("benchmark", LocalizedText.of("ค่าเทียบเคียง", "benchmark")),
            Map.entry("best", LocalizedText.of("ค่าที่ดีที่สุด", "best value")),
            Map.entry("direction", LocalizedText.of("ทิศทาง", "direction")),
            Map.entry("source", LocalizedText.of("แหล่งข้อมูล", "source")),
            Map.entry("type", LocalizedText.of("ประเภท", "kind")),
            Map.entry("links", LocalizedText.of("แสดงผลของหัวข้อ", "shows the work of")));

    private DifferenceWords() {}

    /** Whether a page tells it; the documents hold all. */
    public static boolean isTold(String place) {
        return !place.startsWith("evidence/") || !UNTOLD.contains(place.substring(place.lastIndexOf('/') + 1));
    }

    /** Such as {@code 1.1 B2 – บันทึกประกอบ}; the path itself where people have no word for it. */
    public static LocalizedText title(String place) {
        List<String> parts = List.of(place.split("/"));
        if (parts.size() < 2) {
            return LocalizedText.same(place);
        }
        return switch (parts.getFirst()) {
            case "responses" -> parts.size() == 4 ? response(parts) : path(parts);
            case "profile" -> LocalizedText.same(parts.get(1));
            case "measures" -> parts.size() >= 4 ? measure(parts) : path(parts);
            case "evidence" -> parts.size() >= 5 ? evidence(parts) : path(parts);
            default -> path(parts);
        };
    }

    /** A value as people call it. */
    public static LocalizedText value(String place, String value) {
        return place.startsWith("evidence/") && place.endsWith("/classification")
                ? Classification.ofCode(value).map(Classification::title).orElse(LocalizedText.same(value))
                : LocalizedText.same(value);
    }

    private static LocalizedText response(List<String> parts) {
        String item = parts.get(1);
        String key = parts.get(3);
        return switch (parts.get(2)) {
            case "met" -> LocalizedText.same(item + " " + key);
            case "notes" -> LocalizedText.same(item + " " + key).then(LocalizedText.of(" – บันทึกประกอบ", " – note"));
            case "explanations" -> EvidenceSubject.title("explanation/" + item + "-" + key);
            default -> path(parts);
        };
    }

    private static LocalizedText measure(List<String> parts) {
        return LocalizedText.of(
                        parts.get(1) + " ตัวชี้วัดที่ " + parts.get(2) + " – ",
                        parts.get(1) + " measure " + parts.get(2) + " – ")
                .then(field(parts.subList(3, parts.size())));
    }

    /** The subject may hold a stroke itself: the number of the piece is before its field. */
    private static LocalizedText evidence(List<String> parts) {
        int number = parts.size() - 2;
        return EvidenceSubject.title(String.join("/", parts.subList(1, number)))
                .then(LocalizedText.of(
                        " หลักฐานที่ " + parts.get(number) + " – ", " evidence " + parts.get(number) + " – "))
                .then(field(parts.subList(number + 1, parts.size())));
    }

    private static LocalizedText field(List<String> names) {
        List<String> rest = new ArrayList<>(names.subList(1, names.size()));
        LocalizedText word = FIELDS.getOrDefault(names.getFirst(), LocalizedText.same(names.getFirst()));
        return rest.isEmpty() ? word : word.then(LocalizedText.same(" " + String.join(" ", rest)));
    }

    private static LocalizedText path(List<String> parts) {
        return LocalizedText.same(String.join(" › ", parts));
    }
}
