package pmqa.workbench.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The profile of some rubric questions: for each dimension (A, D, L, I) the mean over those questions that have it. A question is rated as the
 * mean of its dimensions; the profile is the same figures read the other way. It is shown and never scored.
 *
 * @param dimensions dimension → mean rating, in the order of the questions' dimensions; empty where no question has any
 */
public record DimensionProfile(Map<String, Double> dimensions) {

    public DimensionProfile {
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }

    public static DimensionProfile of(List<QuestionResult> questions) {
        Map<String, List<Double>> ratings = new LinkedHashMap<>();
        questions.forEach(question -> question.dimensions()
                .forEach((dimension, rating) -> ratings.computeIfAbsent(dimension, _ -> new ArrayList<>())
                        .add(rating)));
        Map<String, Double> means = new LinkedHashMap<>();
        ratings.forEach((dimension, list) -> means.put(dimension, Means.of(list)));
        return new DimensionProfile(means);
    }
}
