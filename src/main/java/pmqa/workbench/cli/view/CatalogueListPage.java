package pmqa.workbench.cli.view;

import java.util.ArrayList;
import java.util.List;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.Span;

/** The catalogues with what each of them holds. */
public final class CatalogueListPage {

    private final Words words;

    public CatalogueListPage(Words words) {
        this.words = words;
    }

    public void print(List<Catalogue> catalogues, Paper paper) {
        for (Catalogue catalogue : catalogues) {
            paper.line(
                    new Span(catalogue.id(), Ink.STRONG_ACCENT),
                    Span.faint("  " + words.get("list.version", catalogue.version())));
            paper.paragraph(words.of(catalogue.title()), 2, Ink.STRONG);
            paper.paragraph(words.of(catalogue.description()), 2, Ink.PLAIN);
            paper.paragraph(contents(catalogue), 2, Ink.FAINT);
            paper.blank();
        }
        paper.paragraph(words.get("list.hint", catalogues.getFirst().id()), 0, Ink.FAINT);
    }

    /** One line about a catalogue that was checked and is right. */
    public void printValid(String source, Catalogue catalogue, Paper paper) {
        paper.hanging(
                "✓ ",
                words.get("validate.valid", source, catalogue.id(), catalogue.version(), contents(catalogue)),
                0,
                Ink.GOOD);
    }

    private String contents(Catalogue catalogue) {
        List<String> parts = new ArrayList<>();
        add(parts, "list.categories", catalogue.scoredCategories().size());
        add(parts, "list.items", catalogue.levelItems().count());
        add(
                parts,
                "list.checkpoints",
                catalogue.levelItems().flatMap(LevelItem::checkpoints).count());
        add(parts, "list.questions", catalogue.questions().count());
        add(parts, "list.requirements", catalogue.requirements().count());
        add(
                parts,
                "list.measure-types",
                catalogue
                        .measureItems()
                        .mapToLong(item -> item.measureTypes().size())
                        .sum());
        add(
                parts,
                "list.topics",
                catalogue
                        .categories(Category.Profile.class)
                        .mapToLong(profile -> profile.topics().size())
                        .sum());
        return String.join(" · ", parts);
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(words.get(key, count));
        }
    }
}
