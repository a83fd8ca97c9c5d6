package pmqa.workbench.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How numbers are shown and compared. Scores keep full precision inside and are rounded once, at display, half up, to two
 * decimals (docs/scoring.md).
 */
public final class Figures {

    /** Differences up to this size come from binary arithmetic, not from the answers. */
    public static final double NOISE = 1e-9;

    private static final int NOISE_DECIMALS = 9;

    private Figures() {}

    /** For people: half up, exactly {@code decimals} digits after the point. Arithmetic noise is removed before rounding. */
    public static String shown(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(NOISE_DECIMALS, RoundingMode.HALF_EVEN)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A score as people see it: two decimals. */
    public static String score(double value) {
        return shown(value, 2);
    }

    /** A quantity that a person entered, without trailing zeros and without an exponent: {@code 85}, {@code 86.2}. */
    public static String plain(double value) {
        String text = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return text.equals("-0") ? "0" : text;
    }

    /** The same with commas between thousands: {@code 12,900}. */
    public static String grouped(double value) {
        String plain = plain(value);
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }

    /** Whether a computed value reaches a threshold, arithmetic noise forgiven. */
    public static boolean reaches(double value, double threshold) {
        return value >= threshold - NOISE;
    }
}
