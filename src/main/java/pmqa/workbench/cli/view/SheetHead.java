package pmqa.workbench.cli.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Grading;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.cli.terminal.Bar;
import pmqa.workbench.cli.terminal.Columns;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.Span;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.TotalResult;
import pmqa.workbench.shared.Figures;

/** Who was assessed by what, the result over all, and the two signals beside it: how complete, how well explained. */
final class SheetHead {

    private static final int MARGIN = 2;
    private static final int WIDEST_BAR = 50;

    private final Words words;
    private final Catalogue catalogue;
    private final ScoreSheet sheet;

    SheetHead(Words words, Catalogue catalogue, ScoreSheet sheet) {
        this.words = words;
        this.catalogue = catalogue;
        this.sheet = sheet;
    }

    void print(Paper paper, boolean explain) {
        paper.paragraph(words.of(catalogue.title()), 0, Ink.STRONG_ACCENT);
        paper.paragraph(
                words.get(
                        "sheet.who",
                        sheet.organization().name(),
                        words.of(sheet.organization().type().title()),
                        sheet.fiscalYear()),
                0,
                Ink.PLAIN);
        paper.blank();
        total(paper);
        if (explain) {
            paper.hanging("↳ ", words.of(sheet.because()), MARGIN, Ink.FAINT);
        }
        paper.blank();
        paper.paragraph(completeness(), MARGIN, Ink.PLAIN);
        if (sheet.partial()) {
            int categories = sheet.categories().size();
            String key = categories == 1 ? "sheet.partial.one" : "sheet.partial.many";
            paper.paragraph(words.get(key, categories), MARGIN, Ink.WARNING);
        }
        long unexplained = unexplained();
        if (unexplained > 0) {
            String key = unexplained == 1 ? "sheet.unexplained.one" : "sheet.unexplained.many";
            paper.paragraph(words.get(key, unexplained), MARGIN, Ink.PLAIN);
        }
    }

    private void total(Paper paper) {
        switch (sheet.total()) {
            case TotalResult.Points(double score, Optional<Level> level, OptionalDouble index) -> {
                double most = Scales.points(catalogue);
                String reached =
                        level.map(found -> words.of(found.title())).orElseGet(() -> words.get("sheet.below-lowest"));
                String indexed = index.isPresent() ? index(index.getAsDouble()) : "";
                print(paper, words.get("sheet.points", Figures.score(score), Figures.plain(most)), reached, indexed);
                bar(paper, Scales.share(score, most));
                scale(paper, most);
            }
            case TotalResult.Rating(double rating, double percent) -> {
                double most = Scales.rating(catalogue);
                String figure = words.get("sheet.rating", Figures.score(rating), Figures.plain(most));
                print(paper, figure, words.get("sheet.percent", Figures.score(percent)), "");
                bar(paper, Scales.share(rating, most));
            }
            case TotalResult.Count count -> {
                OptionalDouble percent = count.percent();
                String share = percent.isPresent()
                        ? words.get("sheet.percent", Figures.score(percent.getAsDouble()))
                        : words.get("sheet.nothing-applies");
                print(paper, words.get("sheet.count", count.met(), count.applicable()), share, "");
                bar(paper, Scales.share(count.met(), count.applicable()));
            }
        }
    }

    private String index(double value) {
        return catalogue
                .scoring()
                .grading()
                .map(Grading::index)
                .map(index -> words.of(index.title()) + " " + Figures.shown(value, index.decimals()))
                .orElse("");
    }

    private void print(Paper paper, String figure, String second, String third) {
        int width = MARGIN + Columns.of(figure + "   " + second + "   " + third);
        if (width <= paper.width()) {
            paper.line(
                    Span.of(" ".repeat(MARGIN)),
                    Span.strong(figure),
                    Span.of("   "),
                    new Span(second, Ink.STRONG_ACCENT),
                    Span.of("   "),
                    Span.strong(third));
        } else {
            paper.paragraph(figure, MARGIN, Ink.STRONG);
            paper.paragraph(second + "   " + third, MARGIN, Ink.STRONG_ACCENT);
        }
    }

    private void bar(Paper paper, double share) {
        paper.line(Span.of(" ".repeat(MARGIN)), new Span(Bar.of(share, barWidth(paper)), Ink.ACCENT));
    }

    private static int barWidth(Paper paper) {
        return Math.min(WIDEST_BAR, paper.width() - 2 * MARGIN);
    }

    /** The thresholds of the levels below the bar, each ending where the bar reaches it. */
    private void scale(Paper paper, double most) {
        StringBuilder marks = new StringBuilder();
        for (Grading.Step step :
                catalogue.scoring().grading().map(Grading::thresholds).orElse(List.of())) {
            String mark = Figures.plain(step.from()) + "╵";
            int end = (int) Math.round(Scales.share(step.from(), most) * barWidth(paper));
            marks.append(" ".repeat(Math.max(0, end - marks.length() - mark.length())))
                    .append(mark);
        }
        if (!marks.isEmpty()) {
            paper.line(Span.of(" ".repeat(MARGIN)), Span.faint(marks.toString()));
        }
    }

    private String completeness() {
        int answered = sheet.completeness().answered();
        int of = sheet.completeness().of();
        return words.get(sheet.completeness().isComplete() ? "sheet.complete" : "sheet.incomplete", answered, of);
    }

    /** Met checkpoints without note and explanation. */
    private long unexplained() {
        return sheet.categories().stream()
                .filter(CategoryResult.Process.class::isInstance)
                .flatMap(category -> ((CategoryResult.Process) category).items().stream())
                .flatMap(item -> item.levels().stream())
                .mapToLong(level -> level.unexplained().size())
                .sum();
    }
}
