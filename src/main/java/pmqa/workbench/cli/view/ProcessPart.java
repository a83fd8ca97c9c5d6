package pmqa.workbench.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.cli.terminal.Bar;
import pmqa.workbench.cli.terminal.Columns;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.Span;
import pmqa.workbench.cli.terminal.Table;
import pmqa.workbench.cli.terminal.Table.Column;
import pmqa.workbench.cli.terminal.Table.Kind;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.LevelledResult.LevelTally;
import pmqa.workbench.shared.Figures;

/** Level-gated items: points, and for each level how many boxes are met. */
final class ProcessPart implements CategoryPart {

    private static final int BAR = 10;
    private static final int NARROW = 70;
    private static final int NOTE_INDENT = 7;

    private final Words words;
    private final Catalogue catalogue;
    private final CategoryResult.Process category;

    ProcessPart(Words words, Catalogue catalogue, CategoryResult.Process category) {
        this.words = words;
        this.catalogue = catalogue;
        this.category = category;
    }

    @Override
    public String heading() {
        return words.get(
                "sheet.category-points", category.code(), words.of(category.title()), Figures.score(category.score()));
    }

    @Override
    public Optional<String> legend() {
        return Optional.of(words.get("sheet.legend"));
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
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("", Kind.LEFT));
        columns.add(new Column(words.get("sheet.item"), Kind.FILLING));
        columns.add(new Column(words.get("sheet.points-column"), Kind.RIGHT));
        if (bars) {
            columns.add(new Column("", Kind.LEFT));
        }
        catalogue.levels().forEach(level -> columns.add(new Column(shortTitle(level), Kind.RIGHT)));
        columns.add(new Column(words.get("sheet.level-column"), Kind.LEFT, widestLevel()));
        Table table = Table.of(2, columns.toArray(Column[]::new));
        for (LevelledResult item : category.items()) {
            List<Span> cells = new ArrayList<>();
            cells.add(Span.of(item.code()));
            cells.add(Span.of(words.of(item.title())));
            cells.add(Span.strong(Figures.score(item.score())));
            if (bars) {
                cells.add(new Span(Bar.of(Scales.share(item.score(), Scales.points(catalogue)), BAR), Ink.ACCENT));
            }
            item.levels().forEach(tally -> cells.add(boxes(tally)));
            cells.add(Span.of(item.level().map(this::shortTitle).orElse("–")));
            table.row(cells.toArray(Span[]::new));
            if (explain) {
                derivation(item).forEach(line -> table.note(NOTE_INDENT, line.lead(), line.words(), Ink.FAINT));
            }
        }
        return table;
    }

    /** Where there is no room for columns: the title, and the figures below it. */
    private void stacked(LevelledResult item, Paper paper, boolean explain) {
        paper.hanging(item.code() + "  ", words.of(item.title()), 2, Ink.PLAIN);
        String levels = item.levels().stream()
                .map(tally -> shortTitle(tally.level()) + " " + boxes(tally).text())
                .collect(Collectors.joining(" · "));
        paper.hanging(Figures.score(item.score()) + "  ", levels, NOTE_INDENT, Ink.PLAIN);
        if (explain) {
            derivation(item).forEach(line -> paper.hanging(line.lead(), line.words(), NOTE_INDENT, Ink.FAINT));
        }
    }

    private int widestLevel() {
        return catalogue.levels().stream()
                .mapToInt(level -> Columns.of(shortTitle(level)))
                .max()
                .orElse(0);
    }

    /** {@code ✓ 7/7} complete and counted, {@code 5/7} counted in part, {@code (1/1)} earned without counting. */
    private static Span boxes(LevelTally tally) {
        String counted = tally.met() + "/" + tally.of();
        if (!tally.credited()) {
            return Span.faint("(" + counted + ")");
        }
        return tally.isComplete() ? new Span("✓ " + counted, Ink.GOOD) : Span.of(counted);
    }

    private record Because(String lead, String words) {}

    /** The item's derivation, and that of each of its levels. */
    private List<Because> derivation(LevelledResult item) {
        List<Because> lines = new ArrayList<>();
        lines.add(new Because("↳ ", words.of(item.because())));
        for (LevelTally tally : item.levels()) {
            lines.add(new Because("  " + shortTitle(tally.level()) + ": ", words.of(tally.because())));
            if (!tally.unexplained().isEmpty()) {
                String codes = String.join(", ", tally.unexplained());
                lines.add(new Because("    ", words.get("sheet.unexplained-boxes", codes)));
            }
        }
        return lines;
    }

    /** Level titles are long in Thai because each begins with the word for level. */
    private String shortTitle(Level level) {
        String prefix = words.get("sheet.level-prefix");
        String title = words.of(level.title());
        return title.startsWith(prefix) ? title.substring(prefix.length()) : title;
    }
}
