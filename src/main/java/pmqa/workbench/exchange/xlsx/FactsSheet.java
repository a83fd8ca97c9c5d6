package pmqa.workbench.exchange.xlsx;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.shared.LocalizedText;

/** The first sheet: how to fill the form in, who is assessed, for which year and in which categories. */
final class FactsSheet {

    private static final List<SheetWriter.Column> COLUMNS =
            List.of(SheetWriter.Column.text(58), new SheetWriter.Column(Field.VALUE, 42), SheetWriter.Column.text(54));

    private static final int LABEL = 1;
    private static final int HINT = 3;

    private FactsSheet() {}

    /** Returns the cell of the fiscal year, from which other sheets take their years. */
    static CellRef write(Workbook workbook, Filling filling) throws IOException {
        Catalogue catalogue = filling.catalogue();
        SheetWriter writer = SheetWriter.form(workbook, SheetNames.FACTS, Marker.FACTS, COLUMNS);
        writer.across(Look.TITLE, "แบบประเมินตนเอง " + catalogue.title().th());
        writer.across(
                Look.SUBTITLE,
                catalogue.publisher().th() + "   ·   รหัสเกณฑ์ " + catalogue.id() + " ฉบับ " + catalogue.version());
        gap(writer);
        CellRef year = facts(writer, filling);
        gap(writer);
        categories(writer, filling);
        gap(writer);
        instructions(writer, catalogue);
        gap(writer);
        origin(writer, catalogue);
        writer.finish(catalogue.title().th());
        return year;
    }

    private static CellRef facts(SheetWriter writer, Filling filling) {
        writer.across(Look.SECTION, "1. ข้อมูลหน่วยงาน");
        writer.row(RowCode.Fact.NAME)
                .put(LABEL, Look.LABEL, "ชื่อหน่วยงาน")
                .put(
                        Field.VALUE,
                        Look.ANSWER_TEXT,
                        filling.answers().organization().name())
                .put(HINT, Look.HINT, "ชื่อเต็ม ตามที่จะพิมพ์ในรายงาน")
                .end();
        writer.row(RowCode.Fact.TYPE)
                .put(LABEL, Look.LABEL, "ประเภทหน่วยงาน")
                .put(Field.VALUE, Look.FIXED, filling.type().title().th())
                .put(HINT, Look.HINT, "แบบนี้ทำขึ้นสำหรับหน่วยงานประเภทนี้ หากไม่ตรง โปรดขอแบบใหม่ให้ตรงประเภท")
                .end();
        SheetWriter.RowWriter year = writer.row(RowCode.Fact.YEAR)
                .put(LABEL, Look.LABEL, "ปีงบประมาณที่ประเมิน (พ.ศ.)")
                .put(HINT, Look.HINT, "ตัวเลขสี่หลัก เช่น 2569 หมายถึง 1 ตุลาคม 2568 – 30 กันยายน 2569");
        int column = writer.column(Field.VALUE);
        filling.year()
                .ifPresentOrElse(
                        known -> year.number(column, Look.ANSWER_YEAR, known.buddhist()),
                        () -> year.blank(column, Look.ANSWER_YEAR));
        int row = year.end();
        writer.numbers(row, column, row, column);
        return new CellRef(SheetNames.FACTS, row, column);
    }

    private static void categories(SheetWriter writer, Filling filling) {
        writer.across(Look.SECTION, "2. หมวดที่ประเมิน");
        writer.across(
                Look.PROSE,
                "ประเมินทุกหมวด: ไม่ต้องเลือก   ·   ประเมินบางหมวด: เลือก ☑ เฉพาะหมวดที่ประเมิน คะแนนรวมจะคิดจากหมวดที่เลือกเท่านั้น");
        int column = writer.column(Field.VALUE);
        int first = -1;
        int last = -1;
        for (Category category : filling.catalogue().categories()) {
            last = writer.row(new RowCode.Chosen(category.code()))
                    .put(LABEL, Look.LABEL, SheetNames.heading(category))
                    .put(column, Look.ANSWER_TICK, Tick.of(filling.chooses(category)))
                    .put(HINT, Look.HINT, contents(category))
                    .end();
            first = first < 0 ? last : first;
        }
        writer.choices(first, last, column, Tick.CHOICES, Tick.ADVICE);
    }

    private static String contents(Category category) {
        return switch (category) {
            case Category.Profile profile -> profile.topics().size() + " หัวข้อ ไม่คิดคะแนน";
            case Category.Process process -> process.items().size() + " หัวข้อ";
            case Category.Results results -> results.items().size() + " หัวข้อ ตัวชี้วัดและผลลัพธ์";
            case Category.Requirements requirements ->
                requirements.requirements().size() + " ข้อกำหนด";
            case Category.Rubric rubric ->
                rubric.items().stream()
                                .mapToInt(item -> item.questions().size())
                                .sum() + " คำถาม";
        };
    }

    private static void instructions(SheetWriter writer, Catalogue catalogue) {
        writer.across(Look.SECTION, "3. วิธีกรอก");
        Instructions.of(catalogue).forEach(line -> writer.across(Look.PROSE, line));
        writer.row(RowCode.Structure.ROW)
                .put(LABEL, Look.LABEL, "พื้นสีนี้และพื้นขาว: ข้อความของแบบ แก้ไม่ได้")
                .put(2, Look.EXAMPLE, "พื้นสีเหลืองอ่อน: ช่องสำหรับกรอก")
                .put(HINT, Look.HINT, "หากจำเป็นต้องปลดล็อกแผ่นงาน ใช้รหัส " + SheetWriter.PASSWORD)
                .end();
    }

    private static void origin(SheetWriter writer, Catalogue catalogue) {
        writer.across(Look.SECTION, "4. ที่มาและข้อจำกัดของเกณฑ์");
        writer.across(Look.PROSE, catalogue.description().th());
        writer.across(Look.PROSE, "ที่มา: " + catalogue.provenance().th());
        for (LocalizedText gap : catalogue.gaps()) {
            writer.across(Look.PROSE, "•  " + gap.th());
        }
        catalogue
                .scoring()
                .rules()
                .forEach(rule -> writer.across(
                        Look.PROSE,
                        "•  วิธีคิดคะแนน (" + rule.basis().standing().title().th() + "): "
                                + rule.basis().citation().th()));
    }

    private static void gap(SheetWriter writer) {
        writer.row(RowCode.Structure.ROW).end();
    }
}
