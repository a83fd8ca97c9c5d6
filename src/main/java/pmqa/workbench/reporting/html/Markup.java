package pmqa.workbench.reporting.html;

/** Builds well-formed XHTML. Every text is escaped; symbols that the text font lacks are set in the symbol font. */
final class Markup {

    private static final String SYMBOLS = "☐☑☒✓✗○●◐□■◆▬▲▼★☆⚠";

    private final StringBuilder out = new StringBuilder(1 << 16);

    Markup open(String tag) {
        out.append('<').append(tag).append('>');
        return this;
    }

    /** A start tag with attributes, names and values in turn; values are escaped. */
    Markup open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element of its own, such as {@code <br/>}. */
    Markup empty(String tag, String... attributes) {
        open(tag, attributes);
        out.insert(out.length() - 1, '/');
        return this;
    }

    Markup element(String tag, String text) {
        return open(tag).text(text).close(tag);
    }

    Markup element(String tag, String cssClass, String text) {
        return open(tag, "class", cssClass).text(text).close(tag);
    }

    /** A text; a line break in it begins a new line. */
    Markup text(String text) {
        int begun = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n' || SYMBOLS.indexOf(letter) >= 0) {
                escape(text.substring(begun, i));
                out.append(letter == '\n' ? "<br/>" : "<span class=\"symbol\">" + letter + "</span>");
                begun = i + 1;
            }
        }
        escape(text.substring(begun));
        return this;
    }

    /** Something that is markup already. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(text.charAt(i));
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
