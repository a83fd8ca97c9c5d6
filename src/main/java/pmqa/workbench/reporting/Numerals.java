package pmqa.workbench.reporting;

import java.util.regex.Pattern;

/** Which digits a report is written in. */
public enum Numerals {
    ARABIC,
    /** ๐–๙, as in official Thai documents. */
    THAI;

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final int THAI_ZERO = '๐';

    /**
     * A text in these numerals. Digits that belong to a Latin name stay as they are: {@code B1}, {@code ISO 9001}, {@code PMQA
     * 4.0}, an address, a hash.
     */
    public String in(String text) {
        if (this == ARABIC) {
            return text;
        }
        StringBuilder written = new StringBuilder(text.length());
        String before = "";
        int end = 0;
        var words = WORD.matcher(text);
        while (words.find()) {
            written.append(text, end, words.start());
            String word = words.group();
            boolean name =
                    LATIN.matcher(word).find() || (endsInCapital(before) && isOneBlank(text, end, words.start()));
            written.append(name ? word : thai(word));
            before = word;
            end = words.end();
        }
        return written.append(text, end, text.length()).toString();
    }

    /** A page number, a position in a list. */
    public String in(int number) {
        return in(Integer.toString(number));
    }

    private static boolean endsInCapital(String word) {
        return !word.isEmpty() && word.charAt(word.length() - 1) >= 'A' && word.charAt(word.length() - 1) <= 'Z';
    }

    private static boolean isOneBlank(String text, int from, int to) {
        return to == from + 1 && text.charAt(from) == ' ';
    }

    private static String thai(String word) {
        StringBuilder written = new StringBuilder(word.length());
        word.chars().forEach(letter -> written.append((char) (isDigit(letter) ? THAI_ZERO + letter - '0' : letter)));
        return written.toString();
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
