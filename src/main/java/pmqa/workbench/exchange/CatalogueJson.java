package pmqa.workbench.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;

/** Prints the document of a catalogue in its published shape (formats.md, {@code schemas/catalogue.schema.json}). */
public final class CatalogueJson {

    /** The order of the members in the published shape. Others follow in the order in which they stand. */
    private static final List<String> ORDER = List.of(
            "id",
            "version",
            "title",
            "description",
            "publisher",
            "source",
            "provenance",
            "gaps",
            "levels",
            "dimensions",
            "ratingScale",
            "rubricDimensions",
            "categories",
            "scoring");

    private CatalogueJson() {}

    /** Writes the document as indented JSON with a line end after it. */
    public static void write(Value.Obj document, Appendable out) throws IOException {
        JsonWriter.write(ordered(document), JsonWriter.Layout.INDENTED, out);
        out.append('\n');
    }

    /** The same document with its members in the published order. */
    static Value.Obj ordered(Value.Obj document) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (String name : ORDER) {
            Value member = document.members().get(name);
            if (member != null) {
                members.put(name, member);
            }
        }
        document.members().forEach(members::putIfAbsent);
        return new Value.Obj(members);
    }
}
