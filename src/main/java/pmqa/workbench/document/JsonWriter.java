package pmqa.workbench.document;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Writes a {@link Value} as JSON text (RFC 8259): every letter as it is, only what JSON demands escaped, lines ended with LF. Half
 * of a surrogate pair, which no UTF-8 text can hold, is escaped too, so that what is written can always be read back.
 */
public final class JsonWriter {

    private static final String HEXADECIMAL = "0123456789abcdef";

    private final Appendable out;
    private final Layout layout;

    private JsonWriter(Appendable out, Layout layout) {
        this.out = out;
        this.layout = layout;
    }

    /** How the text is laid out. */
    public enum Layout {
        /** All on one line, as JSON Lines needs it; no line end after it. */
        ONE_LINE,
        /** For people: two blanks for each level, lists of plain values on one line. */
        INDENTED
    }

    public static void write(Value value, Layout layout, Appendable out) throws IOException {
        new JsonWriter(out, layout).value(value, 0);
    }

    public static String toString(Value value, Layout layout) {
        StringBuilder text = new StringBuilder();
        try {
            write(value, layout, text);
        } catch (IOException impossible) {
            throw new IllegalStateException("A StringBuilder does not fail", impossible);
        }
        return text.toString();
    }

    private void value(Value value, int depth) throws IOException {
        switch (value) {
            case Value.Obj(Map<String, Value> members) -> object(members, depth);
            case Value.Arr(List<Value> elements) -> array(elements, depth);
            case Value.Str(String text) -> string(text);
            case Value.Num(var number) -> out.append(number.toString());
            case Value.Bool(boolean truth) -> out.append(Boolean.toString(truth));
            case Value.Null _ -> out.append("null");
        }
    }

    private void object(Map<String, Value> members, int depth) throws IOException {
        if (members.isEmpty()) {
            out.append("{}");
            return;
        }
        String separator = "";
        out.append('{');
        for (Map.Entry<String, Value> member : members.entrySet()) {
            out.append(separator);
            newLine(depth + 1);
            string(member.getKey());
            out.append(layout == Layout.INDENTED ? ": " : ":");
            value(member.getValue(), depth + 1);
            separator = ",";
        }
        newLine(depth);
        out.append('}');
    }

    private void array(List<Value> elements, int depth) throws IOException {
        boolean plain = elements.stream().noneMatch(JsonWriter::isNested);
        String separator = "";
        out.append('[');
        for (Value element : elements) {
            out.append(separator);
            if (!plain) {
                newLine(depth + 1);
            }
            value(element, depth + 1);
            separator = plain && layout == Layout.INDENTED ? ", " : ",";
        }
        if (!plain) {
            newLine(depth);
        }
        out.append(']');
    }

    private static boolean isNested(Value value) {
        return value instanceof Value.Obj || value instanceof Value.Arr;
    }

    private void newLine(int depth) throws IOException {
        if (layout == Layout.INDENTED) {
            out.append('\n');
            for (int i = 0; i < depth; i++) {
                out.append("  ");
            }
        }
    }

    private void string(String text) throws IOException {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isHighSurrogate(letter)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (letter < ' ' || letter == '"' || letter == '\\' || Character.isSurrogate(letter)) {
                out.append(text, written, i);
                escaped(letter);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private void escaped(char letter) throws IOException {
        switch (letter) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEXADECIMAL.charAt(letter >> shift & 0xF));
                }
            }
        }
    }
}
