package pmqa.workbench.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as people in Thailand read them: days in the Buddhist era, times of Thailand. */
public final class ThaiDates {

    /** Fiscal years and phase windows are days in Thailand, wherever the server stands. */
    public static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private static final DateTimeFormatter THAI_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("th"));
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter THAI_MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.of("th"));
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private ThaiDates() {}

    /** {@code 30 ก.ย. 2569} in Thai, {@code 30 Sep 2026} in English. */
    public static String day(LocalDate day, Language language) {
        return switch (language) {
            case THAI -> THAI_DAY.format(ThaiBuddhistDate.from(day));
            case ENGLISH -> ENGLISH_DAY.format(day);
        };
    }

    /** As somebody would type it: {@code 31/1/2570} in Thai, {@code 31/1/2027} in English. */
    public static String typed(LocalDate day, Language language) {
        return switch (language) {
            case THAI -> TYPED.format(ThaiBuddhistDate.from(day));
            case ENGLISH -> TYPED.format(day);
        };
    }

    /** {@code ต.ค. 68} in Thai, {@code Oct 25} in English: short, for the axis of a drawing. */
    public static String month(YearMonth month, Language language) {
        LocalDate first = month.atDay(1);
        return switch (language) {
            case THAI -> THAI_MONTH.format(ThaiBuddhistDate.from(first));
            case ENGLISH -> ENGLISH_MONTH.format(first);
        };
    }

    /** Day and time in Thailand: {@code 30 ก.ย. 2569 14:32 น.}. */
    public static String moment(Instant instant, Language language) {
        var local = instant.atZone(THAILAND);
        String time = TIME.format(local);
        return day(local.toLocalDate(), language) + " " + (language == Language.THAI ? time + " น." : time);
    }

    /** The time of day in Thailand: {@code 14:32}. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(THAILAND));
    }
}
