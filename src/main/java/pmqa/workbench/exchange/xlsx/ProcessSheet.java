package pmqa.workbench.exchange.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.scoring.ItemResponse;

/** A category of level-gated items: a box for each checkpoint, an explanation for each level. */
final class ProcessSheet {

    private static final List<SheetWriter.Column> COLUMNS = List.of(
            SheetWriter.Column.text(8),
            SheetWriter.Column.text(13),
            new SheetWriter.Column(Field.EXPLANATION, 66),
            new SheetWriter.Column(Field.TICK, 8),
            new SheetWriter.Column(Field.NOTE, 54));

    private static final int CODE = 1;
    private static final int KIND = 2;
    private static final int TEXT = 3;
    private static final int EXPLANATION_LINES = 4;

    private final SheetWriter writer;
    private final Filling filling;

    private ProcessSheet(SheetWriter writer, Filling filling) {
        this.writer = writer;
        this.filling = filling;
    }

    static void write(Workbook workbook, Filling filling, Category.Process category) throws IOException {
        SheetWriter writer =
                SheetWriter.form(workbook, SheetNames.of(category), Marker.category(category.code()), COLUMNS);
        writer.across(Look.TITLE, SheetNames.heading(category));
        writer.row(RowCode.Structure.ROW)
                .put(CODE, Look.HEADER, "รหัส")
                .put(KIND, Look.HEADER, "ชนิด")
                .put(TEXT, Look.HEADER, "แนวทางการดำเนินการ")
                .put(Field.TICK, Look.HEADER, "ผล")
                .put(Field.NOTE, Look.HEADER, "หมายเหตุ / หลักฐาน")
                .end();
        writer.freezeAbove(0);
        category.goal().ifPresent(goal -> writer.across(Look.CRITERIA, "เป้าหมาย: " + goal));
        category.intent().ifPresent(intent -> writer.across(Look.CRITERIA, "เจตนารมณ์: " + intent));
        ProcessSheet sheet = new ProcessSheet(writer, filling);
        category.items().forEach(sheet::item);
        writer.finish(SheetNames.heading(category));
    }

    private void item(LevelItem item) {
        writer.across(Look.ITEM, item.code() + "  " + item.title().th());
        item.statement().ifPresent(statement -> writer.across(Look.CRITERIA, statement));
        if (!item.keyPoints().isEmpty()) {
            writer.across(
                    Look.CRITERIA,
                    item.keyPoints().stream().collect(Collectors.joining("\n•  ", "ประเด็นสำคัญ\n•  ", "")));
        }
        item.levels().forEach(level -> level(item, level));
    }

    private void level(LevelItem item, ItemLevel level) {
        List<Checkpoint> boxes = level.applicableTo(filling.type());
        ItemResponse response = filling.response(item.code());
        String summary = level.summary().map(text -> " – " + text).orElse("");
        writer.across(
                Look.BAND,
                item.code() + "  " + level.level().title().th() + " ("
                        + level.level().title().en() + ": " + level.level().focus() + ")" + summary);
        writer.across(Look.CRITERIA, level.description());
        int first = -1;
        int last = -1;
        for (Checkpoint box : boxes) {
            last = writer.row(new RowCode.Box(item.code(), box.code()))
                    .put(CODE, Look.CODE, box.code())
                    .put(KIND, Look.TAG, kind(box))
                    .put(TEXT, Look.CRITERIA, box.text())
                    .put(Field.TICK, Look.ANSWER_TICK, Tick.of(response.met().contains(box.code())))
                    .put(Field.NOTE, Look.ANSWER_TEXT, response.notes().getOrDefault(box.code(), ""))
                    .end();
            first = first < 0 ? last : first;
        }
        if (!boxes.isEmpty()) {
            writer.choices(first, last, writer.column(Field.TICK), Tick.CHOICES, Tick.ADVICE);
        }
        level.level()
                .result()
                .ifPresent(title -> across(
                        new RowCode.ResultOf(item.code(), level.level().code()),
                        label(title.th(), item, level),
                        response.results().getOrDefault(level.level().code(), "")));
        across(
                new RowCode.Explanation(item.code(), level.level().code()),
                label("คำอธิบายผล", item, level),
                response.explanations().getOrDefault(level.level().code(), ""));
    }

    /** The answer has the width of all columns but the first two: people write whole paragraphs here. */
    private void across(RowCode code, String label, String given) {
        writer.row(code)
                .put(CODE, KIND, Look.LABEL, label)
                .put(TEXT, writer.last(), Look.ANSWER_TEXT, given)
                .atLeast(EXPLANATION_LINES)
                .end();
    }

    private static String label(String what, LevelItem item, ItemLevel level) {
        return what + "\n" + item.code() + " " + level.level().title().th();
    }

    private static String kind(Checkpoint box) {
        return switch (box.kind()) {
            case PROCESS -> "แนวทาง";
            case RESULT -> "ผลลัพธ์";
        };
    }
}
