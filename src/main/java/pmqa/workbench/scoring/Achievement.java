package pmqa.workbench.scoring;

import java.util.OptionalDouble;
import java.util.Set;

/**
 * What was done for one sub-criterion of a rubric, as a rater ticks it.
 *
 * @param issues positions (from 1) of the question's issues that are covered
 * @param steps positions (from 1) of the sub-criterion's steps that are done
 * @param percent the percentage that a rater entered; absent to let issues or steps decide where they can
 */
public record Achievement(Set<Integer> issues, Set<Integer> steps, OptionalDouble percent) {

    public static final Achievement NOTHING = new Achievement(Set.of(), Set.of(), OptionalDouble.empty());

    public Achievement {
        issues = Set.copyOf(issues);
        steps = Set.copyOf(steps);
    }

    /** Whether nothing at all was said. */
    public boolean isNothing() {
        return issues.isEmpty() && steps.isEmpty() && percent.isEmpty();
    }
}
