package pmqa.workbench.exchange.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.scoring.Conformity;

/** A category of requirements: a status for each, with reason and explanation. */
final class RequirementsSheet {

    private static final List<SheetWriter.Column> COLUMNS = List.of(
            SheetWriter.Column.text(8),
            SheetWriter.Column.text(66),
            new SheetWriter.Column(Field.STATUS, 19),
            new SheetWriter.Column(Field.REASON, 26),
            new SheetWriter.Column(Field.EXPLANATION, 40));

    private static final int CODE = 1;
    private static final int TEXT = 2;

    private RequirementsSheet() {}

    static void write(Workbook workbook, Filling filling, Category.Requirements category) throws IOException {
        SheetWriter writer =
                SheetWriter.form(workbook, SheetNames.of(category), Marker.category(category.code()), COLUMNS);
        writer.across(Look.TITLE, SheetNames.heading(category));
        writer.row(RowCode.Structure.ROW)
                .put(CODE, Look.HEADER, "รหัส")
                .put(TEXT, Look.HEADER, "ข้อกำหนด")
                .put(Field.STATUS, Look.HEADER, "สถานะ")
                .put(Field.REASON, Look.HEADER, "เหตุผล (ถ้าไม่เกี่ยวข้อง)")
                .put(Field.EXPLANATION, Look.HEADER, "คำอธิบาย / หลักฐาน")
                .end();
        writer.freezeAbove(0);
        Optional<String> heading = Optional.empty();
        for (Requirement requirement : category.requirements()) {
            if (!requirement.heading().equals(heading)) {
                heading = requirement.heading();
                heading.ifPresent(text -> writer.across(Look.BAND, text));
            }
            requirement(writer, filling, requirement);
        }
        writer.finish(SheetNames.heading(category));
    }

    private static void requirement(SheetWriter writer, Filling filling, Requirement requirement) {
        Optional<Conformity> given =
                Optional.ofNullable(filling.answers().conformance().get(requirement.code()));
        int status = writer.column(Field.STATUS);
        int row = writer.row(new RowCode.RequirementOf(requirement.code()))
                .put(CODE, Look.CODE, requirement.code())
                .put(TEXT, Look.CRITERIA, requirement.text())
                .put(
                        status,
                        Look.ANSWER_CHOICE,
                        given.filter(_ -> filling.states(requirement.code()))
                                .map(RequirementsSheet::status)
                                .orElse(""))
                .put(
                        Field.REASON,
                        Look.ANSWER_SMALL,
                        given.flatMap(Conformity::reason).orElse(""))
                .put(
                        Field.EXPLANATION,
                        Look.ANSWER_SMALL,
                        given.flatMap(Conformity::explanation).orElse(""))
                .atLeast(3)
                .end();
        writer.choices(row, row, status, Vocabulary.STATUS.choices(), "เลือกสถานะจากรายการ");
    }

    private static String status(Conformity conformity) {
        return Vocabulary.STATUS.wordFor(conformity.status().code());
    }
}
