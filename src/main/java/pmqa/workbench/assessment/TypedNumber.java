package pmqa.workbench.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import pmqa.workbench.shared.Figures;

/**
 * Numbers as people in Thai offices type them: Thai or Arabic digits, thousands separated by commas or blanks, a point before
 * decimals. {@code ๑,๒๕๐.๕} is 1250.5. A comma that separates anything but thousands is refused, because {@code 1,5} may be meant
 * as 1.5 or as 15.
 */
public final class TypedNumber {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+|\\d{1,3}([, ]\\d{3})+)?(\\.\\d*)?");
    private static final int LONGEST = 60;
    private static final int THOUSANDS = 3;

    private TypedNumber() {}

    /** The number; nothing if the text is no number. Blank text is no number either: the caller decides what blank means. */
    public static Optional<BigDecimal> read(String typed) {
        String text = plain(typed);
        boolean hasDigit = text.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
        if (!hasDigit || text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(",", "").replace(" ", "")));
    }

    /** Digits of every script as ASCII, blanks of every width as one kind of blank, a typographic minus as a hyphen. */
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.strip().codePoints().limit(LONGEST + 1L).forEach(letter -> {
            int digit = Character.digit(letter, 10);
            boolean latin = letter < 128;
            if (!latin && digit >= 0) {
                plain.append(digit);
            } else if (Character.isSpaceChar(letter)) {
                plain.append(' ');
            } else if (letter == '−' || letter == '–') {
                plain.append('-');
            } else {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString();
    }

    /** How a number that somebody entered is shown again: {@code 1,250.5}; {@link #read} reads it back. */
    public static String shown(double value) {
        String plain = Figures.plain(value);
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int place = point - THOUSANDS; place > first; place -= THOUSANDS) {
            grouped.insert(place, ',');
        }
        return grouped.toString();
    }
}
