package pmqa.workbench.cli.terminal;

/** A piece of text in one ink. */
public record Span(String text, Ink ink) {

    public static Span of(String text) {
        return new Span(text, Ink.PLAIN);
    }

    public static Span strong(String text) {
        return new Span(text, Ink.STRONG);
    }

    public static Span faint(String text) {
        return new Span(text, Ink.FAINT);
    }
}
