package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.reporting.Block.Align;
import pmqa.workbench.reporting.Block.Column;
import pmqa.workbench.reporting.ReportFacts.Review;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.Conformity;

/** Requirements with their status, and what was done or why it does not apply. */
final class RequirementsTable {

    private final Material material;
    private final Pen pen;
    private final CategoryResult.Requirements category;

    RequirementsTable(Material material, CategoryResult.Requirements category) {
        this.material = material;
        this.pen = material.pen();
        this.category = category;
    }

    List<Block> make() {
        List<Block> blocks = new ArrayList<>();
        List<Requirement> requirements = material.catalogue()
                .category(category.code())
                .filter(Category.Requirements.class::isInstance)
                .map(found -> ((Category.Requirements) found).requirements())
                .orElse(List.of());
        blocks.add(new Block.Table(
                pen.say("requirements.table", material.number(category.code())), columns(), rows(requirements), false));
        blocks.add(new Block.Paragraph(pen.say("requirements.legend"), Block.Tone.QUIET));
        requirements.forEach(requirement -> blocks.addAll(material.evidenceOf(requirement.code())));
        return blocks;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                material.facts().reviews().isEmpty() ? pen.say("column.tick") : pen.say("column.self-short"),
                Align.CENTRE,
                7));
        for (Review review : material.facts().reviews()) {
            columns.add(new Column(material.reviewer(review), Align.CENTRE, 9));
        }
        columns.add(new Column(pen.say("column.code"), Align.LEFT, 10));
        columns.add(new Column(pen.say("column.requirement"), Align.LEFT, 64));
        columns.add(new Column(pen.say("column.status"), Align.LEFT, 20));
        return columns;
    }

    private List<Row> rows(List<Requirement> requirements) {
        List<Row> rows = new ArrayList<>();
        Optional<String> heading = Optional.empty();
        for (Requirement requirement : requirements) {
            if (requirement.heading().isPresent() && !requirement.heading().equals(heading)) {
                rows.add(new Row.Band(pen.text(requirement.heading().get())));
            }
            heading = requirement.heading();
            rows.add(row(requirement));
        }
        return rows;
    }

    private Row row(Requirement requirement) {
        Conformity.Status status = status(category.requirements(), requirement);
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Tick(mark(status)));
        for (Review review : material.facts().reviews()) {
            cells.add(Material.find(review.sheet(), category.code())
                    .filter(CategoryResult.Requirements.class::isInstance)
                    .<Cell>map(found -> new Cell.Tick(
                            mark(status(((CategoryResult.Requirements) found).requirements(), requirement))))
                    .orElseGet(Cell.Nothing::new));
        }
        cells.add(Cell.words(pen.text(requirement.code())));
        cells.add(new Cell.Words(pen.text(requirement.text()), below(requirement)));
        cells.add(Cell.words(pen.of(status.title())));
        return new Row.Cells(cells, false);
    }

    private List<String> below(Requirement requirement) {
        List<String> below = new ArrayList<>();
        Optional<Conformity> said =
                Optional.ofNullable(material.answers().conformance().get(requirement.code()));
        said.flatMap(Conformity::explanation)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> below.add(pen.say("item.note", text.strip())));
        said.flatMap(Conformity::reason)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> below.add(pen.say("requirements.reason", text.strip())));
        return below;
    }

    private static Conformity.Status status(Map<String, Conformity.Status> statuses, Requirement requirement) {
        return statuses.getOrDefault(requirement.code(), Conformity.Status.NOT_STARTED);
    }

    private static Cell.Mark mark(Conformity.Status status) {
        return switch (status) {
            case MET -> Cell.Mark.MET;
            case PARTIAL -> Cell.Mark.PARTLY;
            case NOT_STARTED -> Cell.Mark.OPEN;
            case NOT_APPLICABLE -> Cell.Mark.NOT_APPLICABLE;
        };
    }
}
