package pmqa.workbench.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts how far two sets of scores agree. */
final class Comparison {

    private static final int EXAMPLES = 5;

    private final double tolerance;
    private final List<String> examples = new ArrayList<>();
    private int assessments;
    private int agreeing;
    private long figures;
    private long identical;
    private double largest;

    Comparison(double tolerance) {
        this.tolerance = tolerance;
    }

    /** Takes one assessment: total, categories and items. {@code others} may hold more nodes; it must not lack any. */
    void add(Map<String, Double> scores, Map<String, Double> others) {
        assessments++;
        boolean agrees = true;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            double other = others.getOrDefault(score.getKey(), Double.NaN);
            double difference = Math.abs(score.getValue() - other);
            figures++;
            if (difference == 0) {
                identical++;
            }
            if (difference <= tolerance) {
                largest = Math.max(largest, difference);
            } else {
                agrees = false;
                if (examples.size() < EXAMPLES) {
                    examples.add("assessment %d, %s: program %s, spreadsheet %s"
                            .formatted(assessments, score.getKey(), score.getValue(), other));
                }
            }
        }
        if (agrees) {
            agreeing++;
        }
    }

    boolean complete() {
        return agreeing == assessments;
    }

    String report() {
        String agreement = String.format(
                Locale.ROOT, """
                agreement         %,d of %,d assessments, tolerance %s
                figures           %,d totals, categories and items, of which %.2f %% equal to the last bit
                largest accepted  %s
                """, agreeing, assessments, tolerance, figures, 100.0 * identical / figures, largest);
        return agreement
                + examples.stream()
                        .map(example -> "disagreement      " + example + "\n")
                        .reduce("", String::concat);
    }
}
