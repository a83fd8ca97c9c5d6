package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pmqa.workbench.shared.ThaiDates;

/** The first page: whose assessment, by which criteria, of which year, and exactly which answers. */
final class CoverPage {

    private final Material material;
    private final Pen pen;

    CoverPage(Material material) {
        this.material = material;
        this.pen = material.pen();
    }

    Report.Cover make() {
        List<String> lines = new ArrayList<>();
        lines.add(pen.of(material.catalogue().title()));
        lines.add(pen.say("cover.year", material.answers().fiscalYear()));
        if (!material.options().categories().isEmpty()) {
            lines.add(pen.say("cover.only", chosen()));
        }
        boolean draft = material.options().draft();
        return new Report.Cover(
                pen.text(material.answers().organization().name()),
                pen.say("cover.heading"),
                lines,
                facts(),
                draft ? Optional.of(pen.say("draft.cover")) : Optional.empty());
    }

    private String chosen() {
        return String.join(
                ", ",
                material.catalogue().categories().stream()
                        .map(category -> category.code())
                        .filter(material.options()::shows)
                        .map(material::number)
                        .toList());
    }

    private List<Block.Fact> facts() {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(fact(
                "cover.type", pen.of(material.answers().organization().type().title())));
        facts.add(fact(
                "cover.catalogue",
                pen.text(material.catalogue().id() + " " + material.catalogue().version())));
        facts.add(fact("cover.publisher", pen.of(material.catalogue().publisher())));
        material.facts().signature().ifPresent(signed -> {
            facts.add(fact("cover.submission", pen.count(signed.number())));
            facts.add(fact("cover.signed", pen.text(signed.name() + " " + signed.position())));
            facts.add(fact("cover.day", pen.text(ThaiDates.day(signed.day(), pen.language()))));
        });
        material.facts()
                .fingerprint()
                .ifPresent(found ->
                        facts.add(fact("cover.hash." + found.of().name().toLowerCase(Locale.ROOT), found.sha256())));
        return facts;
    }

    private Block.Fact fact(String key, String value) {
        return new Block.Fact(pen.say(key), value);
    }
}
