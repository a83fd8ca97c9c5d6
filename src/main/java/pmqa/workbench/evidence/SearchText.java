package pmqa.workbench.evidence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Makes text comparable for a search by parts of words. Thai has no blanks between words and files break lines anywhere, so blanks are
 * dropped on both sides: whatever stands in a file is found as it reads, and no dictionary can cut it wrongly. Small letters, Arabic
 * numerals, one way to write SARA AM, nothing invisible.
 */
public final class SearchText {

    /** Characters of one content that can be searched: a book of some 500 pages. */
    static final int LONGEST = 1_000_000;

    private static final int MOST_TERMS = 8;

    private SearchText() {}

    public static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder comparable = new StringBuilder(Math.min(composed.length(), LONGEST));
        for (int i = 0; i < composed.length() && comparable.length() < LONGEST; i++) {
            char letter = composed.charAt(i);
            if (letter == 'ำ') {
                comparable.append("ํา");
            } else if (letter >= '๐' && letter <= '๙') {
                comparable.append((char) ('0' + letter - '๐'));
            } else if (isKept(letter)) {
                comparable.append(letter);
            }
        }
        return comparable.toString();
    }

    private static boolean isKept(char letter) {
        return letter > ' '
                && !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && Character.getType(letter) != Character.FORMAT
                && !Character.isSurrogate(letter)
                && letter != '\u00AD'
                && letter != '\uFFFD';
    }

    /** The parts of a query, each of which must occur; patterns for SQL's {@code like}. */
    static List<String> patterns(String query) {
        return Arrays.stream(query.strip().split("\\s+"))
                .map(SearchText::of)
                .filter(term -> !term.isEmpty())
                .limit(MOST_TERMS)
                .map(term ->
                        "%" + term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
    }
}
