package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.reporting.Block.Align;
import pmqa.workbench.reporting.Block.Column;
import pmqa.workbench.reporting.ReportFacts.Review;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.LevelledResult.LevelTally;
import pmqa.workbench.scoring.ScoreSheet;

/** Items with boxes: score and level, every box that applies with its tick and note, the explanation of each level. */
final class LevelledItems {

    private final Material material;
    private final Pen pen;
    private final CategoryResult.Process category;

    LevelledItems(Material material, CategoryResult.Process category) {
        this.material = material;
        this.pen = material.pen();
        this.category = category;
    }

    List<Section> make() {
        return category.items().stream().map(this::item).toList();
    }

    private Section item(LevelledResult result) {
        List<Block> blocks = new ArrayList<>();
        Optional<LevelItem> criteria = material.catalogue()
                .levelItems()
                .filter(item -> item.code().equals(result.code()))
                .findFirst();
        criteria.flatMap(LevelItem::statement)
                .ifPresent(statement -> blocks.add(new Block.Paragraph(pen.text(statement), Block.Tone.BODY)));
        blocks.add(new Block.Facts(facts(result)));
        criteria.ifPresent(item -> blocks.add(boxes(item, result)));
        blocks.add(new Block.Paragraph(pen.say("item.because", result.because().in(pen.language())), Block.Tone.QUIET));
        blocks.addAll(material.evidenceOf(result.code()));
        return new Section(
                "item-" + result.code().replace('.', '-'),
                3,
                pen.text(result.code() + " " + result.title().in(pen.language())),
                blocks,
                List.of());
    }

    private List<Block.Fact> facts(LevelledResult result) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(fact(pen.say("item.self"), result));
        for (Review review : material.facts().reviews()) {
            find(review.sheet(), result.code()).ifPresent(found -> facts.add(fact(material.reviewer(review), found)));
        }
        material.facts()
                .lastYear()
                .ifPresent(before -> find(before, result.code())
                        .ifPresent(found -> facts.add(fact(pen.say("column.year", before.fiscalYear()), found))));
        return facts;
    }

    private Block.Fact fact(String name, LevelledResult result) {
        return new Block.Fact(name, pen.say("item.score", pen.shown(result.score()), material.level(result.level())));
    }

    private static Optional<LevelledResult> find(ScoreSheet sheet, String item) {
        return sheet.categories().stream()
                .filter(CategoryResult.Process.class::isInstance)
                .flatMap(found -> ((CategoryResult.Process) found).items().stream())
                .filter(found -> found.code().equals(item))
                .findFirst();
    }

    private Block.Table boxes(LevelItem item, LevelledResult result) {
        boolean reviewed = !material.facts().reviews().isEmpty();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(reviewed ? pen.say("column.self-short") : pen.say("column.tick"), Align.CENTRE, 8));
        for (Review review : material.facts().reviews()) {
            columns.add(new Column(material.reviewer(review), Align.CENTRE, 9));
        }
        columns.add(new Column(pen.say("column.code"), Align.LEFT, 10));
        columns.add(new Column(pen.say("column.checkpoint"), Align.LEFT, 85));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < item.levels().size(); i++) {
            level(item, item.levels().get(i), result.levels().get(i), rows);
        }
        return new Block.Table(pen.say("item.boxes", item.code()), columns, rows, false);
    }

    private void level(LevelItem item, ItemLevel level, LevelTally tally, List<Row> rows) {
        String key = tally.credited() ? "level.credited" : "level.not-credited";
        rows.add(new Row.Band(pen.say(
                key, level.level().title().in(pen.language()), tally.met(), tally.of(), pen.shown(tally.points()))));
        ItemResponse response = response(material.answers().responses().get(item.code()));
        for (Checkpoint box :
                level.applicableTo(material.answers().organization().type())) {
            rows.add(box(item, box, response, tally));
        }
        String told = response.results().getOrDefault(level.level().code(), "");
        level.level()
                .result()
                .filter(_ -> !told.isBlank())
                .ifPresent(title -> rows.add(new Row.Wide(pen.text(title.in(pen.language())), pen.text(told.strip()))));
        String explanation = response.explanations().getOrDefault(level.level().code(), "");
        if (!explanation.isBlank()) {
            rows.add(new Row.Wide(pen.say("item.explanation"), pen.text(explanation.strip())));
        }
        for (Review review : material.facts().reviews()) {
            String found = response(review.answers().responses().get(item.code()))
                    .explanations()
                    .getOrDefault(level.level().code(), "");
            if (!found.isBlank()) {
                rows.add(new Row.Wide(material.reviewer(review), pen.text(found.strip())));
            }
        }
    }

    private static ItemResponse response(@org.jspecify.annotations.Nullable ItemResponse response) {
        return response == null ? ItemResponse.NONE : response;
    }

    private Row box(LevelItem item, Checkpoint box, ItemResponse response, LevelTally tally) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Tick(Cell.Mark.of(response.met().contains(box.code()))));
        for (Review review : material.facts().reviews()) {
            ItemResponse found = response(review.answers().responses().get(item.code()));
            cells.add(new Cell.Tick(Cell.Mark.of(found.met().contains(box.code()))));
        }
        cells.add(Cell.words(pen.text(box.code())));
        List<String> below = new ArrayList<>();
        String note = response.notes().getOrDefault(box.code(), "");
        if (!note.isBlank()) {
            below.add(pen.say("item.note", note.strip()));
        }
        if (tally.unexplained().contains(box.code())) {
            below.add(pen.say("item.unexplained"));
        }
        cells.add(new Cell.Words(pen.text(box.text()), below));
        return new Row.Cells(cells, false);
    }
}
