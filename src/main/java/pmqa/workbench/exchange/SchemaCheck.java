package pmqa.workbench.exchange;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Checks documents against one of the published schemas (JSON Schema 2020-12). */
public final class SchemaCheck {

    private final Schema schema;

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /** The schema of that name in {@code schemas/}: {@code catalogue}, {@code assessment} or {@code score-sheet}. */
    public static SchemaCheck against(String name) {
        String resource = "/schemas/" + name + ".schema.json";
        try (@Nullable InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No schema " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new SchemaCheck(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }

    /** Everything in which a document departs from the schema, each with its JSON pointer. */
    public List<Problem> problems(Value document) {
        String text = JsonWriter.toString(document, JsonWriter.Layout.ONE_LINE);
        List<Error> errors = schema.validate(text, InputFormat.JSON);
        return errors.stream()
                .filter(error -> !isEcho(error, errors))
                .map(SchemaCheck::problem)
                .distinct()
                .toList();
    }

    /** A member whose content is wrong also counts as "not evaluated"; that says nothing new. */
    private static boolean isEcho(Error error, List<Error> errors) {
        return "unevaluatedProperties".equals(error.getKeyword())
                && errors.stream().anyMatch(other -> place(other).startsWith(place(error) + "/"));
    }

    private static String place(Error error) {
        String pointer = error.getInstanceLocation().toString();
        @Nullable String property = error.getProperty();
        return property == null
                ? pointer
                : pointer + "/" + property.replace("~", "~0").replace("/", "~1");
    }

    private static Problem problem(Error error) {
        String keyword = error.getKeyword();
        return new Problem("schema-" + keyword, place(error), message(error, keyword), advice(keyword));
    }

    private static LocalizedText message(Error error, String keyword) {
        String property = String.valueOf(error.getProperty());
        return switch (keyword) {
            case "required" ->
                LocalizedText.of("ไม่มีช่อง “" + property + "”", "The field “" + property + "” is missing.");
            case "additionalProperties", "unevaluatedProperties" ->
                LocalizedText.of("ไม่รู้จักช่อง “" + property + "”", "Unknown field “" + property + "”.");
            case "type" ->
                LocalizedText.of(
                        "ชนิดของข้อมูลไม่ถูกต้อง: " + error.getMessage(), "Wrong kind: " + error.getMessage() + ".");
            case "enum", "const" ->
                LocalizedText.of(
                        "ไม่ใช่ค่าที่ใช้ได้: " + error.getMessage(),
                        "Not an allowed value: " + error.getMessage() + ".");
            default ->
                LocalizedText.of(
                        "ไม่ตรงตาม schema (" + keyword + "): " + error.getMessage(),
                        "Not as the schema demands (" + keyword + "): " + error.getMessage() + ".");
        };
    }

    private static LocalizedText advice(String keyword) {
        return switch (keyword) {
            case "required" -> LocalizedText.of("เพิ่มช่องนี้", "Add it.");
            case "additionalProperties", "unevaluatedProperties" ->
                LocalizedText.of("ตรวจการสะกด หรือเอาช่องนี้ออก", "Check its spelling, or leave it out.");
            default -> LocalizedText.of("แก้ตาม schema ที่เผยแพร่", "Correct it after the published schema.");
        };
    }
}
