package pmqa.workbench.exchange.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.exchange.CatalogueRow;
import pmqa.workbench.exchange.CatalogueRows;
import pmqa.workbench.shared.OrganizationType;

/** The criteria of a catalogue to read and print: a sheet about the whole, then one for each category, with all their text. */
public final class CatalogueWorkbook {

    private static final String WHOLE = "เกณฑ์";

    private static final List<SheetWriter.Column> COLUMNS = List.of(
            SheetWriter.Column.text(11),
            SheetWriter.Column.text(16),
            SheetWriter.Column.text(11),
            SheetWriter.Column.text(20),
            SheetWriter.Column.text(76),
            SheetWriter.Column.text(44));

    private static final List<String> HEADS =
            List.of("หัวข้อ", "ระดับ/เกณฑ์ย่อย", "รหัส", "ชนิด", "ข้อความ", "English");

    private static final int ITEM = 0;
    private static final int LEVEL = 1;
    private static final int CODE = 2;
    private static final int KIND = 3;
    private static final int TEXT = 4;
    private static final int ENGLISH = 5;

    /** What the kinds of {@link CatalogueRow} are called in Thai. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("title", "ชื่อเกณฑ์"),
            Map.entry("description", "คำอธิบาย"),
            Map.entry("publisher", "ผู้จัดทำ"),
            Map.entry("provenance", "ที่มา"),
            Map.entry("gap", "ข้อจำกัด"),
            Map.entry("level", "ระดับ"),
            Map.entry("level-focus", "จุดเน้นของระดับ"),
            Map.entry("level-result", "ช่องบอกผลของระดับ"),
            Map.entry("level-stance", "ลักษณะของระดับ"),
            Map.entry("dimension", "มิติ"),
            Map.entry("dimension-at-level", "มิติในแต่ละระดับ"),
            Map.entry("rating", "ค่าคะแนน"),
            Map.entry("rubric-dimension", "มิติการประเมิน"),
            Map.entry("category", "หมวด"),
            Map.entry("goal", "เป้าหมาย"),
            Map.entry("intent", "เจตนารมณ์"),
            Map.entry("overview", "ภาพรวม"),
            Map.entry("topic", "หัวข้อลักษณะสำคัญ"),
            Map.entry("item", "หัวข้อ"),
            Map.entry("statement", "ข้อความหัวข้อ"),
            Map.entry("key-point", "ประเด็นสำคัญ"),
            Map.entry("level-summary", "สรุประดับ"),
            Map.entry("level-description", "คำอธิบายระดับ"),
            Map.entry("checkpoint-process", "แนวทาง"),
            Map.entry("checkpoint-result", "ผลลัพธ์"),
            Map.entry("measure-type", "ตัววัด"),
            Map.entry("measure-type-required", "ตัววัด ★"),
            Map.entry("unit", "หน่วย"),
            Map.entry("heading", "หัวข้อย่อย"),
            Map.entry("requirement", "ข้อกำหนด"),
            Map.entry("section", "ส่วน"),
            Map.entry("question", "คำถาม"),
            Map.entry("process", "กระบวนการ"),
            Map.entry("scope", "ขอบเขต"),
            Map.entry("prompt", "ข้อความคำถาม"),
            Map.entry("issue", "ประเด็น"),
            Map.entry("criterion", "เกณฑ์ย่อย"),
            Map.entry("focus", "คำอธิบายเกณฑ์ย่อย"),
            Map.entry("step", "ขั้นตอน"),
            Map.entry("descriptor", "คำอธิบายค่าคะแนน"));

    private CatalogueWorkbook() {}

    /** Writes the criteria as an .xlsx. */
    public static void write(Catalogue catalogue, OutputStream out) throws IOException {
        List<CatalogueRow> rows = CatalogueRows.of(catalogue);
        try (Workbook workbook = Workbooks.open(out, catalogue.title().th())) {
            sheet(workbook, WHOLE, catalogue.title().th() + " ฉบับ " + catalogue.version(), of(rows, ""));
            for (Category category : catalogue.categories()) {
                sheet(workbook, SheetNames.of(category), SheetNames.heading(category), of(rows, category.code()));
            }
        }
    }

    private static List<CatalogueRow> of(List<CatalogueRow> rows, String category) {
        return rows.stream().filter(row -> row.category().equals(category)).toList();
    }

    private static void sheet(Workbook workbook, String name, String title, List<CatalogueRow> rows)
            throws IOException {
        SheetWriter writer = SheetWriter.plain(workbook, name, COLUMNS);
        writer.across(Look.TITLE, title);
        SheetWriter.RowWriter header = writer.row(RowCode.Structure.ROW);
        for (int column = 0; column < HEADS.size(); column++) {
            header.put(column, Look.HEADER, HEADS.get(column));
        }
        header.end();
        writer.freezeAbove(0);
        rows.forEach(row -> write(writer, row));
        writer.finishUnlocked(title);
    }

    private static void write(SheetWriter writer, CatalogueRow row) {
        Look text = look(row.kind());
        Look small = text == Look.CRITERIA ? Look.SMALL : text;
        writer.row(RowCode.Structure.ROW)
                .put(ITEM, small, row.item())
                .put(LEVEL, small, row.level())
                .put(CODE, small, row.code())
                .put(KIND, small, kind(row))
                .put(TEXT, text, row.text())
                .put(ENGLISH, small, row.english())
                .end();
    }

    /** Headings stand out, so that a reader finds the way through some hundred rows. */
    private static Look look(String kind) {
        return switch (kind) {
            case "category", "item", "question" -> Look.ITEM;
            case "level-summary", "criterion", "section", "heading", "dimension", "level" -> Look.BAND;
            default -> Look.CRITERIA;
        };
    }

    private static String kind(CatalogueRow row) {
        String kind = KINDS.getOrDefault(row.kind(), row.kind());
        return row.appliesTo().isEmpty() ? kind : kind + " (เฉพาะ" + types(row.appliesTo()) + ")";
    }

    private static String types(String codes) {
        return List.of(codes.split(" ", -1)).stream()
                .map(code -> OrganizationType.ofCode(code)
                        .map(type -> type.title().th())
                        .orElse(code))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
