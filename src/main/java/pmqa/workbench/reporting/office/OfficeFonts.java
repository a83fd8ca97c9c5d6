package pmqa.workbench.reporting.office;

/** Fonts that are on the computers of Thai agencies. */
final class OfficeFonts {

    /** The font of official documents. */
    static final String TEXT = "TH Sarabun New";

    /** Has ☑ and ☐; every Windows since 7 has it, and other systems find a font of their own for what they lack. */
    static final String SYMBOLS = "Segoe UI Symbol";

    private static final String SYMBOL_LETTERS = "☐☑☒✓✗○●◐□■◆▬▲▼★☆⚠";

    private OfficeFonts() {}

    static boolean isSymbol(int letter) {
        return SYMBOL_LETTERS.indexOf(letter) >= 0;
    }
}
