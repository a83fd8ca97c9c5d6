package pmqa.workbench.cli.terminal;

import java.util.Arrays;

/**
 * How many columns a text takes on a terminal. Marks that stand above or below a letter (Unicode Mn, Me) and invisible format
 * characters (Cf) take none; SARA AM, though half of it stands above, takes one; East Asian wide characters and emoji take two
 * (Unicode Standard Annex 11).
 */
public final class Columns {

    /** First and last code point of each range that takes two columns, ascending. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F,
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E,
        0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0,
        0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442,
        0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4,
        0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6D7, 0x1F6DC,
        0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C,
        0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int HANGUL_VOWELS_FROM = 0x1160;
    private static final int HANGUL_FINALS_TO = 0x11FF;

    private Columns() {}

    public static int of(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            columns += of(letter);
            i += Character.charCount(letter);
        }
        return columns;
    }

    /** 0, 1 or 2. */
    public static int of(int letter) {
        if (letter < 0x300) {
            return letter < ' ' || (letter >= 0x7F && letter < 0xA0) ? 0 : 1;
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.FORMAT -> letter == SOFT_HYPHEN ? 1 : 0;
            default -> letter >= HANGUL_VOWELS_FROM && letter <= HANGUL_FINALS_TO ? 0 : isWide(letter) ? 2 : 1;
        };
    }

    private static boolean isWide(int letter) {
        int found = Arrays.binarySearch(WIDE, letter);
        int insertion = -found - 1;
        // Between a range's first and last the insertion point is odd.
        return found >= 0 || insertion % 2 == 1;
    }

    /** The text with blanks after it, so that it takes {@code width} columns; a longer one stays as it is. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text with blanks before it, so that it takes {@code width} columns; a longer one stays as it is. */
    static String aligned(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }
}
