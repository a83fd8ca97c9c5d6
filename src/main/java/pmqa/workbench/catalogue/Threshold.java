package pmqa.workbench.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What must have been done for a rating, read from its descriptor. Every part that is present must be fulfilled. The upper
 * ends of the source's ranges describe the next rating's border, so only lower ends are conditions.
 *
 * @param rating the rating that this earns
 * @param issues how many of the question's issues are covered
 * @param steps how many of the sub-criterion's steps are done
 * @param percent the percentage reached
 * @param included positions (from 1) of steps that must be among those done
 * @param inferred whether a number is this project's reading of a word such as "ส่วนใหญ่"
 */
public record Threshold(
        int rating,
        Optional<Range> issues,
        Optional<Range> steps,
        Optional<Range> percent,
        List<Integer> included,
        boolean inferred) {

    public Threshold {
        included = List.copyOf(included);
    }

    /** From … to, as the source prints it; {@code to} is absent where it prints a single figure. */
    public record Range(double from, OptionalDouble to) {}
}
