package pmqa.workbench.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is said of one rubric question. Only the ratings are scored; the rest says why they are what they are.
 *
 * @param byCriterion sub-criterion code ({@code A1} … {@code I3}, {@code what1} …) → rating
 * @param done sub-criterion code → what was done for it, from which a rating can be proposed
 * @param remarks sub-criterion code → why the rating is what it is, above all where it differs from the proposed one
 * @param explanation what the agency did, for the question as a whole
 */
public record QuestionRatings(
        Map<String, Integer> byCriterion,
        Map<String, Achievement> done,
        Map<String, String> remarks,
        Optional<String> explanation) {

    public static final QuestionRatings NONE = new QuestionRatings(Map.of());

    public QuestionRatings {
        byCriterion = Map.copyOf(byCriterion);
        done = Map.copyOf(done);
        remarks = Map.copyOf(remarks);
    }

    /** Ratings and nothing beside them. */
    public QuestionRatings(Map<String, Integer> byCriterion) {
        this(byCriterion, Map.of(), Map.of(), Optional.empty());
    }

    OptionalInt of(String criterion) {
        Integer rating = byCriterion.get(criterion);
        return rating == null ? OptionalInt.empty() : OptionalInt.of(rating);
    }
}
