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
        return values.isEmpty() ? 0 : sum / values.size();
    }
}
