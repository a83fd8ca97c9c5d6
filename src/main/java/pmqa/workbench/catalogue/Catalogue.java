package pmqa.workbench.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pmqa.workbench.shared.LocalizedText;

/**
 * One version of one generation of criteria (เกณฑ์), for instance {@code pmqa-4.0}.
 *
 * @param id what assessments name it by, for instance {@code pmqa-4.0}
 * @param version version of this transcription; a published version never changes
 * @param title the catalogue's name
 * @param description what it is and how far its source reaches
 * @param publisher whose criteria these are
 * @param source the file names of the documents it was transcribed from
 * @param provenance what those documents are and what each of them gave
 * @param gaps what the sources do not hold; stated, never filled by invention
 * @param levels the levels of process items, lowest first; empty where the criteria have none
 * @param dimensions the dimensions of development across the levels; empty where the criteria have none
 * @param ratingScale the steps of a rubric, lowest first; empty where the criteria have none
 * @param rubricDimensions the dimensions of a rubric (A, D, L, I); empty where the criteria have none
 * @param categories the categories in their order
 * @param scoring the rules, chosen and parameterised
 */
public record Catalogue(
        String id,
        String version,
        LocalizedText title,
        LocalizedText description,
        LocalizedText publisher,
        List<String> source,
        LocalizedText provenance,
        List<LocalizedText> gaps,
        List<Level> levels,
        List<Dimension> dimensions,
        List<RatingStep> ratingScale,
        List<RubricDimension> rubricDimensions,
        List<Category> categories,
        ScoringRules scoring) {

    public Catalogue {
        source = List.copyOf(source);
        gaps = List.copyOf(gaps);
        levels = List.copyOf(levels);
        dimensions = List.copyOf(dimensions);
        ratingScale = List.copyOf(ratingScale);
        rubricDimensions = List.copyOf(rubricDimensions);
        categories = List.copyOf(categories);
    }

    /** One step of the rating scale of a rubric: {@code 0} No evidence … {@code 5} Role Model. */
    public record RatingStep(int value, LocalizedText title) {}

    /** One dimension of a rubric: {@code A} Approach, {@code D} Deployment, {@code L} Learning, {@code I} Integration. */
    public record RubricDimension(String code, LocalizedText title) {}

    public Optional<Category> category(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /** The categories that are scored: all but the organisation profile. */
    public List<Category> scoredCategories() {
        return categories.stream()
                .filter(category -> !(category instanceof Category.Profile))
                .toList();
    }

    /** Every category of one kind, in order. */
    public <C extends Category> Stream<C> categories(Class<C> kind) {
        return categories.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Every level-gated item, in order. */
    public Stream<LevelItem> levelItems() {
        return categories(Category.Process.class).flatMap(category -> category.items().stream());
    }

    /** Every item that holds measures, in order. */
    public Stream<MeasureItem> measureItems() {
        return categories(Category.Results.class).flatMap(category -> category.items().stream());
    }

    /** Every question of the rubrics, in order. */
    public Stream<Question> questions() {
        return categories(Category.Rubric.class)
                .flatMap(category -> category.items().stream())
                .flatMap(item -> item.questions().stream());
    }

    /** Every requirement, in order. */
    public Stream<Requirement> requirements() {
        return categories(Category.Requirements.class).flatMap(category -> category.requirements().stream());
    }

    public Optional<Level> level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }
}
