package pmqa.workbench.reporting;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.reporting.Block.Align;
import pmqa.workbench.reporting.Block.Column;
import pmqa.workbench.reporting.ReportFacts.Evidence;

/** Everything that was handed in as evidence, in one list. */
final class EvidenceSection {

    private final Material material;
    private final Pen pen;

    EvidenceSection(Material material) {
        this.material = material;
        this.pen = material.pen();
    }

    Optional<Section> make() {
        if (!material.options().evidence()) {
            return Optional.empty();
        }
        List<Evidence> list = material.facts().evidence();
        Block block = list.isEmpty()
                ? new Block.Paragraph(pen.say(isOfFile() ? "evidence.unknown" : "evidence.none"), Block.Tone.BODY)
                : new Block.Table(
                        pen.say("evidence.title"),
                        List.of(
                                new Column(pen.say("column.rank"), Align.RIGHT, 9),
                                new Column(pen.say("column.item"), Align.LEFT, 16),
                                new Column(pen.say("column.evidence"), Align.LEFT, 40),
                                new Column(pen.say("column.reference"), Align.LEFT, 35)),
                        rows(list),
                        false);
        return Optional.of(new Section("evidence", 1, pen.say("evidence.title"), List.of(block), List.of()));
    }

    /** A file of answers holds no evidence, which says nothing about what the agency has. */
    private boolean isOfFile() {
        return material.facts()
                .fingerprint()
                .filter(found -> found.of() == ReportFacts.Fingerprint.Hashed.FILE)
                .isPresent();
    }

    private List<Row> rows(List<Evidence> list) {
        return java.util.stream.IntStream.range(0, list.size())
                .mapToObj(i -> row(i + 1, list.get(i)))
                .toList();
    }

    private Row row(int number, Evidence evidence) {
        String place =
                evidence.item() + evidence.checkpoint().map(code -> " " + code).orElse("");
        return Row.of(
                pen.figure(number, 0),
                Cell.words(pen.text(place)),
                Cell.words(pen.text(evidence.title())),
                Cell.words(pen.text(evidence.reference())));
    }
}
