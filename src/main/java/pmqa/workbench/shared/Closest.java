package pmqa.workbench.shared;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the likely meaning of a mistyped code or word. */
public final class Closest {

    private static final int LONGEST = 64;

    /** Shorter codes have no letter that could be wrong and still be recognised. */
    private static final int SHORTEST_WITH_A_WRONG_LETTER = 4;

    private static final String JOINTS = "-:/";

    private Closest() {}

    /**
     * The candidate that {@code typed} means, if it is clear which one. Case, blanks, leading zeros and the kind of numerals
     * make no difference. A code may come with what stands before it ({@code 1.1-B1} for {@code B1}) or without it
     * ({@code 4.0} for {@code pmqa-4.0}). Else at most one letter in three, and at least one, may be missing, too many, wrong
     * or swapped with its neighbour, but a wrong digit is no slip: {@code B9} does not mean {@code B1}. Where several
     * candidates are equally near, the one of the same length is meant, or none.
     */
    public static Optional<String> to(String typed, Collection<String> candidates) {
        String wanted = folded(typed);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> sameLastPart = candidates.stream()
                .filter(candidate -> isLastPart(wanted, folded(candidate)) || isLastPart(folded(candidate), wanted))
                .toList();
        return only(sameLastPart).or(() -> nearest(wanted, candidates));
    }

    private static boolean isLastPart(String whole, String part) {
        int before = whole.length() - part.length() - 1;
        return !part.isEmpty() && before >= 0 && whole.endsWith(part) && JOINTS.indexOf(whole.charAt(before)) >= 0;
    }

    private static Optional<String> nearest(String wanted, Collection<String> candidates) {
        int allowed = Math.max(1, wanted.length() / 3);
        Map<Integer, List<String>> byDistance = candidates.stream()
                .filter(candidate -> digits(folded(candidate)).equals(digits(wanted)))
                .collect(Collectors.groupingBy(candidate -> distance(wanted, folded(candidate))));
        List<String> nearest = byDistance.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .filter(group -> group.getKey() <= allowed)
                .map(Map.Entry::getValue)
                .orElse(List.of());
        return only(nearest)
                .or(() -> only(nearest.stream()
                        .filter(candidate -> folded(candidate).length() == wanted.length())
                        .toList()));
    }

    private static Optional<String> only(List<String> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static String digits(String folded) {
        return folded.replaceAll("[^0-9]", "");
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().filter(letter -> !Character.isWhitespace(letter)).forEach(letter -> {
            int digit = Character.digit(letter, 10);
            folded.appendCodePoint(digit < 0 ? letter : '0' + digit);
        });
        return folded.toString().toUpperCase(Locale.ROOT).replaceAll("(?<![0-9.])0+(?=[0-9])", "");
    }

    /**
     * Edit distance with insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), three rows at
     * a time.
     */
    private static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        int wrongLetter = a.length() < SHORTEST_WITH_A_WRONG_LETTER ? 2 : 1;
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int edited =
                        Math.min(previous[j - 1] + (same ? 0 : wrongLetter), Math.min(previous[j], current[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                current[j] = swapped ? Math.min(edited, beforePrevious[j - 2] + 1) : edited;
            }
            int[] free = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = free;
        }
        return previous[b.length()];
    }
}
