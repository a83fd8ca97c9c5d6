package pmqa.workbench.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.document.Value;

/** The small parts of which OSCAL documents are made, each within the data types of the model. */
final class OscalNodes {

    /** Of everything that the model does not name itself. */
    static final String NAMESPACE = "urn:pmqa-workbench:oscal";

    private static final Pattern NOT_IN_TOKENS = Pattern.compile("[^\\p{L}\\p{N}.\\-_]");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<>\\[\\]{}~^$]");

    private OscalNodes() {}

    /** An object under construction. OSCAL knows no empty lists and no empty texts: they are left out. */
    static final class Members {

        private final Map<String, Value> members = new LinkedHashMap<>();

        /** Text on one line. */
        Members line(String name, String text) {
            String line = text.replaceAll("\\s+", " ").strip();
            return line.isEmpty() ? this : put(name, new Value.Str(line));
        }

        /** Text of several lines, in Markdown; nothing in it is taken for markup. */
        Members prose(String name, String text) {
            String escaped =
                    MARKUP.matcher(text.strip()).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
            return escaped.isEmpty() ? this : put(name, new Value.Str(escaped));
        }

        Members list(String name, List<? extends Value> values) {
            return values.isEmpty() ? this : put(name, new Value.Arr(List.copyOf(values)));
        }

        Members put(String name, Value value) {
            members.put(name, value);
            return this;
        }

        Value object() {
            return new Value.Obj(members);
        }
    }

    /** An identifier: a letter or underscore, then letters, digits, dots, hyphens and underscores. */
    static String token(String text) {
        String token = NOT_IN_TOKENS.matcher(text).replaceAll("-");
        return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_' ? token : "_" + token;
    }

    /** The number by which people know it; the model's own property. */
    static Value label(String text) {
        return new Members().line("name", "label").line("value", text).object();
    }

    static Value prop(String name, String value) {
        return new Members()
                .line("name", name)
                .line("ns", NAMESPACE)
                .line("value", value.isBlank() ? "-" : value)
                .object();
    }

    /** A part that the model names itself. */
    static Members standardPart(String id, String name) {
        return new Members().line("id", token(id)).line("name", name);
    }

    /** A part of our own namespace. */
    static Members part(String id, String name) {
        return standardPart(id, name).line("ns", NAMESPACE);
    }

    /** A UUID of version 5 (RFC 9562): the same for the same thing of the same version of the catalogue. */
    static String uuid(Catalogue catalogue, String thing) {
        String name = NAMESPACE + ":" + catalogue.id() + ":" + catalogue.version() + ":" + thing;
        UUID urls = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(urls.getMostSignificantBits())
                    .putLong(urls.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(Arrays.copyOf(sha1.digest(name.getBytes(StandardCharsets.UTF_8)), 16));
            long high = (hash.getLong() & ~0xF000L) | 0x5000L;
            long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-1", impossible);
        }
    }
}
