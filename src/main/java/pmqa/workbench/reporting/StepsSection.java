package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.reporting.Block.Align;
import pmqa.workbench.reporting.Block.Column;
import pmqa.workbench.scoring.NextStep;
import pmqa.workbench.scoring.NextSteps;

/** What to do next, the best first, with what each step is worth. */
final class StepsSection {

    /** A report is for people who decide; the whole list is on the score page. */
    private static final int SHOWN = 20;

    private final Material material;
    private final Pen pen;

    StepsSection(Material material) {
        this.material = material;
        this.pen = material.pen();
    }

    Optional<Section> make() {
        Map<String, String> categories = categories();
        List<NextStep> steps = NextSteps.of(material.catalogue(), material.sheet()).stream()
                .filter(step -> material.options().shows(categories.getOrDefault(step.item(), "")))
                .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                steps.size() > SHOWN ? pen.say("steps.best", SHOWN, steps.size()) : pen.say("steps.all", steps.size()),
                Block.Tone.BODY));
        blocks.add(table(steps.subList(0, Math.min(SHOWN, steps.size()))));
        return Optional.of(new Section("steps", 1, pen.say("steps.title"), blocks, List.of()));
    }

    private Map<String, String> categories() {
        return material.catalogue().categories().stream()
                .flatMap(category -> codes(category).map(code -> Map.entry(code, category.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    private static Stream<String> codes(Category category) {
        return switch (category) {
            case Category.Profile _ -> Stream.empty();
            case Category.Process process -> process.items().stream().map(item -> item.code());
            case Category.Results results -> results.items().stream().map(item -> item.code());
            case Category.Requirements requirements ->
                requirements.requirements().stream().map(requirement -> requirement.code());
            case Category.Rubric rubric ->
                rubric.items().stream()
                        .flatMap(item -> item.questions().stream())
                        .map(question -> question.code());
        };
    }

    private Block.Table table(List<NextStep> steps) {
        boolean worth = steps.stream().anyMatch(step -> !(step instanceof NextStep.MeetRequirement));
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(pen.say("column.rank"), Align.RIGHT, 9));
        columns.add(new Column(pen.say("column.item"), Align.LEFT, 11));
        columns.add(new Column(pen.say("column.step"), Align.LEFT, 66));
        if (worth) {
            columns.add(new Column(pen.say("column.worth"), Align.RIGHT, 14));
        }
        List<Row> rows = new ArrayList<>();
        for (NextStep step : steps) {
            List<Cell> cells = new ArrayList<>();
            cells.add(pen.figure(rows.size() + 1, 0));
            cells.add(Cell.words(pen.text(step.item())));
            cells.add(new Cell.Words(pen.of(step.because()), below(step)));
            if (worth) {
                cells.add(worth(step));
            }
            rows.add(new Row.Cells(cells, false));
        }
        return new Block.Table(pen.say("steps.table"), columns, rows, false);
    }

    private Cell worth(NextStep step) {
        return switch (step) {
            case NextStep.CompleteLevel complete -> pen.score(complete.total());
            case NextStep.ReportMeasure report -> pen.score(report.total());
            case NextStep.RaiseRating raise -> pen.score(raise.own());
            case NextStep.MeetRequirement _ -> new Cell.Nothing();
        };
    }

    /** The wording of the boxes that are to be met. */
    private List<String> below(NextStep step) {
        if (!(step instanceof NextStep.CompleteLevel complete)) {
            return List.of();
        }
        return material.catalogue()
                .levelItems()
                .filter(item -> item.code().equals(complete.item()))
                .flatMap(item -> complete.checkpoints().stream().flatMap(code -> item.checkpoint(code).stream()))
                .map(this::box)
                .toList();
    }

    private String box(Checkpoint box) {
        return pen.text(Cell.Mark.OPEN.symbol() + " " + box.code() + " " + box.text());
    }
}
