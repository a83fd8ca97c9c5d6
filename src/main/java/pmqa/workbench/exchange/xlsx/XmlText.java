package pmqa.workbench.exchange.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Excel's way of writing what XML cannot hold: a code unit as {@code _xHHHH_} (ECMA-376 part 1, 22.4.2.4 bstr). Text that looks
 * like that is written with its underscore escaped.
 */
final class XmlText {

    /** The most that a cell holds, in UTF-16 units. */
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XmlText() {}

    /**
     * The text itself.
     *
     * @throws IllegalArgumentException if it is longer than a cell can hold
     */
    static String checked(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A cell holds at most " + LONGEST + " characters, this text has " + text.length());
        }
        return text;
    }

    static String escaped(String text) {
        String safe = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        StringBuilder xml = new StringBuilder(safe.length());
        for (int i = 0; i < safe.length(); i++) {
            char unit = safe.charAt(i);
            boolean pair = Character.isHighSurrogate(unit)
                    && i + 1 < safe.length()
                    && Character.isLowSurrogate(safe.charAt(i + 1));
            if (pair) {
                xml.append(unit).append(safe.charAt(++i));
            } else if (isPlain(unit)) {
                xml.append(unit);
            } else {
                xml.append("_x%04X_".formatted((int) unit));
            }
        }
        return xml.toString();
    }

    /** A carriage return is allowed in XML but does not survive it. */
    private static boolean isPlain(char unit) {
        return unit == '\t' || unit == '\n' || (unit >= ' ' && !Character.isSurrogate(unit) && unit < '\uFFFE');
    }

    static String unescaped(String xml) {
        return xml.contains("_x")
                ? ESCAPED.matcher(xml)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : xml;
    }
}
