package pmqa.workbench.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RandomAnswers;

/** The tables hold what their description says: columns, types, keys and references. */
class DataPackageTests {

    static final List<String> IDS = Catalogues.IDS;

    @ParameterizedTest
    @FieldSource("IDS")
    void the_tables_are_what_the_description_says(String id) {
        DataPackage results = new DataPackage(Language.ENGLISH);
        for (int i = 0; i < 5; i++) {
            Answers answers = RandomAnswers.of(Catalogues.get(id), new Random(i));
            results.add("=" + i, Catalogues.get(id), answers, Scorer.score(Catalogues.get(id), answers));
        }
        Map<String, byte[]> files = results.files();
        Value.Obj descriptor = (Value.Obj) json(requireNonNull(files.get("datapackage.json")));
        Map<String, Set<List<String>>> keys = new java.util.HashMap<>();
        for (Value resource : list(descriptor, "resources")) {
            check((Value.Obj) resource, files, keys);
        }
        assertThat(keys.get("assessments")).hasSize(5);
        assertThat(keys.get("results")).hasSizeGreaterThan(5);
        assertThat(results.files()).usingRecursiveComparison().isEqualTo(files);
    }

    private static void check(Value.Obj resource, Map<String, byte[]> files, Map<String, Set<List<String>>> keys) {
        byte[] content = requireNonNull(files.get(text(resource, "path")));
        String csv = new String(content, StandardCharsets.UTF_8);
        assertThat(text(resource, "hash")).isEqualTo("sha256:" + CanonicalJson.sha256(csv));
        List<List<String>> rows = rows(csv);
        Value.Obj schema = (Value.Obj) member(resource, "schema");
        List<String> names = new ArrayList<>();
        for (Value field : list(schema, "fields")) {
            String name = text((Value.Obj) field, "name");
            int column = names.size();
            names.add(name);
            boolean required = ((Value.Obj) field).members().containsKey("constraints");
            for (List<String> row : rows.subList(1, rows.size())) {
                String value = row.get(column);
                assertThat(required && value.isEmpty())
                        .as("%s in %s", name, row)
                        .isFalse();
                assertThat(value).as(name).matches(value.isEmpty() ? "" : pattern(text((Value.Obj) field, "type")));
            }
        }
        assertThat(rows.getFirst()).isEqualTo(names);
        List<String> key = texts(schema, "primaryKey");
        List<List<String>> own = rows.subList(1, rows.size()).stream()
                .map(row ->
                        key.stream().map(name -> row.get(names.indexOf(name))).toList())
                .toList();
        assertThat(own).doesNotHaveDuplicates();
        keys.put(text(resource, "name"), new HashSet<>(own));
        if (schema.members().containsKey("foreignKeys")) {
            Value.Obj foreign = (Value.Obj) list(schema, "foreignKeys").getFirst();
            List<String> fields = texts(foreign, "fields");
            Set<List<String>> known =
                    requireNonNull(keys.get(text((Value.Obj) member(foreign, "reference"), "resource")));
            assertThat(rows.subList(1, rows.size()))
                    .allMatch(row -> known.contains(fields.stream()
                            .map(name -> row.get(names.indexOf(name)))
                            .toList()));
        }
    }

    private static String pattern(String type) {
        return switch (type) {
            case "integer" -> "\\d+";
            case "number" -> "-?\\d+(\\.\\d+)?";
            case "boolean" -> "true|false";
            default -> "(?s)[^=+@].*";
        };
    }

    /** Reads RFC 4180, apart from the program's own writer. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char letter = csv.charAt(i);
            if (quoted && letter == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append(csv.charAt(++i));
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ',' || letter == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (letter == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                field.append(letter);
            }
        }
        return rows;
    }

    private static Value json(byte[] bytes) {
        return switch (Documents.readJson(bytes, Limits.ASSESSMENT)) {
            case Result.Accepted<Value>(Value value) -> value;
            case Result.Refused<Value> refused -> throw new AssertionError(refused);
        };
    }

    private static Value member(Value.Obj object, String name) {
        return requireNonNull(object.members().get(name));
    }

    private static String text(Value.Obj object, String name) {
        return ((Value.Str) member(object, name)).text();
    }

    private static List<Value> list(Value.Obj object, String name) {
        return ((Value.Arr) member(object, name)).elements();
    }

    private static List<String> texts(Value.Obj object, String name) {
        return list(object, name).stream()
                .map(value -> ((Value.Str) value).text())
                .toList();
    }
}
