package pmqa.workbench.cli.view;

import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.Span;
import pmqa.workbench.cli.terminal.Table;
import pmqa.workbench.cli.terminal.Table.Column;
import pmqa.workbench.cli.terminal.Table.Kind;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.MeasuredResult.Comparison;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.MeasuredResult.Trend;
import pmqa.workbench.shared.Figures;

/** Items of measures: the points of each item, and below it its measures with level, trend and comparison. */
final class ResultsPart implements CategoryPart {

    private static final int NARROW = 90;
    private static final int NOTE = 6;
    private static final Span NOTHING = Span.of("");

    private final Words words;
    private final Catalogue catalogue;
    private final CategoryResult.Results category;

    ResultsPart(Words words, Catalogue catalogue, CategoryResult.Results category) {
        this.words = words;
        this.catalogue = catalogue;
        this.category = category;
    }

    @Override
    public String heading() {
        return words.get(
                "sheet.category-points",
                CategoriesAtAGlance.number(catalogue, category),
                words.of(category.title()),
                Figures.score(category.score()));
    }

    @Override
    public Optional<String> legend() {
        return Optional.of(words.get("sheet.legend-measures"));
    }

    @Override
    public void print(Paper paper, boolean explain) {
        if (paper.width() >= NARROW) {
            table(explain).on(paper);
        } else {
            category.items().forEach(item -> stacked(item, paper, explain));
        }
    }

    private Table table(boolean explain) {
        Table table = Table.of(
                2,
                new Column("", Kind.LEFT),
                new Column(words.get("sheet.measure"), Kind.FILLING),
                new Column(words.get("sheet.actual"), Kind.RIGHT),
                new Column(words.get("sheet.target"), Kind.RIGHT),
                new Column(words.get("sheet.attainment"), Kind.RIGHT),
                new Column(words.get("sheet.points-column"), Kind.RIGHT),
                new Column(words.get("sheet.trend"), Kind.LEFT),
                new Column(words.get("sheet.comparison"), Kind.LEFT));
        for (MeasuredResult item : category.items()) {
            table.row(
                    Span.strong(item.code()),
                    Span.strong(words.of(item.title())),
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    Span.strong(Figures.score(item.score())),
                    NOTHING,
                    NOTHING);
            if (explain) {
                table.note(NOTE, "↳ ", words.of(item.because()), Ink.FAINT);
            }
            item.measures().forEach(measure -> row(measure, table, explain));
            item.missingRequired().forEach(type -> table.note(4, "! ", missing(type), Ink.WARNING));
        }
        return table;
    }

    private void row(MeasureResult result, Table table, boolean explain) {
        Measure measure = result.measure();
        table.row(
                Span.of("  " + type(measure)),
                Span.of(named(measure)),
                Span.of(plain(result.actual())),
                Span.of(plain(measure.target())),
                Span.of(percent(result.attainment())),
                Span.of(points(result)),
                result.trend().map(this::trend).orElse(NOTHING),
                result.comparison().map(this::comparison).orElse(NOTHING));
        if (explain) {
            table.note(NOTE, "↳ ", words.of(result.because()), Ink.FAINT);
            links(measure).ifPresent(links -> table.note(NOTE + 2, "", links, Ink.FAINT));
        }
    }

    private String missing(MeasureType type) {
        return words.get("sheet.missing-measure", type.code(), words.of(type.title()));
    }

    private Optional<String> links(Measure measure) {
        return measure.links().isEmpty()
                ? Optional.empty()
                : Optional.of(words.get("sheet.links", String.join(", ", measure.links())));
    }

    /** Where there is no room for columns: each measure's name, and its figures below it. */
    private void stacked(MeasuredResult item, Paper paper, boolean explain) {
        paper.hanging(item.code() + "  ", words.of(item.title()) + " – " + Figures.score(item.score()), 2, Ink.STRONG);
        if (explain) {
            paper.hanging("↳ ", words.of(item.because()), 4, Ink.FAINT);
        }
        item.measures().forEach(measure -> stacked(measure, paper, explain));
        item.missingRequired().forEach(type -> paper.hanging("! ", missing(type), 4, Ink.WARNING));
    }

    private void stacked(MeasureResult result, Paper paper, boolean explain) {
        Measure measure = result.measure();
        String type = type(measure);
        paper.hanging(type.isEmpty() ? "• " : type + " ", named(measure), 4, Ink.PLAIN);
        String figures = words.get(
                "sheet.measure-figures",
                plain(result.actual()),
                plain(measure.target()),
                percent(result.attainment()),
                points(result));
        String trend = result.trend().map(found -> " · " + trend(found).text()).orElse("");
        String comparison = result.comparison()
                .map(found -> " · " + comparison(found).text())
                .orElse("");
        paper.paragraph(figures + trend + comparison, 6, Ink.FAINT);
        if (explain) {
            paper.hanging("↳ ", words.of(result.because()), 6, Ink.FAINT);
            links(measure).ifPresent(links -> paper.paragraph(links, 8, Ink.FAINT));
        }
    }

    /** The type's code, starred as in the criteria where it is required. */
    private String type(Measure measure) {
        return measure.type()
                .map(code -> catalogue
                                .measureItems()
                                .map(MeasureItem::measureTypes)
                                .flatMap(types -> types.stream())
                                .anyMatch(type -> type.code().equals(code) && type.required())
                        ? code + "*"
                        : code)
                .orElse("");
    }

    /** The name with the unit, unless the name says it already. */
    private static String named(Measure measure) {
        return measure.unit().isBlank() || measure.name().contains(measure.unit())
                ? measure.name()
                : measure.name() + " (" + measure.unit() + ")";
    }

    private static String plain(OptionalDouble figure) {
        return figure.isPresent() ? Figures.plain(figure.getAsDouble()) : "–";
    }

    private static String percent(OptionalDouble figure) {
        return figure.isPresent() ? Figures.score(figure.getAsDouble()) + "%" : "–";
    }

    private static String points(MeasureResult result) {
        return result.score().isPresent() ? Figures.score(result.score().getAsDouble()) : "–";
    }

    private Span trend(Trend trend) {
        String title = words.of(trend.title());
        return switch (trend) {
            case IMPROVING -> new Span("▲ " + title, Ink.GOOD);
            case STEADY -> Span.of("▬ " + title);
            case DECLINING -> new Span("▼ " + title, Ink.WARNING);
            case MIXED -> Span.of("◆ " + title);
        };
    }

    private Span comparison(Comparison comparison) {
        String title = words.of(comparison.title());
        return switch (comparison) {
            case BETTER -> new Span(title, Ink.GOOD);
            case EQUAL -> Span.of(title);
            case WORSE -> new Span(title, Ink.WARNING);
        };
    }
}
