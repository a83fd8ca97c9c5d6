package pmqa.workbench.exchange.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Catalogue.RatingStep;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.RubricItem;
import pmqa.workbench.scoring.Achievement;
import pmqa.workbench.scoring.QuestionRatings;

/** A category of questions: each sub-criterion with the descriptors of its ratings beside each other. */
final class RubricSheet {

    /** The group of a question about facts, as in the JSON shape. */
    static final String WHAT = "what";

    private static final int CODE = 1;
    private static final int TEXT = 2;
    private static final int FIRST_RATING = 3;

    private final SheetWriter writer;
    private final Filling filling;
    private final List<RatingStep> scale;

    private RubricSheet(SheetWriter writer, Filling filling) {
        this.writer = writer;
        this.filling = filling;
        this.scale = filling.catalogue().ratingScale();
    }

    static void write(Workbook workbook, Filling filling, Category.Rubric category) throws IOException {
        List<SheetWriter.Column> columns = new ArrayList<>();
        columns.add(SheetWriter.Column.text(8));
        columns.add(SheetWriter.Column.text(46));
        // Explanations of questions lie across the descriptors, from the first of their columns on.
        columns.add(new SheetWriter.Column(Field.EXPLANATION, 21));
        filling.catalogue().ratingScale().stream().skip(1).forEach(_ -> columns.add(SheetWriter.Column.text(21)));
        columns.add(new SheetWriter.Column(Field.RATING, 9));
        columns.add(new SheetWriter.Column(Field.ISSUES, 11));
        columns.add(new SheetWriter.Column(Field.STEPS, 11));
        columns.add(new SheetWriter.Column(Field.PERCENT, 9));
        columns.add(new SheetWriter.Column(Field.REMARK, 30));
        SheetWriter writer =
                SheetWriter.form(workbook, SheetNames.of(category), Marker.category(category.code()), columns);
        RubricSheet sheet = new RubricSheet(writer, filling);
        writer.across(Look.TITLE, SheetNames.heading(category));
        sheet.header();
        category.items().forEach(sheet::item);
        writer.finish(SheetNames.heading(category));
    }

    private void header() {
        SheetWriter.RowWriter header =
                writer.row(RowCode.Structure.ROW).put(CODE, Look.HEADER, "รหัส").put(TEXT, Look.HEADER, "เกณฑ์ย่อย");
        for (int i = 0; i < scale.size(); i++) {
            header.put(
                    FIRST_RATING + i,
                    Look.HEADER,
                    scale.get(i).value() + "\n" + scale.get(i).title().th());
        }
        header.put(Field.RATING, Look.HEADER, "ค่าคะแนน")
                .put(Field.ISSUES, Look.HEADER, "ประเด็นที่ครอบคลุม\n(เลขลำดับ)")
                .put(Field.STEPS, Look.HEADER, "ขั้นตอนที่ทำแล้ว\n(เลขลำดับ)")
                .put(Field.PERCENT, Look.HEADER, "ร้อยละ")
                .put(Field.REMARK, Look.HEADER, "หมายเหตุ")
                .end();
        writer.freezeAbove(0);
    }

    private void item(RubricItem item) {
        String sections = item.sections().stream()
                .map(section -> section.code() + ". " + section.title())
                .collect(Collectors.joining("   "));
        writer.across(Look.SECTION, item.code() + "  " + item.title().th() + "   " + sections);
        item.questions().forEach(this::question);
    }

    private void question(Question question) {
        Question.Head head = question.head();
        writer.across(Look.ITEM, "คำถาม " + question.code() + "  (" + head.section() + ")  " + question.title());
        listed("", "", head.prompts());
        head.scope().ifPresent(scope -> writer.across(Look.CRITERIA, "ขอบเขต: " + scope));
        listed("ประเด็น: ", "  ·  ", numbered(head.issues()));
        head.gap().ifPresent(gap -> writer.across(Look.CRITERIA, "ข้อจำกัด: " + gap.th()));
        switch (question) {
            case Question.How how -> how.dimensions().forEach((code, criteria) -> dimension(how, code, criteria));
            case Question.What what -> criteria(what, WHAT, what.aspects());
            case Question.TitleOnly _ ->
                writer.across(Look.ABSENT, "คำถามนี้ไม่มีเกณฑ์ให้คะแนนในเอกสารต้นทาง จึงไม่ต้องกรอก");
        }
        if (!(question instanceof Question.TitleOnly)) {
            explanation(question);
        }
    }

