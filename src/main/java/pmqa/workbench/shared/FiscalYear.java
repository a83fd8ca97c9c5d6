package pmqa.workbench.shared;

import java.time.LocalDate;
import java.time.Month;

/**
 * A Thai fiscal year: 1 October to 30 September, named by the Buddhist year in which it ends.
 *
 * @param buddhist the year in the Buddhist era (พ.ศ.), {@value #EARLIEST} to {@value #LATEST}
 */
public record FiscalYear(int buddhist) implements Comparable<FiscalYear> {

    public static final int EARLIEST = 2500;
    public static final int LATEST = 2699;
    private static final int BUDDHIST_OFFSET = 543;

    public FiscalYear {
        if (!isPlausible(buddhist)) {
            throw new IllegalArgumentException("Not a Buddhist fiscal year: " + buddhist);
        }
    }

    /** Whether a number can name a fiscal year; a Common Era year such as 2026 cannot. */
    public static boolean isPlausible(int buddhist) {
        return buddhist >= EARLIEST && buddhist <= LATEST;
    }

    /** The fiscal year in which a day lies. */
    public static FiscalYear of(LocalDate day) {
        int endsIn = day.getMonth().compareTo(Month.OCTOBER) >= 0 ? day.getYear() + 1 : day.getYear();
        return new FiscalYear(endsIn + BUDDHIST_OFFSET);
    }

    public LocalDate firstDay() {
        return LocalDate.of(buddhist - BUDDHIST_OFFSET - 1, Month.OCTOBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(buddhist - BUDDHIST_OFFSET, Month.SEPTEMBER, 30);
    }

    public FiscalYear previous() {
        return new FiscalYear(buddhist - 1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(buddhist, other.buddhist);
    }

    @Override
    public String toString() {
        return Integer.toString(buddhist);
    }
}
