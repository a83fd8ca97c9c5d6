package pmqa.workbench.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Catalogue.RubricDimension;
import pmqa.workbench.cli.terminal.Bar;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.Span;
import pmqa.workbench.cli.terminal.Table;
import pmqa.workbench.cli.terminal.Table.Column;
import pmqa.workbench.cli.terminal.Table.Kind;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.QuestionResult;
import pmqa.workbench.scoring.RubricItemResult;
import pmqa.workbench.shared.Figures;

/** Rubric questions with their profile: rating, and the mean of each dimension as figure and bar. */
final class RubricPart implements CategoryPart {

    private static final int BAR = 5;
    private static final int NARROW = 70;

    private final Words words;
    private final Catalogue catalogue;
    private final CategoryResult.Rubric category;

    RubricPart(Words words, Catalogue catalogue, CategoryResult.Rubric category) {
        this.words = words;
        this.catalogue = catalogue;
        this.category = category;
    }

    @Override
    public String heading() {
        return words.get(
                "sheet.category-rating",
                category.code(),
                words.of(category.title()),
                Figures.score(category.rating()),
                Figures.score(category.percent()));
    }

    @Override
    public void print(Paper paper, boolean explain) {
        if (paper.width() >= NARROW) {
            table(paper.width() >= 100, explain).on(paper);
        } else {
            category.items().forEach(item -> stacked(item, paper, explain));
        }
    }

    private Table table(boolean bars, boolean explain) {
        List<RubricDimension> dimensions = catalogue.rubricDimensions();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("", Kind.LEFT));
        columns.add(new Column(words.get("sheet.question"), Kind.FILLING));
        columns.add(new Column(words.get("sheet.rating-column"), Kind.RIGHT));
        dimensions.forEach(dimension -> columns.add(new Column(dimension.code(), bars ? Kind.LEFT : Kind.RIGHT)));
        Table table = Table.of(2, columns.toArray(Column[]::new));
        for (RubricItemResult item : category.items()) {
            item(item, dimensions, table, explain);
            for (QuestionResult question : item.questions()) {
                question(question, dimensions, table, bars);
                if (explain) {
                    table.note(6, "↳ ", words.of(question.because()), Ink.FAINT);
                }
            }
            unrated(item).ifPresent(unrated -> table.note(4, "· ", unrated, Ink.FAINT));
        }
        return table;
    }

    private Optional<String> unrated(RubricItemResult item) {
        return item.unrated().isEmpty()
                ? Optional.empty()
                : Optional.of(words.get("sheet.unrated", String.join(", ", item.unrated())));
    }

    /** Where there is no room for columns: each title, and the figures below it. */
    private void stacked(RubricItemResult item, Paper paper, boolean explain) {
        paper.hanging(item.code() + "  ", words.of(item.title()) + " – " + rating(item), 2, Ink.STRONG);
        for (QuestionResult question : item.questions()) {
            paper.hanging(question.code() + "  ", question.title(), 2, Ink.PLAIN);
            String means = question.dimensions().entrySet().stream()
                    .map(mean -> " · " + mean.getKey() + " " + Figures.score(mean.getValue()))
                    .collect(Collectors.joining());
            paper.paragraph(Figures.score(question.rating()) + means, 6, Ink.PLAIN);
            if (explain) {
                paper.hanging("↳ ", words.of(question.because()), 6, Ink.FAINT);
            }
        }
        unrated(item).ifPresent(unrated -> paper.hanging("· ", unrated, 4, Ink.FAINT));
    }

    private static String rating(RubricItemResult item) {
        return item.questions().isEmpty() ? "–" : Figures.score(item.rating());
    }

    private void item(RubricItemResult item, List<RubricDimension> dimensions, Table table, boolean explain) {
        List<Span> cells = new ArrayList<>();
        cells.add(Span.strong(item.code()));
        cells.add(Span.strong(words.of(item.title())));
        cells.add(Span.strong(rating(item)));
        dimensions.forEach(_ -> cells.add(Span.of("")));
        table.row(cells.toArray(Span[]::new));
        if (explain) {
            table.note(6, "↳ ", words.of(item.because()), Ink.FAINT);
        }
    }

    private void question(QuestionResult question, List<RubricDimension> dimensions, Table table, boolean bars) {
        List<Span> cells = new ArrayList<>();
        cells.add(Span.of("  " + question.code()));
        cells.add(Span.of(question.title()));
        cells.add(Span.of(Figures.score(question.rating())));
        dimensions.forEach(dimension -> cells.add(mean(question, dimension, bars)));
        table.row(cells.toArray(Span[]::new));
    }

    @Override
    public Optional<String> legend() {
        return Optional.of(catalogue.rubricDimensions().stream()
                .map(dimension -> dimension.code() + " " + words.of(dimension.title()))
                .collect(Collectors.joining(" · ")));
    }

    private Span mean(QuestionResult question, RubricDimension dimension, boolean bars) {
        Double mean = question.dimensions().get(dimension.code());
        if (mean == null) {
            return Span.faint("–");
        }
        String figure = Figures.score(mean);
        return bars
                ? new Span(Bar.of(Scales.share(mean, Scales.rating(catalogue)), BAR) + " " + figure, Ink.ACCENT)
                : Span.of(figure);
    }
}