    private void explanation(Question question) {
        writer.row(new RowCode.QuestionOf(question.code()))
                .put(CODE, TEXT, Look.LABEL, "คำอธิบายผลการดำเนินการ " + question.code())
                .put(
                        writer.column(Field.EXPLANATION),
                        writer.last(),
                        Look.ANSWER_TEXT,
                        filling.ratings(question.code()).explanation().orElse(""))
                .atLeast(3)
                .end();
    }

    private static List<String> numbered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(position -> (position + 1) + ") " + texts.get(position))
                .toList();
    }

    private void listed(String label, String separator, List<String> texts) {
        if (!texts.isEmpty()) {
            String joint = separator.isEmpty() ? "\n" : separator;
            writer.across(Look.CRITERIA, label + String.join(joint, texts));
        }
    }

    private void dimension(Question question, String code, List<Criterion> criteria) {
        Catalogue catalogue = filling.catalogue();
        String title = catalogue.rubricDimensions().stream()
                .filter(dimension -> dimension.code().equals(code))
                .map(dimension ->
                        dimension.title().th() + " (" + dimension.title().en() + ")")
                .findFirst()
                .orElse("");
        writer.across(Look.BAND, question.code() + "  มิติ " + code + "  " + title);
        criteria(question, code, criteria);
    }

    private void criteria(Question question, String group, List<Criterion> criteria) {
        QuestionRatings given = filling.ratings(question.code());
        int rating = writer.column(Field.RATING);
        IntStream.range(0, criteria.size()).forEach(position -> {
            Criterion criterion = criteria.get(position);
            SheetWriter.RowWriter row = writer.row(new RowCode.Rating(question.code(), group, position))
                    .put(
                            CODE,
                            Look.CODE,
                            criterion.code().startsWith(WHAT) ? Integer.toString(position + 1) : criterion.code())
                    .put(TEXT, Look.SMALL, text(criterion));
            descriptors(row, criterion);
            Integer value = given.byCriterion().get(criterion.code());
            if (value == null) {
                row.blank(rating, Look.ANSWER_CHOICE);
            } else {
                row.number(rating, Look.ANSWER_CHOICE, value);
            }
            done(row, question, criterion, given.done().getOrDefault(criterion.code(), Achievement.NOTHING));
            row.put(Field.REMARK, Look.ANSWER_SMALL, given.remarks().getOrDefault(criterion.code(), ""));
            int line = row.end();
            writer.choices(line, line, rating, allowed(criterion), "เลือกได้เฉพาะค่าคะแนนที่มีคำอธิบาย");
        });
    }

    private static String text(Criterion criterion) {
        String text = criterion.title() + "\n" + criterion.focus();
        return criterion.steps().isEmpty()
                ? text
                : text + "\nขั้นตอน: " + String.join("  ·  ", numbered(criterion.steps()));
    }

    /** Cells for what was done; where the criteria count nothing, there is nothing to fill in. */
    private void done(SheetWriter.RowWriter row, Question question, Criterion criterion, Achievement done) {
        positions(row, Field.ISSUES, question.head().issues(), done.issues());
        positions(row, Field.STEPS, criterion.steps(), done.steps());
        int percent = writer.column(Field.PERCENT);
        if (criterion.percentOf().isEmpty() && done.percent().isEmpty()) {
            row.put(percent, Look.ABSENT, "");
        } else if (done.percent().isPresent()) {
            row.number(percent, Look.ANSWER_NUMBER, done.percent().getAsDouble());
        } else {
            row.blank(percent, Look.ANSWER_NUMBER);
        }
    }

    private static void positions(SheetWriter.RowWriter row, Field field, List<String> all, Set<Integer> done) {
        String told = done.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        row.put(field, all.isEmpty() ? Look.ABSENT : Look.ANSWER_SMALL, told);
    }

    private void descriptors(SheetWriter.RowWriter row, Criterion criterion) {
        for (int i = 0; i < scale.size(); i++) {
            String descriptor = criterion.descriptors().get(scale.get(i).value());
            row.put(
                    FIRST_RATING + i,
                    descriptor == null ? Look.ABSENT : Look.SMALL,
                    descriptor == null ? "–" : descriptor);
        }
    }

    private static List<String> allowed(Criterion criterion) {
        return criterion.descriptors().keySet().stream().map(String::valueOf).toList();
    }
}
