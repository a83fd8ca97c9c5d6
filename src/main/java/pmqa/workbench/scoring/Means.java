package pmqa.workbench.scoring;

import java.util.List;

/** Arithmetic means. */
final class Means {

    private Means() {}

    /** The mean; 0 of nothing. */
    static double of(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return of(sum, values.size());
    }

    /** The mean of {@code count} values that add up to {@code sum}; 0 of nothing. */
    static double of(double sum, int count) {
        return count == 0 ? 0 : sum / count;
    }
}
