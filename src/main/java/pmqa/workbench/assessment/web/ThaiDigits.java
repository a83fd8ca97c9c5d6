package pmqa.workbench.assessment.web;

/** Thai digits in what people type. */
final class ThaiDigits {

    private ThaiDigits() {}

    /** The same text with ๐–๙ as 0–9. */
    static String toArabic(String text) {
        StringBuilder arabic = new StringBuilder(text.length());
        text.chars().forEach(c -> arabic.append(c >= '๐' && c <= '๙' ? (char) (c - '๐' + '0') : (char) c));
        return arabic.toString();
    }
}
