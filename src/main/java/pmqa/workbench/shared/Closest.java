package pmqa.workbench.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the likely meaning of a mistyped code. */
public final class Closest {

    private Closest() {}

    /**
     * The candidate that is nearest to {@code typed} when case and blanks are ignored, if it is near enough to be meant: at most
     * one edit for each three letters, and at least one edit allowed.
     */
    public static Optional<String> to(String typed, Collection<String> candidates) {
        String wanted = folded(typed);
        if (wanted.isEmpty() || wanted.length() > 64) {
            return Optional.empty();
        }
        int allowed = Math.max(1, wanted.length() / 3);
        return candidates.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(wanted, folded(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(best -> distance(wanted, folded(best)) <= allowed);
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    /** Edit distance with insertions, deletions and substitutions (Levenshtein), two rows at a time. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
