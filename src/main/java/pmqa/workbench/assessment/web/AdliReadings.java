package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import pmqa.workbench.assessment.RubricAnswers;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Catalogue.RubricDimension;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.DimensionProfile;
import pmqa.workbench.scoring.QuestionResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.shared.LocalizedText;

/**
 * What the ADLI profile of each category and item says: where it is highest and lowest, which sub-criteria have reached the highest rating that there is for
 * them, and which have nothing that the criteria count. Nothing is judged beyond that: the sources set no bounds.
 */
public record AdliReadings(List<Reading> readings) {

    public AdliReadings {
        readings = List.copyOf(readings);
    }

    /**
     * Of a category or item.
     *
     * @param strongest the dimensions with the highest mean; none where all are equal
     * @param weakest those with the lowest
     * @param top sub-criteria at their highest rating
     * @param bottom sub-criteria at their lowest rating, or not rated
     */
    public record Reading(
            boolean category,
            String code,
            LocalizedText title,
            List<Mean> strongest,
            List<Mean> weakest,
            List<Place> top,
            List<Place> bottom) {}

    /** A dimension with its mean. */
    public record Mean(RubricDimension dimension, double rating) {}

    /** A sub-criterion of a question. */
    public record Place(String question, String criterion) {}

    static AdliReadings of(Catalogue catalogue, ScoreSheet sheet) {
        List<Reading> readings = new ArrayList<>();
        sheet.categories().stream()
                .filter(CategoryResult.Rubric.class::isInstance)
                .map(CategoryResult.Rubric.class::cast)
                .forEach(category -> {
                    readings.add(reading(catalogue, true, category.code(), category.title(), category.questions()));
                    category.items().stream()
                            .filter(item -> !item.questions().isEmpty())
                            .forEach(item -> readings.add(
                                    reading(catalogue, false, item.code(), item.title(), item.questions())));
                });
        return new AdliReadings(readings);
    }

    private static Reading reading(
            Catalogue catalogue, boolean category, String code, LocalizedText title, List<QuestionResult> questions) {
        Map<String, Double> means = DimensionProfile.of(questions).dimensions();
        boolean differ = means.values().stream().distinct().count() > 1;
        return new Reading(
                category,
                code,
                title,
                differ ? at(catalogue, means, Collections.max(means.values())) : List.of(),
                differ ? at(catalogue, means, Collections.min(means.values())) : List.of(),
                places(
                        catalogue,
                        questions,
                        (criterion, rating) -> rating >= criterion.descriptors().lastKey()),
                places(
                        catalogue,
                        questions,
                        (criterion, rating) -> rating <= criterion.descriptors().firstKey()));
    }

    private static List<Mean> at(Catalogue catalogue, Map<String, Double> means, double mean) {
        return catalogue.rubricDimensions().stream()
                .filter(dimension -> means.getOrDefault(dimension.code(), Double.NaN) == mean)
                .map(dimension -> new Mean(dimension, mean))
                .toList();
    }

    private static List<Place> places(
            Catalogue catalogue, List<QuestionResult> questions, BiPredicate<Criterion, Double> wanted) {
        return questions.stream()
                .flatMap(result -> RubricAnswers.question(catalogue, result.code()).stream()
                        .flatMap(question -> question.criteria())
                        .filter(criterion ->
                                wanted.test(criterion, result.criteria().getOrDefault(criterion.code(), 0.0)))
                        .map(criterion -> new Place(result.code(), criterion.code())))
                .toList();
    }

    /** The first of many, to keep a row short. */
    public static Stream<Place> first(List<Place> places) {
        return places.stream().limit(SHOWN);
    }

    public static int more(List<Place> places) {
        return Math.max(0, places.size() - SHOWN);
    }

    private static final int SHOWN = 12;
}
