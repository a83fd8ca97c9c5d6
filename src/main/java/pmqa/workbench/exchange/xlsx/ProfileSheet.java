package pmqa.workbench.exchange.xlsx;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import pmqa.workbench.catalogue.Category;

/** The organisation profile: a narrative for each topic. */
final class ProfileSheet {

    private static final List<SheetWriter.Column> COLUMNS = List.of(
            SheetWriter.Column.text(9), SheetWriter.Column.text(38), new SheetWriter.Column(Field.NARRATIVE, 100));

    private static final int LINES = 5;

    private ProfileSheet() {}

    static void write(Workbook workbook, Filling filling, Category.Profile profile) throws IOException {
        SheetWriter writer =
                SheetWriter.form(workbook, SheetNames.of(profile), Marker.category(profile.code()), COLUMNS);
        writer.across(Look.TITLE, SheetNames.heading(profile));
        writer.row(RowCode.Structure.ROW)
                .put(1, Look.HEADER, "รหัส")
                .put(2, Look.HEADER, "หัวข้อ")
                .put(3, Look.HEADER, "คำบรรยาย (ไม่คิดคะแนน)")
                .end();
        writer.freezeAbove(0);
        for (Category.Profile.Topic topic : profile.topics()) {
            String section = topic.section().map(number -> number + "  ").orElse("");
            String narrative = filling.answers().profile().getOrDefault(topic.code(), "");
            writer.row(new RowCode.Topic(topic.code()))
                    .put(1, Look.CODE, topic.code())
                    .put(2, Look.CRITERIA, section + topic.title().th())
                    .put(Field.NARRATIVE, Look.ANSWER_TEXT, narrative)
                    .atLeast(LINES)
                    .end();
        }
        writer.finish(SheetNames.heading(profile));
    }
}
