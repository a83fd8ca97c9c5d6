package pmqa.workbench.catalogue.loading;

import static java.util.function.Function.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Dimension;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.document.Node;
import pmqa.workbench.shared.LocalizedText;

/** Turns the whole document of a catalogue into the model. What cannot be decoded is noted as a problem and left out. */
final class CatalogueDecoder {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "version",
            "title",
            "description",
            "publisher",
            "source",
            "provenance",
            "gaps",
            "levels",
            "dimensions",
            "ratingScale",
            "rubricDimensions",
            "scoring",
            "categories");

    private final Node root;

    CatalogueDecoder(Node root) {
        this.root = root.onlyFields(FIELDS);
    }

    Optional<Catalogue> decode() {
        Optional<String> id = root.required("id").flatMap(Node::text);
        Optional<String> version = root.required("version").flatMap(Node::text);
        Optional<LocalizedText> title = root.required("title").flatMap(Texts::localized);
        Optional<LocalizedText> description = root.required("description").flatMap(Texts::localized);
        Optional<LocalizedText> publisher = root.required("publisher").flatMap(Texts::localized);
        Optional<LocalizedText> provenance = root.required("provenance").flatMap(Texts::localized);
        List<String> source = root.required("source").map(Texts::texts).orElse(List.of());
        List<LocalizedText> gaps =
                root.field("gaps").map(node -> node.each(Texts::localized)).orElse(List.of());
        List<Level> levels = listOf("levels", this::level);
        Map<String, Level> levelByCode = levels.stream()
                .collect(Collectors.toMap(Level::code, identity(), (first, _) -> first, LinkedHashMap::new));
        List<Dimension> dimensions = listOf("dimensions", node -> dimension(node, levels));
        List<Catalogue.RatingStep> scale = listOf("ratingScale", this::ratingStep);
        List<Catalogue.RubricDimension> rubricDimensions = listOf("rubricDimensions", this::rubricDimension);
        CategoryDecoder categoryDecoder = new CategoryDecoder(
                levelByCode,
                rubricDimensions.stream().map(Catalogue.RubricDimension::code).toList());
        List<Category> categories = root.required("categories")
                .map(node -> node.each(categoryDecoder::category))
                .orElse(List.of());
        var scoring = root.required("scoring").flatMap(node -> new ScoringDecoder(levelByCode).decode(node));
        if (id.isEmpty()
                || version.isEmpty()
                || title.isEmpty()
                || description.isEmpty()
                || publisher.isEmpty()
                || provenance.isEmpty()
                || scoring.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Catalogue(
                id.get(),
                version.get(),
                title.get(),
                description.get(),
                publisher.get(),
                source,
                provenance.get(),
                gaps,
                levels,
                dimensions,
                scale,
                rubricDimensions,
                categories,
                scoring.get()));
    }

    private <T> List<T> listOf(String name, java.util.function.Function<Node, Optional<T>> read) {
        return root.field(name).map(node -> node.each(read)).orElse(List.of());
    }

    private Optional<Level> level(Node node) {
        node.onlyFields(Set.of("code", "title", "points", "focus", "stance", "result"));
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<LocalizedText> title = node.required("title").flatMap(Texts::localized);
        Optional<Integer> points = node.required("points").flatMap(Node::integer);
        Optional<String> focus = node.required("focus").flatMap(Node::text);
        return code.isPresent() && title.isPresent() && points.isPresent() && focus.isPresent()
                ? Optional.of(new Level(
                        code.get(),
                        title.get(),
                        points.get(),
                        focus.get(),
                        Texts.optional(node, "stance"),
                        node.field("result").flatMap(Texts::localized)))
                : Optional.empty();
    }

    private Optional<Dimension> dimension(Node node, List<Level> levels) {
        node.onlyFields(
                Stream.concat(Stream.of("code", "title"), levels.stream().map(Level::code))
                        .collect(Collectors.toSet()));
        Map<String, String> byLevel = new LinkedHashMap<>();
        for (Level level : levels) {
            node.required(level.code()).flatMap(Node::text).ifPresent(text -> byLevel.put(level.code(), text));
        }
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<LocalizedText> title = node.required("title").flatMap(Texts::localized);
        return code.isPresent() && title.isPresent()
                ? Optional.of(new Dimension(code.get(), title.get(), byLevel))
                : Optional.empty();
    }

    private Optional<Catalogue.RatingStep> ratingStep(Node node) {
        node.onlyFields(Set.of("value", "title"));
        Optional<Integer> value = node.required("value").flatMap(Node::integer);
        Optional<LocalizedText> title = node.required("title").flatMap(Texts::localized);
        return value.isPresent() && title.isPresent()
                ? Optional.of(new Catalogue.RatingStep(value.get(), title.get()))
                : Optional.empty();
    }

    private Optional<Catalogue.RubricDimension> rubricDimension(Node node) {
        node.onlyFields(Set.of("code", "title"));
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<LocalizedText> title = node.required("title").flatMap(Texts::localized);
        return code.isPresent() && title.isPresent()
                ? Optional.of(new Catalogue.RubricDimension(code.get(), title.get()))
                : Optional.empty();
    }
}
