package pmqa.workbench;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people with bad luck and people with bad intentions send. */
final class BadInput {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    private BadInput() {}

    /** A request: what is wrong with it, its type and its content. */
    static final class Sent {
        private final String name;
        private final String type;
        private final byte[] body;

        Sent(String name, String type, byte[] body) {
            this.name = name;
            this.type = type;
            this.body = body;
        }

        String name() {
            return name;
        }

        String type() {
            return type;
        }

        byte[] body() {
            return body.clone();
        }
    }

    /** Values of fields, already encoded for a form. */
    private static Map<String, String> values(List<String> foreignIds) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("nothing", "");
        values.put("blanks", "+++");
        values.put("a NUL", "a%00b");
        values.put("control characters", encoded("a\u0001\u0007\u001b[31m\u007f"));
        values.put("broken UTF-8", "%C3%28%FF%FE");
        values.put("half a surrogate pair", "%ED%A0%80");
        values.put("a mebibyte", encoded("ก").repeat(350_000));
        values.put("a long word", "x".repeat(70_000));
        values.put("an unknown code", "no-such-code");
        values.put("a negative number", "-1");
        values.put("a huge number", "99999999999999999999999");
        values.put("no number", "1e999999");
        values.put("no day", encoded("2569-02-31"));
        values.put("a script", encoded("<script>alert(1)</script>"));
        values.put("SQL", encoded("'; drop table answer; --"));
        values.put("deep JSON", encoded("[".repeat(20_000)));
        values.put("half of an object", encoded("{\"a\":"));
        values.put("a path", encoded("../../../etc/passwd"));
        for (int i = 0; i < foreignIds.size(); i++) {
            values.put("an id of somebody else's (" + i + ")", foreignIds.get(i));
        }
        return values;
    }

    private static final List<String> ONE_BY_ONE = List.of(
            "nothing", "a NUL", "control characters", "broken UTF-8", "a mebibyte", "an unknown code", "a huge number");

    /** Forms in which everything or one field is wrong. */
    static List<Sent> forms(Map<String, String> fields, List<String> foreignIds) {
        List<Sent> forms = new ArrayList<>();
        forms.add(form("no field at all", Map.of()));
        Map<String, String> values = values(foreignIds);
        values.forEach((what, value) -> {
            Map<String, String> all = new LinkedHashMap<>();
            fields.keySet().forEach(name -> all.put(name, value));
            forms.add(form(what + " everywhere", all));
        });
        for (String what : ONE_BY_ONE) {
            for (String name : fields.keySet()) {
                Map<String, String> one = new LinkedHashMap<>();
                fields.forEach((field, value) -> one.put(field, encoded(value)));
                one.put(name, String.valueOf(values.get(what)));
                forms.add(form(what + " in " + name, one));
            }
        }
        forms.add(new Sent("a form that is none", FORM, bytes("%%%=%%%&&&=&\u0000=1")));
        forms.add(new Sent("a form of another type", "text/plain", bytes("a=b")));
        forms.add(new Sent("JSON for a form", JSON, bytes("{\"a\": 1}")));
        forms.add(new Sent("a type that is none", "nonsense", bytes("a=b")));
        forms.add(new Sent("parts without a boundary", "multipart/form-data", bytes("a=b")));
        forms.add(new Sent("parts that never end", "multipart/form-data; boundary=b", bytes("--b\r\nContent-Disp")));
        forms.add(new Sent("a file for every field", "multipart/form-data; boundary=b", files(fields)));
        return forms;
    }

    /** Bodies for what takes JSON. */
    static List<Sent> documents(String plausible) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        bodies.put("no JSON", bytes("value=true"));
        bodies.put("half of an object", bytes("{\"value\": "));
        bodies.put("a list", bytes("[]"));
        bodies.put("null", bytes("null"));
        bodies.put("an empty object", bytes("{}"));
        bodies.put("a number", bytes("1e999999999"));
        bodies.put(
                "the wrong types", bytes("{\"value\": {\"a\": [1]}, \"version\": \"x\", \"name\": 1, \"events\": {}}"));
        bodies.put("a huge version", bytes("{\"value\": \"true\", \"version\": 99999999999999999999999}"));
        bodies.put("an unknown member", bytes("{\"no-such-member\": 1}"));
        bodies.put("deep nesting", bytes("{\"value\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
        bodies.put(
                "broken UTF-8",
                concat(bytes("{\"value\": \""), new byte[] {(byte) 0xC3, 0x28}, bytes("\", \"version\": 0}")));
        bodies.put("a NUL", bytes("{\"value\": \"a\\u0000b\", \"version\": 0}"));
        bodies.put("half a surrogate pair", bytes("{\"value\": \"\\ud800\", \"version\": 0}"));
        bodies.put("a mebibyte", bytes("{\"value\": \"" + "ก".repeat(350_000) + "\", \"version\": 0}"));
        bodies.put("an unknown code", bytes("{\"value\": \"no-such-code\", \"version\": 0}"));
        bodies.put("a plausible body cut short", bytes(plausible.substring(0, Math.max(0, plausible.length() - 1))));
        List<Sent> sent = new ArrayList<>();
        bodies.forEach((what, body) -> sent.add(new Sent(what, JSON, body)));
        sent.add(new Sent("another type", "text/plain", bytes(plausible)));
        sent.add(new Sent("a form for JSON", FORM, bytes("value=true&version=0")));
        return sent;
    }

    private static Sent form(String what, Map<String, String> encoded) {
        List<String> pairs = new ArrayList<>();
        encoded.forEach((name, value) -> pairs.add(encoded(name) + "=" + value));
        return new Sent(what, FORM, bytes(String.join("&", pairs)));
    }

    private static byte[] files(Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String name : fields.isEmpty() ? List.of("file") : List.copyOf(fields.keySet())) {
            body.writeBytes(bytes("--b\r\nContent-Disposition: form-data; name=\"" + name
                    + "\"; filename=\"../a.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            body.writeBytes(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xFF, '\r', '\n'});
        }
        body.writeBytes(bytes("--b--\r\n"));
        return body.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
