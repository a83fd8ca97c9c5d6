package pmqa.workbench.cli.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Dimension;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.Span;
import pmqa.workbench.cli.terminal.Table;
import pmqa.workbench.cli.terminal.Table.Column;
import pmqa.workbench.cli.terminal.Table.Kind;
import pmqa.workbench.shared.LocalizedText;

/** The criteria of a catalogue, to be read from beginning to end or in parts. */
public final class CataloguePage {

    private final Words words;
    private final Catalogue catalogue;
    private final CriteriaParts parts;
    private final Map<String, Consumer<Paper>> byCode = new LinkedHashMap<>();
    private final Map<String, Consumer<Paper>> boxes = new LinkedHashMap<>();

    public CataloguePage(Words words, Catalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
        this.parts = new CriteriaParts(words, catalogue);
        catalogue.categories().forEach(this::index);
    }

    /** Everything. */
    public void print(Paper paper) {
        head(paper);
        levels(paper);
        dimensions(paper);
        for (Category category : catalogue.categories()) {
            paper.blank();
            category(category, paper);
        }
    }

    /**
     * The category, item, question, requirement, measure type or checkpoint ({@code 1.1-B1}) of that code.
     *
     * @return whether there is one
     */
    public boolean printPart(String code, Paper paper) {
        Optional<Consumer<Paper>> part =
                Optional.ofNullable(byCode.get(code)).or(() -> Optional.ofNullable(boxes.get(code)));
        part.ifPresent(print -> print.accept(paper));
        return part.isPresent();
    }

    /** Everything that can be printed by itself, except single checkpoints. */
    public List<String> codes() {
        return new ArrayList<>(byCode.keySet());
    }

    private void index(Category category) {
        byCode.put(category.code(), paper -> category(category, paper));
        switch (category) {
            case Category.Profile profile ->
                profile.topics().forEach(topic -> byCode.putIfAbsent(topic.code(), paper -> parts.topic(topic, paper)));
            case Category.Process process ->
                process.items().forEach(item -> {
                    byCode.putIfAbsent(item.code(), paper -> parts.item(item, paper));
                    item.checkpoints()
                            .forEach(box -> boxes.put(item.key(box), paper -> parts.checkpoint(box, 0, paper)));
                });
            case Category.Results results ->
                results.items().forEach(item -> {
                    byCode.putIfAbsent(item.code(), paper -> parts.item(item, paper));
                    item.measureTypes()
                            .forEach(type ->
                                    byCode.putIfAbsent(type.code(), paper -> parts.measureType(type, 0, paper)));
                });
            case Category.Requirements requirements ->
                requirements
                        .requirements()
                        .forEach(requirement ->
                                byCode.putIfAbsent(requirement.code(), paper -> parts.requirement(requirement, paper)));
            case Category.Rubric rubric ->
                rubric.items().forEach(item -> {
                    byCode.putIfAbsent(item.code(), paper -> parts.item(item, paper));
                    item.questions()
                            .forEach(question ->
                                    byCode.putIfAbsent(question.code(), paper -> parts.question(question, paper)));
                });
        }
    }

    private void head(Paper paper) {
        paper.paragraph(words.of(catalogue.title()), 0, Ink.STRONG_ACCENT);
        paper.paragraph(words.get("show.identity", catalogue.id(), catalogue.version()), 0, Ink.FAINT);
        paper.blank();
        paper.paragraph(words.of(catalogue.description()), 0, Ink.PLAIN);
        paper.blank();
        labelled("show.publisher", catalogue.publisher(), paper);
        labelled("show.provenance", catalogue.provenance(), paper);
        catalogue.gaps().forEach(gap -> labelled("show.gap", gap, paper));
    }

    private void labelled(String key, LocalizedText text, Paper paper) {
        paper.hanging(words.get(key) + " ", words.of(text), 0, Ink.PLAIN);
    }

    private void levels(Paper paper) {
        if (!catalogue.levels().isEmpty()) {
            paper.blank();
            paper.rule(words.get("show.levels"));
            Table table = Table.of(
                    2,
                    new Column("", Kind.WORDS),
                    new Column(words.get("show.points"), Kind.RIGHT),
                    new Column(words.get("show.focus"), Kind.LEFT),
                    new Column("", Kind.WORDS));
            for (Level level : catalogue.levels()) {
                table.row(
                        Span.strong(words.of(level.title())),
                        Span.of(Integer.toString(level.points())),
                        Span.of(level.focus()),
                        Span.of(level.stance().orElse("")));
            }
            table.on(paper);
        }
    }

    private void dimensions(Paper paper) {
        if (!catalogue.dimensions().isEmpty()) {
            paper.blank();
            paper.rule(words.get("show.dimensions"));
            List<Column> columns = new ArrayList<>(List.of(new Column("", Kind.WORDS)));
            catalogue.levels().forEach(level -> columns.add(new Column(words.of(level.title()), Kind.WORDS)));
            Table table = Table.of(2, columns.toArray(Column[]::new));
            for (Dimension dimension : catalogue.dimensions()) {
                List<Span> cells = new ArrayList<>(List.of(Span.strong(words.of(dimension.title()))));
                catalogue
                        .levels()
                        .forEach(level -> cells.add(Span.of(dimension.byLevel().getOrDefault(level.code(), "–"))));
                table.row(cells.toArray(Span[]::new));
            }
            table.on(paper);
        }
    }

    private void category(Category category, Paper paper) {
        String number =
                category.number().equals(category.code()) ? category.code() : category.number() + " " + category.code();
        paper.rule(words.get("show.category", number, words.of(category.title())));
        parts.category(category, paper);
    }
}
