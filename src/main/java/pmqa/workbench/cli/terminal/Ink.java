package pmqa.workbench.cli.terminal;

/** How text is shown where a terminal has colour. Nothing is ever said by ink alone. */
public enum Ink {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    ACCENT("36"),
    STRONG_ACCENT("1;36"),
    GOOD("32"),
    WARNING("33"),
    BAD("31"),
    STRONG_BAD("1;31");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String paint(String text) {
        return code.isEmpty() || text.isBlank() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
