package pmqa.workbench.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.cli.terminal.Bar;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.Span;
import pmqa.workbench.cli.terminal.Table;
import pmqa.workbench.cli.terminal.Table.Column;
import pmqa.workbench.cli.terminal.Table.Kind;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.Figures;

/** One row with a bar for each category. */
final class CategoriesAtAGlance {

    private static final int NARROW = 70;

    private final Words words;
    private final Catalogue catalogue;
    private final ScoreSheet sheet;

    CategoriesAtAGlance(Words words, Catalogue catalogue, ScoreSheet sheet) {
        this.words = words;
        this.catalogue = catalogue;
        this.sheet = sheet;
    }

    void print(Paper paper) {
        boolean narrow = paper.width() < NARROW;
        int bar = paper.width() >= 100 ? 30 : 20;
        List<Column> columns = new ArrayList<>(List.of(
                new Column(words.get("sheet.category"), Kind.LEFT),
                new Column("", Kind.WORDS),
                new Column(words.get("sheet.result"), Kind.RIGHT)));
        if (!narrow) {
            columns.add(new Column("", Kind.LEFT));
            columns.add(new Column("", Kind.WORDS));
        }
        Table table = Table.of(2, columns.toArray(Column[]::new));
        for (CategoryResult category : sheet.categories()) {
            List<Span> cells = new ArrayList<>(List.of(
                    Span.of(number(catalogue, category)),
                    Span.of(words.of(category.title())),
                    Span.strong(figure(category))));
            if (!narrow) {
                cells.add(new Span(Bar.of(share(category), bar), Ink.ACCENT));
                cells.add(Span.of(remark(category)));
            }
            table.row(cells.toArray(Span[]::new));
        }
        paper.blank();
        table.on(paper);
    }

    static String number(Catalogue catalogue, CategoryResult category) {
        String number =
                catalogue.category(category.code()).map(Category::number).orElse(category.code());
        return number.equals(category.code()) ? number : number + " " + category.code();
    }

    private String figure(CategoryResult category) {
        return switch (category) {
            case CategoryResult.Process process -> Figures.score(process.score());
            case CategoryResult.Results results -> Figures.score(results.score());
            case CategoryResult.Rubric rubric -> Figures.score(rubric.rating());
            case CategoryResult.Requirements requirements -> requirements.met() + "/" + requirements.applicable();
        };
    }

    private double share(CategoryResult category) {
        return switch (category) {
            case CategoryResult.Process process -> Scales.share(process.score(), Scales.points(catalogue));
            case CategoryResult.Results results -> Scales.share(results.score(), Scales.points(catalogue));
            case CategoryResult.Rubric rubric -> Scales.share(rubric.rating(), Scales.rating(catalogue));
            case CategoryResult.Requirements requirements ->
                Scales.share(requirements.met(), requirements.applicable());
        };
    }

    private String remark(CategoryResult category) {
        return switch (category) {
            case CategoryResult.Process process -> level(process.level());
            case CategoryResult.Results results ->
                results.counted() ? level(results.level()) : words.get("sheet.beside-total");
            case CategoryResult.Rubric rubric -> words.get("sheet.percent", Figures.score(rubric.percent()));
            case CategoryResult.Requirements requirements -> percent(requirements.percent());
        };
    }

    private String level(Optional<Level> level) {
        return level.map(reached -> words.of(reached.title())).orElseGet(() -> words.get("sheet.below-lowest"));
    }

    private String percent(OptionalDouble percent) {
        return percent.isPresent() ? words.get("sheet.percent", Figures.score(percent.getAsDouble())) : "–";
    }
}
