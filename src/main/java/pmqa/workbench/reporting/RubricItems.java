package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.reporting.Block.Align;
import pmqa.workbench.reporting.Block.Column;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.QuestionResult;
import pmqa.workbench.scoring.RubricItemResult;

/** Items of rubric questions: the mean of each dimension, and below each question what was rated and what that rating says. */
final class RubricItems {

    private final Material material;
    private final Pen pen;
    private final CategoryResult.Rubric category;

    RubricItems(Material material, CategoryResult.Rubric category) {
        this.material = material;
        this.pen = material.pen();
        this.category = category;
    }

    List<Section> make() {
        return category.items().stream().map(this::item).toList();
    }

    private Section item(RubricItemResult result) {
        List<Block> blocks = new ArrayList<>();
        if (!result.questions().isEmpty()) {
            blocks.add(new Block.Facts(
                    List.of(new Block.Fact(pen.say("item.self"), pen.say("unit.rating", pen.shown(result.rating()))))));
            if (result.questions().size() > 1) {
                blocks.add(new Block.Figure(new Chart.Bars(
                        pen.say("rubric.bars", result.code()),
                        result.questions().stream()
                                .map(question -> pen.text(question.code()))
                                .toList(),
                        List.of(new Chart.Series(
                                Chart.Kind.SELF,
                                pen.say("column.rating"),
                                result.questions().stream()
                                        .map(question -> java.util.OptionalDouble.of(question.rating()))
                                        .toList())),
                        material.fullRating(),
                        List.of())));
            }
            blocks.add(overview(result));
            result.questions().forEach(question -> blocks.add(detail(question)));
            blocks.add(new Block.Paragraph(
                    pen.say("item.because", result.because().in(pen.language())), Block.Tone.QUIET));
        }
        if (!result.unrated().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    pen.say("rubric.unrated", String.join(", ", result.unrated())), Block.Tone.NOTICE));
        }
        blocks.addAll(material.evidenceOf(result.code()));
        return new Section(
                "item-" + result.code().replace('.', '-'),
                3,
                pen.text(result.code() + " " + result.title().in(pen.language())),
                blocks,
                List.of());
    }

    private Block.Table overview(RubricItemResult result) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(pen.say("column.question"), Align.LEFT, 52));
        columns.add(new Column(pen.say("column.rating"), Align.RIGHT, 12));
        material.catalogue()
                .rubricDimensions()
                .forEach(dimension -> columns.add(new Column(pen.text(dimension.code()), Align.RIGHT, 9)));
        return new Block.Table(
                pen.say("rubric.table", result.code()),
                columns,
                result.questions().stream().map(this::row).toList(),
                false);
    }

    private Row row(QuestionResult result) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(pen.text(result.code() + " " + result.title())));
        cells.add(pen.score(result.rating()));
        material.catalogue().rubricDimensions().forEach(dimension -> {
            Double mean = result.dimensions().get(dimension.code());
            cells.add(mean == null ? new Cell.Nothing() : pen.score(mean));
        });
        return new Row.Cells(cells, false);
    }

    private Block.Table detail(QuestionResult result) {
        List<Row> rows = new ArrayList<>();
        material.catalogue()
                .questions()
                .filter(question -> question.code().equals(result.code()))
                .flatMap(Question::criteria)
                .forEach(criterion -> rows.add(criterion(criterion, result)));
        return new Block.Table(
                pen.text(result.code() + " " + result.title()),
                List.of(
                        new Column(pen.say("column.code"), Align.LEFT, 11),
                        new Column(pen.say("column.criterion"), Align.LEFT, 77),
                        new Column(pen.say("column.rating"), Align.RIGHT, 12)),
                rows,
                false);
    }

    private Row criterion(Criterion criterion, QuestionResult result) {
        double rating = result.criteria().getOrDefault(criterion.code(), 0.0);
        boolean unanswered = result.unanswered().contains(criterion.code());
        String says = unanswered
                ? pen.say("rubric.unanswered")
                : pen.text(criterion.descriptors().getOrDefault((int) rating, ""));
        return Row.of(
                Cell.words(pen.text(criterion.code())),
                new Cell.Words(pen.text(criterion.title()), says.isEmpty() ? List.of() : List.of(says)),
                unanswered ? new Cell.Nothing() : pen.figure(rating, rating == Math.rint(rating) ? 0 : 2));
    }
}
