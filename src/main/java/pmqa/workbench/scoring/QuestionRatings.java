package pmqa.workbench.scoring;

import java.util.Map;
import java.util.OptionalInt;

/** The ratings of one rubric question: sub-criterion code ({@code A1} … {@code I3}, {@code what1} …) → rating. */
public record QuestionRatings(Map<String, Integer> byCriterion) {

    public static final QuestionRatings NONE = new QuestionRatings(Map.of());

    public QuestionRatings {
        byCriterion = Map.copyOf(byCriterion);
    }

    OptionalInt of(String criterion) {
        Integer rating = byCriterion.get(criterion);
        return rating == null ? OptionalInt.empty() : OptionalInt.of(rating);
    }
}
