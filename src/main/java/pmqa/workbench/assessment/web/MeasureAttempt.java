package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.shared.Problem;

/**
 * A form of a measure that was sent and could not be saved as it was; it is shown again with everything that was typed.
 *
 * @param key of the measure
 * @param version on which the next attempt builds
 * @param problems what is wrong with it
 * @param overtakenBy who saved something else meanwhile, in words
 * @param asksRemoval whether it was sent to remove the measure, which is asked once more
 */
record MeasureAttempt(
        String key,
        MeasureFields fields,
        long version,
        List<Problem> problems,
        Optional<String> overtakenBy,
        boolean asksRemoval) {

    MeasureAttempt {
        problems = List.copyOf(problems);
    }

    static MeasureAttempt asking(String key, MeasureFields fields, long version) {
        return new MeasureAttempt(key, fields, version, List.of(), Optional.empty(), true);
    }

    static MeasureAttempt refused(String key, MeasureFields fields, long version, List<Problem> problems) {
        return new MeasureAttempt(key, fields, version, problems, Optional.empty(), false);
    }

    static MeasureAttempt overtaken(String key, MeasureFields fields, long version, String by) {
        return new MeasureAttempt(key, fields, version, List.of(), Optional.of(by), false);
    }
}
