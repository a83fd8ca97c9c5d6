package pmqa.workbench.scoring;

import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.catalogue.Level;

/** The result over all assessed categories. What it is depends on the catalogue's rules. */
public sealed interface TotalResult {

    /**
     * Points, 0 to 500.
     *
     * @param level the level that the total reaches; absent below the lowest
     * @param index the "ระบบราชการ x.x" index, full precision
     */
    record Points(double score, Optional<Level> level, OptionalDouble index) implements TotalResult {}

    /** A mean rating on the rubric's scale, and as percent of its highest step. */
    record Rating(double rating, double percent) implements TotalResult {}

    /** Requirements met and applicable; no percentage where nothing applies. */
    record Count(int met, int applicable) implements TotalResult {
        public OptionalDouble percent() {
            return applicable == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * met / applicable);
        }
    }
}
