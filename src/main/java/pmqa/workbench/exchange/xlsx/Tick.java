package pmqa.workbench.exchange.xlsx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The marks of a box that is ticked or not. */
final class Tick {

    static final String YES = "☑";
    static final String NO = "☐";
    static final List<String> CHOICES = List.of(YES, NO);
    static final String ADVICE = "เลือก ☑ หรือ ☐ จากรายการ";

    private static final Set<String> MEANING_YES =
            Set.of(YES, "☒", "✓", "✔", "✅", "√", "1", "x", "y", "yes", "true", "ใช่", "มี", "ครบ", "/");
    private static final Set<String> MEANING_NO =
            Set.of("", NO, "□", "0", "n", "no", "false", "ไม่", "ไม่ใช่", "ไม่มี", "-", "–");

    private Tick() {}

    static String of(boolean ticked) {
        return ticked ? YES : NO;
    }

    /** What a mark means; nothing for a mark that nobody can be sure of. */
    static Optional<Boolean> meaning(String mark) {
        String folded = mark.replaceAll("[\\s\u00A0\u200B\uFE0E\uFE0F]+", "").toLowerCase(Locale.ROOT);
        if (MEANING_YES.contains(folded)) {
            return Optional.of(true);
        }
        return MEANING_NO.contains(folded) ? Optional.of(false) : Optional.empty();
    }
}
