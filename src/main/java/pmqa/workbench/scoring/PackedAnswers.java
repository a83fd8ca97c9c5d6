package pmqa.workbench.scoring;

import java.util.List;
import pmqa.workbench.catalogue.ScoringRule.AttainmentBands;
import pmqa.workbench.scoring.Measure.Direction;
import pmqa.workbench.shared.FiscalYear;

/**
 * The answers of one assessment as bits and figures, without a code or a text: for PMQA 4.0 some 50 bytes and 25 for each
 * measure with data. Made by {@link ScoringPlan#pack} and understood by the plan that made it. Immutable.
 */
public final class PackedAnswers {

    final ScoringPlan plan;

    /** Bit by bit what the plan has numbered: assessed categories, met boxes, measure types with data. */
    final long[] row;

    private final int[] endOfItem;
    private final boolean[] higher;
    private final double[] actual;
    private final double[] target;
    private final double[] best;

    /**
     * @param measures item by item the measures that have data in that year
     */
    PackedAnswers(ScoringPlan plan, long[] row, List<List<Measure>> measures, FiscalYear year) {
        this.plan = plan;
        this.row = row;
        int count = measures.stream().mapToInt(List::size).sum();
        this.endOfItem = new int[measures.size()];
        this.higher = new boolean[count];
        this.actual = new double[count];
        this.target = new double[count];
        this.best = new double[count];
        int next = 0;
        for (int item = 0; item < endOfItem.length; item++) {
            for (Measure measure : measures.get(item)) {
                higher[next] = measure.direction() == Direction.HIGHER;
                actual[next] = measure.actual(year).orElseThrow();
                target[next] = measure.target().orElseThrow();
                best[next] = measure.best().orElse(Double.NaN);
                next++;
            }
            endOfItem[item] = next;
        }
    }

    /** Whether the bit of that number is set. */
    boolean isSet(int number) {
        return (row[number / Long.SIZE] >>> number & 1) != 0;
    }

    /** How many measures with data an item has; {@code item} is its position among the items of measures. */
    int measuresOf(int item) {
        return endOfItem[item] - startOfItem(item);
    }

    /** The sum of their points. */
    double pointsOf(int item, AttainmentBands rule) {
        double sum = 0;
        for (int i = startOfItem(item); i < endOfItem[item]; i++) {
            sum += Attainment.points(rule, higher[i], actual[i], target[i], best[i]);
        }
        return sum;
    }

    private int startOfItem(int item) {
        return item == 0 ? 0 : endOfItem[item - 1];
    }
}
