package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import pmqa.workbench.catalogue.Basis;
import pmqa.workbench.catalogue.Standing;
import pmqa.workbench.reporting.Block.Align;
import pmqa.workbench.reporting.Block.Column;

/** The rules by which the score came about, how well founded each is, and what the sources of the criteria do not hold. */
final class RulesAnnex {

    private final Material material;
    private final Pen pen;

    RulesAnnex(Material material) {
        this.material = material;
        this.pen = material.pen();
    }

    Section make() {
        List<Block> blocks = new ArrayList<>();
        if (material.sheet().bases().stream().anyMatch(basis -> basis.standing() != Standing.STATED)) {
            blocks.add(new Block.Paragraph(pen.say("rules.unconfirmed"), Block.Tone.NOTICE));
        }
        blocks.add(new Block.Table(
                pen.say("rules.table"),
                List.of(
                        new Column(pen.say("column.rule"), Align.LEFT, 58),
                        new Column(pen.say("column.version"), Align.CENTRE, 12),
                        new Column(pen.say("column.standing"), Align.LEFT, 30)),
                material.sheet().bases().stream().map(this::row).toList(),
                false));
        blocks.add(new Block.Paragraph(
                pen.say("rules.provenance", material.catalogue().provenance().in(pen.language())), Block.Tone.BODY));
        if (!material.catalogue().gaps().isEmpty()) {
            blocks.add(new Block.Paragraph(pen.say("rules.gaps"), Block.Tone.BODY));
            blocks.add(new Block.Bullets(
                    material.catalogue().gaps().stream().map(pen::of).toList()));
        }
        return new Section(Material.ANNEX + "rules", 1, pen.say("rules.title"), blocks, List.of());
    }

    private Row row(Basis basis) {
        return Row.of(
                Cell.words(pen.of(basis.citation())),
                Cell.words(pen.text(basis.version())),
                Cell.words(pen.of(basis.standing().title())));
    }
}
