package pmqa.workbench.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people type them: {@code 2026-10-01} from a date field, {@code 1/10/2569} by hand, in Thai or Arabic numerals. A year from 2400 up
 * is of the Buddhist era, a smaller one of the Common Era; in the years that this program plans for, no number can mean both.
 */
public final class TypedDates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final int FIRST_BUDDHIST_YEAR = 2400;
    private static final int BUDDHIST_OFFSET = 543;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private TypedDates() {}

    public static Optional<LocalDate> read(String typed) {
        String text = arabic(typed.strip());
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        int number = Integer.parseInt(year);
        int common = number >= FIRST_BUDDHIST_YEAR ? number - BUDDHIST_OFFSET : number;
        if (common < EARLIEST || common > LATEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(common, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static String arabic(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars()
                .forEach(letter ->
                        digits.append(letter >= '๐' && letter <= '๙' ? (char) ('0' + letter - '๐') : (char) letter));
        return digits.toString();
    }
}
