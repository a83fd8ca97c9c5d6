package pmqa.workbench.benchmarks;

import java.util.List;

/** Medians, which a busy moment of the machine does not move. */
final class Medians {

    private Medians() {}

    /** The median of at least one value; the lower one of the middle two. */
    static double of(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
