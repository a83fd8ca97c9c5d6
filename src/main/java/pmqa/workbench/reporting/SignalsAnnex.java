package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pmqa.workbench.reporting.Block.Align;
import pmqa.workbench.reporting.Block.Column;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.LevelledResult.LevelTally;

/** What stands beside the score and never in it: how complete the assessment is, and which claims nobody explained. */
final class SignalsAnnex {

    private final Material material;
    private final Pen pen;

    SignalsAnnex(Material material) {
        this.material = material;
        this.pen = material.pen();
    }

    Section make() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(pen.say("signals.what"), Block.Tone.BODY));
        blocks.add(new Block.Table(
                pen.say("signals.completeness"),
                List.of(
                        new Column(pen.say("column.category"), Align.LEFT, 60),
                        new Column(pen.say("column.answered-long"), Align.RIGHT, 20),
                        new Column(pen.say("column.asked"), Align.RIGHT, 20)),
                material.sheet().categories().stream().map(this::row).toList(),
                false));
        List<String> unexplained = items().flatMap(item ->
                        Stream.of(item).filter(found -> unexplained(found) > 0).map(this::line))
                .toList();
        if (!unexplained.isEmpty()) {
            blocks.add(new Block.Paragraph(pen.say("signals.unexplained"), Block.Tone.BODY));
            blocks.add(new Block.Bullets(unexplained));
        }
        return new Section(Material.ANNEX + "signals", 1, pen.say("signals.title"), blocks, List.of());
    }

    /** How many boxes are met of which nothing is said. */
    long unexplained() {
        return items().mapToLong(SignalsAnnex::unexplained).sum();
    }

    private Stream<LevelledResult> items() {
        return material.sheet().categories().stream()
                .filter(CategoryResult.Process.class::isInstance)
                .flatMap(category -> ((CategoryResult.Process) category).items().stream());
    }

    private static long unexplained(LevelledResult item) {
        return item.levels().stream()
                .mapToLong(level -> level.unexplained().size())
                .sum();
    }

    private String line(LevelledResult item) {
        List<String> codes = item.levels().stream()
                .map(LevelTally::unexplained)
                .flatMap(List::stream)
                .toList();
        return pen.text(item.code() + " " + item.title().in(pen.language()) + ": " + String.join(", ", codes));
    }

    private Row row(CategoryResult category) {
        return Row.of(
                Cell.words(pen.text(material.number(category.code()) + " "
                        + category.title().in(pen.language()))),
                pen.figure(category.completeness().answered(), 0),
                pen.figure(category.completeness().of(), 0));
    }
}
