package pmqa.workbench.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pmqa.workbench.document.Value;

/**
 * The canonical form of a JSON value (RFC 8785, JSON Canonicalization Scheme): members sorted by their UTF-16 units, no blanks,
 * the shortest escapes, numbers as ECMAScript prints doubles. Equal values have equal bytes, so their hash names them.
 */
public final class CanonicalJson {

    private static final double SMALLEST_PLAIN = 1e-6;
    private static final double LARGEST_PLAIN = 1e21;

    private CanonicalJson() {}

    public static String write(Value value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    /** SHA-256 of the canonical form in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String sha256(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static void append(StringBuilder out, Value value) {
        switch (value) {
            case Value.Obj(Map<String, Value> members) -> appendObject(out, members);
            case Value.Arr(List<Value> elements) -> {
                out.append('[');
                for (int i = 0; i < elements.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    append(out, elements.get(i));
                }
                out.append(']');
            }
            case Value.Str(String text) -> appendText(out, text);
            case Value.Num(BigDecimal number) -> out.append(number(number.doubleValue()));
            case Value.Bool(boolean truth) -> out.append(truth);
            case Value.Null() -> out.append("null");
        }
    }

    private static void appendObject(StringBuilder out, Map<String, Value> members) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Value> member : new TreeMap<>(members).entrySet()) {
            out.append(separator);
            appendText(out, member.getKey());
            out.append(':');
            append(out, member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private static void appendText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** ECMAScript's Number::toString; Java prints the same shortest digits in another layout. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double magnitude = Math.abs(value);
        if (magnitude >= SMALLEST_PLAIN && magnitude < LARGEST_PLAIN) {
            return shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (value < 0 ? "-" : "") + mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
