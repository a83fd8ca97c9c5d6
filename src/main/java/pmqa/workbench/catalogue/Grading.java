package pmqa.workbench.catalogue;

import java.util.List;
import pmqa.workbench.shared.LocalizedText;

/**
 * How a score becomes a level and an index.
 *
 * @param thresholds the level of a category or total, lowest first
 * @param index the "ระบบราชการ x.x" index
 */
public record Grading(Basis basis, List<Step> thresholds, Index index) {

    public Grading {
        thresholds = List.copyOf(thresholds);
    }

    /** A category or total of at least {@code from} points has this level. */
    public record Step(Level level, double from) {}

    /**
     * An index proportional to the total.
     *
     * @param ofPoints the total that earns the full index
     * @param full the full index
     * @param decimals with how many decimals it is shown
     */
    public record Index(LocalizedText title, double ofPoints, double full, int decimals) {
        public double of(double total) {
            return total / ofPoints * full;
        }
    }
}
