package pmqa.workbench.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.document.Value;

/**
 * A table of a data package: rows of CSV, and the schema that describes them (Frictionless Tabular Data Resource).
 */
final class DataTable {

    private final String name;
    private final String title;
    private final List<Field> fields;
    private final List<String> key;
    private final Optional<Reference> reference;
    private final StringBuilder text = new StringBuilder();
    private final Csv csv = new Csv(text);

    /** What a column holds. */
    enum Type {
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        YEAR
    }

    /**
     * A column.
     *
     * @param required whether a row always has a value; others may be empty, which means that there is none
     */
    record Field(String name, Type type, boolean required, String description) {}

    /** The columns {@code fields} name a row of another table by its key. */
    record Reference(List<String> fields, String table, List<String> key) {}

    DataTable(String name, String title, List<Field> fields, List<String> key, Optional<Reference> reference) {
        this.name = name;
        this.title = title;
        this.fields = List.copyOf(fields);
        this.key = List.copyOf(key);
        this.reference = reference;
        write(fields.stream().map(Field::name).toList());
    }

    void row(List<String> values) {
        if (values.size() != fields.size()) {
            throw new IllegalArgumentException(name + " has " + fields.size() + " columns, not " + values.size());
        }
        write(values);
    }

    private void write(List<String> values) {
        try {
            csv.row(values);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String path() {
        return name + ".csv";
    }

    byte[] content() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    Value resource() {
        byte[] content = content();
        Members schema = new Members()
                .list("fields", fields.stream().map(DataTable::field).toList())
                .texts("missingValues", List.of(""))
                .texts("primaryKey", key);
        reference.ifPresent(other -> schema.list(
                "foreignKeys",
                List.of(new Members()
                        .texts("fields", other.fields())
                        .put(
                                "reference",
                                new Members()
                                        .text("resource", other.table())
                                        .texts("fields", other.key())
                                        .object())
                        .object())));
        return new Members()
                .text("profile", "tabular-data-resource")
                .text("name", name)
                .text("path", path())
                .text("title", title)
                .text("format", "csv")
                .text("mediatype", "text/csv")
                .text("encoding", "utf-8")
                .count("bytes", content.length)
                .text("hash", "sha256:" + sha256(content))
                .put(
                        "dialect",
                        new Members()
                                .text("delimiter", ",")
                                .text("lineTerminator", "\n")
                                .text("quoteChar", "\"")
                                .truth("doubleQuote", true)
                                .truth("header", true)
                                .object())
                .put("schema", schema.object())
                .object();
    }

    private static Value field(Field field) {
        Members members = new Members()
                .text("name", field.name())
                .text("type", field.type().name().toLowerCase(Locale.ROOT))
                .text("description", field.description());
        if (field.type() == Type.YEAR) {
            members.text("format", "default");
        }
        if (field.required()) {
            members.put("constraints", new Members().truth("required", true).object());
        }
        return members.object();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Columns from lines of name, type and description; a type with an exclamation mark is required. */
    static List<Field> fields(Map<String, String> described) {
        List<Field> fields = new ArrayList<>();
        described.forEach((column, words) -> {
            String[] parts = words.split(" ", 2);
            boolean required = parts[0].endsWith("!");
            fields.add(new Field(
                    column,
                    Type.valueOf(parts[0].replace("!", "").toUpperCase(Locale.ROOT)),
                    required,
                    parts.length > 1 ? parts[1] : column));
        });
        return fields;
    }
}
