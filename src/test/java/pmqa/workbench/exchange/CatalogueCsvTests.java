package pmqa.workbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.Value;

/** The criteria as comma-separated values, read by a reader of its own. */
class CatalogueCsvTests {

    static final List<String> catalogues = Catalogues.IDS;

    /** Members of a catalogue's document that hold no wording of the criteria but codes, rules and file names. */
    private static final Set<String> NO_WORDING = Set.of(
            "id",
            "version",
            "source",
            "scoring",
            "code",
            "kind",
            "level",
            "thresholds",
            "percentOf",
            "appliesTo",
            "number",
            "section",
            "required",
            "points",
            "value");

    private static String csv(String id) throws IOException {
        StringBuilder out = new StringBuilder();
        CatalogueCsv.write(Catalogues.get(id), out);
        return out.toString();
    }

    @Test
    void begins_with_a_byte_order_mark_and_the_names_of_the_columns() throws IOException {
        assertThat(csv("pmqa-4.0"))
                .startsWith("\uFEFFcatalogue,category,item,level,code,kind,applies_to,text,text_en\r\n");
    }

    @ParameterizedTest
    @FieldSource("catalogues")
    void every_record_has_all_columns_and_ends_with_a_line_break_of_rfc_4180(String id) throws IOException {
        String csv = csv(id);

        assertThat(csv).endsWith("\r\n");
        assertThat(records(csv)).allSatisfy(record -> assertThat(record).hasSize(9));
        assertThat(csv).isEqualTo(csv(id));
    }

    @ParameterizedTest
    @FieldSource("catalogues")
    void holds_every_wording_of_the_catalogue(String id) throws IOException {
        Set<String> fields = new HashSet<>();
        records(csv(id))
                .forEach(record -> record.forEach(field -> fields.add(harmful(field) ? field.substring(1) : field)));
        List<String> wordings = new ArrayList<>();
        collect(Catalogues.document(id).orElseThrow(), wordings);

        assertThat(wordings).hasSizeGreaterThan(50);
        assertThat(fields).containsAll(wordings);
    }

    /** Fields that begin like a formula have an apostrophe before them. */
    private static boolean harmful(String field) {
        return field.startsWith("'");
    }

    private static void collect(Value value, List<String> wordings) {
        switch (value) {
            case Value.Obj(Map<String, Value> members) ->
                members.forEach((name, member) -> {
                    if (!NO_WORDING.contains(name)) {
                        collect(member, wordings);
                    }
                });
            case Value.Arr(List<Value> elements) -> elements.forEach(element -> collect(element, wordings));
            case Value.Str(String text) -> wordings.add(text);
            case Value.Num _, Value.Bool _, Value.Null _ -> {
                // No wording.
            }
        }
    }

    @Test
    void has_a_row_for_each_checkpoint_with_whom_it_applies_to() throws IOException {
        List<List<String>> boxes = records(csv("pmqa-4.0")).stream()
                .filter(record -> record.get(5).startsWith("checkpoint-"))
                .toList();

        assertThat(boxes).hasSize(319);
        assertThat(boxes)
                .filteredOn(record -> record.get(6).equals("province"))
                .extracting(record -> record.get(2) + "-" + record.get(4))
                .containsExactly("2.3-S4", "2.4-A4");
    }

    /** RFC 4180, section 2. */
    private static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = csv.startsWith("\uFEFF") ? 1 : 0; i < csv.length(); i++) {
            char letter = csv.charAt(i);
            if (quoted && letter == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == ',') {
                record.add(field.toString());
                field.setLength(0);
            } else if (!quoted && letter == '\r' && csv.charAt(i + 1) == '\n') {
                record.add(field.toString());
                field.setLength(0);
                records.add(record);
                record = new ArrayList<>();
                i++;
            } else {
                field.append(letter);
            }
        }
        assertThat(record).isEmpty();
        return records;
    }
}
