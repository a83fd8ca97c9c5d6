package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.reporting.Block.Align;
import pmqa.workbench.reporting.Block.Column;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.shared.FiscalYear;

/** Items of measures: target, years, attainment and points of each, and a small chart of its years. */
final class MeasuredItems {

    /** More years than these would leave no room for the names. */
    private static final int MOST_YEARS = 4;

    private final Material material;
    private final Pen pen;
    private final CategoryResult.Results category;

    MeasuredItems(Material material, CategoryResult.Results category) {
        this.material = material;
        this.pen = material.pen();
        this.category = category;
    }

    List<Section> make() {
        return category.items().stream().map(this::item).toList();
    }

    private Section item(MeasuredResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(
                List.of(new Block.Fact(pen.say("item.self"), pen.say("unit.points", pen.shown(result.score()))))));
        if (!result.measures().isEmpty()) {
            blocks.add(table(result));
        }
        for (MeasureType missing : result.missingRequired()) {
            blocks.add(new Block.Paragraph(
                    pen.say("measure.missing", missing.code(), missing.title().in(pen.language())), Block.Tone.NOTICE));
        }
        List<Chart> charts = result.measures().stream()
                .flatMap(measure -> chart(measure.measure()).stream())
                .toList();
        if (!charts.isEmpty()) {
            blocks.add(new Block.Gallery(charts));
        }
        blocks.add(new Block.Paragraph(pen.say("item.because", result.because().in(pen.language())), Block.Tone.QUIET));
        blocks.addAll(material.evidenceOf(result.code()));
        return new Section(
                "item-" + result.code().replace('.', '-'),
                3,
                pen.text(result.code() + " " + result.title().in(pen.language())),
                blocks,
                List.of());
    }

    private List<FiscalYear> years(MeasuredResult result) {
        FiscalYear last = material.answers().fiscalYear();
        NavigableSet<FiscalYear> years = new TreeSet<>(List.of(last));
        result.measures()
                .forEach(measure -> measure.measure().actuals().keySet().stream()
                        .filter(year -> year.compareTo(last) <= 0)
                        .forEach(years::add));
        List<FiscalYear> all = List.copyOf(years);
        return all.subList(Math.max(0, all.size() - MOST_YEARS), all.size());
    }

    private Block.Table table(MeasuredResult result) {
        List<FiscalYear> years = years(result);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(pen.say("column.measure"), Align.LEFT, 32));
        columns.add(new Column(pen.say("column.target"), Align.RIGHT, 15));
        years.forEach(year -> columns.add(new Column(pen.text(year.toString()), Align.RIGHT, 14)));
        columns.add(new Column(pen.say("column.attainment"), Align.RIGHT, 15));
        columns.add(new Column(pen.say("column.points"), Align.RIGHT, 15));
        columns.add(new Column(pen.say("column.trend"), Align.LEFT, 17));
        return new Block.Table(
                pen.say("measure.table", result.code()),
                columns,
                result.measures().stream().map(measure -> row(measure, years)).toList(),
                true);
    }

    private Row row(MeasureResult result, List<FiscalYear> years) {
        Measure measure = result.measure();
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Words(name(measure), below(result)));
        cells.add(pen.entered(measure.target()));
        years.forEach(year -> cells.add(pen.entered(measure.actual(year))));
        cells.add(pen.score(result.attainment()));
        cells.add(pen.score(result.score()));
        List<String> beside = new ArrayList<>();
        result.comparison().ifPresent(comparison -> beside.add(pen.of(comparison.title())));
        cells.add(new Cell.Words(
                result.trend().map(trend -> pen.of(trend.title())).orElse("–"), beside));
        return new Row.Cells(cells, false);
    }

    private String name(Measure measure) {
        String type = measure.type().map(code -> code + " ").orElse("");
        boolean said = measure.unit().isBlank() || measure.name().contains(measure.unit());
        return pen.text(type + measure.name() + (said ? "" : " (" + measure.unit() + ")"));
    }

    private List<String> below(MeasureResult result) {
        Measure measure = result.measure();
        List<String> below = new ArrayList<>();
        below.add(
                pen.say("measure.direction." + (measure.direction() == Measure.Direction.HIGHER ? "higher" : "lower")));
        if (measure.benchmark().isPresent()) {
            below.add(pen.say("measure.benchmark", shown(measure.benchmark())));
        }
        measure.source()
                .filter(source -> !source.isBlank())
                .ifPresent(source -> below.add(pen.say("measure.source", source)));
        if (!measure.links().isEmpty()) {
            below.add(pen.say("measure.links", String.join(", ", measure.links())));
        }
        return below;
    }

    private String shown(OptionalDouble value) {
        return pen.entered(value) instanceof Cell.Figure figure ? figure.text() : "–";
    }

    /** A course needs two years at least. */
    private Optional<Chart> chart(Measure measure) {
        List<FiscalYear> years = measure.actuals().keySet().stream()
                .filter(year -> year.compareTo(material.answers().fiscalYear()) <= 0)
                .toList();
        if (years.size() < 2) {
            return Optional.empty();
        }
        List<Chart.Series> series = new ArrayList<>();
        series.add(new Chart.Series(
                Chart.Kind.SELF,
                pen.say("chart.actual"),
                years.stream().map(measure::actual).toList()));
        constant(measure.target(), Chart.Kind.TARGET, pen.say("chart.target"), years.size())
                .ifPresent(series::add);
        constant(measure.benchmark(), Chart.Kind.BENCHMARK, pen.say("chart.benchmark"), years.size())
                .ifPresent(series::add);
        return Optional.of(new Chart.Years(
                name(measure),
                pen.text(measure.unit()),
                years.stream().map(year -> pen.text(year.toString())).toList(),
                series));
    }

    private static Optional<Chart.Series> constant(OptionalDouble value, Chart.Kind kind, String name, int years) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart.Series(kind, name, java.util.Collections.nCopies(years, value)));
    }
}
