package pmqa.workbench.document;

/** What somebody wrote, made fit to stand in a message: short, on one line, and unable to command a terminal. */
final class Excerpt {

    private static final int LONGEST = 60;
    private static final int REPLACEMENT = 0xFFFD;

    private Excerpt() {}

    static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(letter -> isHarmless(letter) ? letter : REPLACEMENT)
                .forEach(excerpt::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST
                ? excerpt.append('…').toString()
                : excerpt.toString();
    }

    private static boolean isHarmless(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
