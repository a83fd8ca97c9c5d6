package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.catalogue.Grading;
import pmqa.workbench.reporting.Block.Align;
import pmqa.workbench.reporting.Block.Column;
import pmqa.workbench.reporting.Block.Paragraph;
import pmqa.workbench.reporting.Block.Tone;
import pmqa.workbench.reporting.ReportFacts.Review;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.TotalResult;
import pmqa.workbench.shared.Figures;

/** The result on a page or two: the sentence, the radar, the bars, and the table with the same figures. */
final class SummarySection {

    private static final int FEWEST_AXES = 3;

    private final Material material;
    private final Pen pen;
    private final ScoreSheet sheet;

    SummarySection(Material material) {
        this.material = material;
        this.pen = material.pen();
        this.sheet = material.sheet();
    }

    Section make() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(headline(), Tone.HEADLINE));
        extremes().ifPresent(sentence -> blocks.add(new Paragraph(sentence, Tone.BODY)));
        lastYear().ifPresent(sentence -> blocks.add(new Paragraph(sentence, Tone.BODY)));
        blocks.add(new Paragraph(signals(), Tone.BODY));
        if (sheet.partial()) {
            blocks.add(
                    new Paragraph(pen.say("summary.partial", sheet.categories().size()), Tone.NOTICE));
        }
        List<String> labels = labels();
        if (labels.size() >= FEWEST_AXES) {
            blocks.add(new Block.Figure(new Chart.Radar(pen.say("summary.radar"), labels, series(), full())));
        }
        if (labels.size() > 1) {
            blocks.add(new Block.Figure(
                    new Chart.Bars(pen.say("summary.bars", unit()), longLabels(), series(), full(), thresholds())));
        }
        blocks.add(table());
        blocks.add(new Paragraph(pen.of(sheet.because()), Tone.QUIET));
        blocks.add(new Paragraph(pen.say("summary.standing"), Tone.NOTICE));
        return new Section("summary", 1, pen.say("summary.title"), blocks, List.of());
    }

    private String headline() {
        return switch (sheet.total()) {
            case TotalResult.Points(double score, var level, OptionalDouble index) -> {
                String said = pen.say(
                        "summary.points",
                        sheet.organization().name(),
                        Figures.score(score),
                        Figures.plain(material.fullPoints()),
                        material.level(level));
                yield index.isPresent() ? said + " " + index(index.getAsDouble()) : said;
            }
            case TotalResult.Rating(double rating, double percent) ->
                pen.say(
                        "summary.rating",
                        sheet.organization().name(),
                        Figures.score(rating),
                        Figures.plain(material.fullRating()),
                        Figures.score(percent));
            case TotalResult.Count count ->
                pen.say(
                        "summary.count",
                        sheet.organization().name(),
                        count.met(),
                        count.applicable(),
                        count.percent().isPresent()
                                ? Figures.score(count.percent().getAsDouble())
                                : "–");
        };
    }

    private String index(double value) {
        return material.catalogue()
                .scoring()
                .grading()
                .map(Grading::index)
                .map(index -> pen.say(
                        "summary.index",
                        index.title().in(pen.language()),
                        Figures.shown(value, index.decimals()),
                        Figures.shown(index.full(), index.decimals())))
                .orElse("");
    }

    /** The highest and the lowest category, where they differ. */
    private Optional<String> extremes() {
        Comparator<CategoryResult> byFigure =
                Comparator.comparingDouble(result -> Material.figure(result).orElse(0) / material.full(result));
        Optional<CategoryResult> best = sheet.categories().stream().max(byFigure);
        Optional<CategoryResult> worst = sheet.categories().stream().min(byFigure);
        return best.flatMap(highest -> worst.filter(lowest -> byFigure.compare(highest, lowest) > 0)
                .map(lowest ->
                        pen.say("summary.extremes", name(highest), shown(highest), name(lowest), shown(lowest))));
    }

    private String name(CategoryResult result) {
        return pen.say(
                "category.short", material.number(result.code()), result.title().in(pen.language()));
    }

    private String shown(CategoryResult result) {
        OptionalDouble figure = Material.figure(result);
        String number = figure.isPresent() ? Figures.score(figure.getAsDouble()) : "–";
        return switch (result) {
            case CategoryResult.Process _, CategoryResult.Results _ -> pen.say("unit.points", number);
            case CategoryResult.Rubric _ -> pen.say("unit.rating", number);
            case CategoryResult.Requirements _ -> pen.say("unit.percent", number);
        };
    }

    private Optional<String> lastYear() {
        if (sheet.total() instanceof TotalResult.Points now
                && material.facts().lastYear().map(ScoreSheet::total).orElse(null) instanceof TotalResult.Points then) {
            double change = now.score() - then.score();
            String key = Math.abs(change) < 0.005 ? "same" : change > 0 ? "more" : "less";
            return Optional.of(pen.say(
                    "summary.last-year." + key,
                    material.answers().fiscalYear().previous(),
                    Figures.score(then.score()),
                    Figures.score(Math.abs(change))));
        }
        return Optional.empty();
    }

    private String signals() {
        var completeness = sheet.completeness();
        String complete = pen.say(
                completeness.isComplete() ? "signal.complete" : "signal.incomplete",
                completeness.answered(),
                completeness.of());
        long unexplained = new SignalsAnnex(material).unexplained();
        return unexplained == 0 ? complete : complete + " " + pen.say("signal.unexplained", unexplained);
    }

    private List<String> labels() {
        return sheet.categories().stream()
                .map(result -> pen.text(material.number(result.code())))
                .toList();
    }

    private List<String> longLabels() {
        return sheet.categories().stream()
                .map(result -> pen.text(
                        material.number(result.code()) + " " + result.title().in(pen.language())))
                .toList();
    }

    private double full() {
        return material.full(sheet.categories().getFirst());
    }

    private String unit() {
        return switch (sheet.categories().getFirst()) {
            case CategoryResult.Process _, CategoryResult.Results _ -> pen.say("axis.points");
            case CategoryResult.Rubric _ -> pen.say("axis.rating");
            case CategoryResult.Requirements _ -> pen.say("axis.percent");
        };
    }

    private List<Chart.Series> series() {
        List<Chart.Series> series = new ArrayList<>();
        series.add(series(
                Chart.Kind.SELF, pen.say("column.self-year", material.answers().fiscalYear()), sheet));
        for (Review review : material.facts().reviews()) {
            Chart.Kind kind = switch (review.by()) {
                case ASSESSOR -> Chart.Kind.ASSESSOR;
                case CONSENSUS -> Chart.Kind.CONSENSUS;
            };
            series.add(series(kind, material.reviewer(review), review.sheet()));
        }
        material.facts()
                .lastYear()
                .ifPresent(before ->
                        series.add(series(Chart.Kind.LAST_YEAR, pen.say("column.year", before.fiscalYear()), before)));
        return series;
    }

    /** Categories beside the total are on another scale in the provincial criteria: their share of it is drawn. */
    private Chart.Series series(Chart.Kind kind, String name, ScoreSheet from) {
        return new Chart.Series(
                kind,
                name,
                sheet.categories().stream()
                        .map(result -> Material.find(from, result.code())
                                .map(this::onScale)
                                .orElse(OptionalDouble.empty()))
                        .toList());
    }

    private OptionalDouble onScale(CategoryResult result) {
        OptionalDouble figure = Material.figure(result);
        return figure.isPresent() ? OptionalDouble.of(figure.getAsDouble() * full() / material.full(result)) : figure;
    }

    private List<Chart.Mark> thresholds() {
        return material.catalogue().scoring().grading().map(Grading::thresholds).orElse(List.of()).stream()
                .map(step -> new Chart.Mark(step.from(), pen.of(step.level().title())))
                .toList();
    }

    private Block.Table table() {
        boolean levels = sheet.total() instanceof TotalResult.Points;
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(pen.say("column.category"), Align.LEFT, 40));
        columns.add(new Column(pen.say("column.self"), Align.RIGHT, 18));
        material.facts()
                .reviews()
                .forEach(review -> columns.add(new Column(material.reviewer(review), Align.RIGHT, 14)));
        material.facts()
                .lastYear()
                .ifPresent(before ->
                        columns.add(new Column(pen.say("column.year", before.fiscalYear()), Align.RIGHT, 14)));
        if (levels) {
            columns.add(new Column(pen.say("column.level"), Align.LEFT, 22));
        }
        columns.add(new Column(pen.say("column.answered"), Align.RIGHT, 14));
        List<Row> rows = new ArrayList<>(
                sheet.categories().stream().map(result -> row(result, levels)).toList());
        rows.add(total(levels));
        return new Block.Table(pen.say("summary.table"), columns, rows, false);
    }

    private Row row(CategoryResult result, boolean levels) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(
                pen.text(material.number(result.code()) + " " + result.title().in(pen.language()))));
        cells.add(cell(Optional.of(result)));
        material.facts().reviews().forEach(review -> cells.add(cell(Material.find(review.sheet(), result.code()))));
        material.facts().lastYear().ifPresent(before -> cells.add(cell(Material.find(before, result.code()))));
        if (levels) {
            cells.add(Cell.words(level(result)));
        }
        cells.add(
                answered(result.completeness().answered(), result.completeness().of()));
        return new Row.Cells(cells, false);
    }

    private Cell cell(Optional<CategoryResult> result) {
        return switch (result.orElse(null)) {
            case null -> new Cell.Nothing();
            case CategoryResult.Requirements counted -> Cell.words(counted(counted.met(), counted.applicable()));
            case CategoryResult other -> pen.score(Material.figure(other));
        };
    }

    private String counted(int met, int of) {
        return pen.text(met + "/" + of);
    }

    private Cell answered(int answered, int of) {
        return Cell.words(counted(answered, of));
    }

    private String level(CategoryResult result) {
        return switch (result) {
            case CategoryResult.Process process -> material.level(process.level());
            case CategoryResult.Results results -> material.level(results.level());
            case CategoryResult.Rubric _, CategoryResult.Requirements _ -> "";
        };
    }

    private Row total(boolean levels) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(pen.say("column.total")));
        cells.add(total(sheet));
        material.facts().reviews().forEach(review -> cells.add(total(review.sheet())));
        material.facts().lastYear().ifPresent(before -> cells.add(total(before)));
        if (levels) {
            cells.add(Cell.words(
                    sheet.total() instanceof TotalResult.Points points ? material.level(points.level()) : ""));
        }
        cells.add(answered(sheet.completeness().answered(), sheet.completeness().of()));
        return new Row.Cells(cells, true);
    }

    private Cell total(ScoreSheet of) {
        return switch (of.total()) {
            case TotalResult.Points points -> pen.score(points.score());
            case TotalResult.Rating rating -> pen.score(rating.rating());
            case TotalResult.Count count -> Cell.words(counted(count.met(), count.applicable()));
        };
    }
}
