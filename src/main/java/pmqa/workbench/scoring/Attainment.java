package pmqa.workbench.scoring;

import java.math.BigDecimal;
import pmqa.workbench.catalogue.ScoringRule.AttainmentBands;
import pmqa.workbench.catalogue.ScoringRule.Band;
import pmqa.workbench.shared.Figures;

/**
 * The arithmetic of {@link AttainmentBands} (domain.md §2, "Measures"): attainment in percent of target, and the band in which
 * it lies.
 *
 * <p>Bands have sharp ends (exactly 105 % earns 400 points, a hair more earns 500), and people enter decimals such as 85.85
 * that binary arithmetic cannot hold. So an attainment is compared with a band's end in binary first, and only when the two
 * are too close to call does exact decimal arithmetic decide. That is often, because meeting a target exactly is common; so
 * figures of usual length are compared as whole numbers, without an object.
 */
final class Attainment {

    private static final double LARGEST_SHORT_FIGURE = 1e9;
    private static final double LARGEST_SHORT_END = 1e4;

    private Attainment() {}

    /** {@code 100·actual/target}, or {@code 200 − 100·actual/target} where lower is better; never below 0. {@code target} is above 0. */
    static double percent(boolean higher, double actual, double target) {
        double share = 100 * actual / target;
        return Math.max(0, higher ? share : 200 - share);
    }

    /** The points of a measure with data. {@code best} is NaN where none is declared. */
    static double points(AttainmentBands rule, boolean higher, double actual, double target, double best) {
        if (isBest(higher, actual, best)) {
            return rule.bestPoints();
        }
        if (target == 0) {
            return reachesZero(higher, actual) ? rule.zeroTargetReached() : rule.zeroTargetMissed();
        }
        double percent = percent(higher, actual, target);
        for (int i = 0; i < rule.bands().size(); i++) {
            Band band = rule.bands().get(i);
            if (isWithin(band, percent, higher, actual, target)) {
                return band.points() + band.pointsPerPercent() * percent;
            }
        }
        throw new IllegalStateException("The last band must be open");
    }

    static boolean isBest(boolean higher, double actual, double best) {
        return higher ? actual >= best : actual <= best;
    }

    private static boolean reachesZero(boolean higher, double actual) {
        return higher ? actual >= 0 : actual <= 0;
    }

    private static boolean isWithin(Band band, double percent, boolean higher, double actual, double target) {
        if (Double.isInfinite(band.end())) {
            return true;
        }
        double distance = percent - band.end();
        if (Math.abs(distance) > Figures.NOISE * Math.max(1, band.end())) {
            return distance < 0;
        }
        int exact = exactComparison(higher, actual, target, band.end());
        return exact < 0 || (exact == 0 && band.endIncluded());
    }

    /** The sign of attainment − end, computed with the decimals that were entered, cleared of the division by the target. */
    private static int exactComparison(boolean higher, double actual, double target, double end) {
        if (isShort(actual) && isShort(target) && end == Math.rint(end) && end < LARGEST_SHORT_END) {
            long share = 100 * tenThousandths(actual);
            long shortTarget = tenThousandths(target);
            long wholeEnd = (long) end;
            return Long.compare(higher ? share : 200 * shortTarget - share, wholeEnd * shortTarget);
        }
        BigDecimal exactTarget = BigDecimal.valueOf(target);
        BigDecimal share = BigDecimal.valueOf(100).multiply(BigDecimal.valueOf(actual));
        BigDecimal attained =
                higher ? share : BigDecimal.valueOf(200).multiply(exactTarget).subtract(share);
        return attained.compareTo(BigDecimal.valueOf(end).multiply(exactTarget));
    }

    /** Whether a figure has at most four decimals and is so small that the products above fit into a long. */
    private static boolean isShort(double figure) {
        return Math.abs(figure) < LARGEST_SHORT_FIGURE && Math.rint(figure * 1e4) / 1e4 == figure;
    }

    private static long tenThousandths(double figure) {
        return (long) Math.rint(figure * 1e4);
    }
}
