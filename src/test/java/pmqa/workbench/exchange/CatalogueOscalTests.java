package pmqa.workbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;

class CatalogueOscalTests {

    private static final Instant MADE = Instant.parse("2026-11-21T03:00:00.5Z");

    static final List<String> IDS = Catalogues.IDS;

    @ParameterizedTest
    @FieldSource("IDS")
    void an_exported_catalogue_keeps_the_rules_of_the_model(String id) {
        Value.Obj document = CatalogueOscal.of(Catalogues.get(id), MADE);

        assertThat(SchemaCheck.against("oscal-catalog-subset").problems(document))
                .isEmpty();
        assertThat(values(document, "id")).doesNotHaveDuplicates();
        assertThat(values(document, "uuid")).doesNotHaveDuplicates();
    }

    @Test
    void the_schema_finds_what_is_wrong() {
        String json =
                JsonWriter.toString(CatalogueOscal.of(Catalogues.get("pmqa-4.0"), MADE), JsonWriter.Layout.ONE_LINE);

        assertThat(problems(json.replace("\"id\":\"category-1\"", "\"id\":\"1 one\"")))
                .hasSize(1);
        assertThat(problems(json.replace("\"oscal-version\"", "\"oscal-versions\"")))
                .isNotEmpty();
    }

    private static List<?> problems(String json) {
        return pmqa.workbench.document.Documents.readJson(
                                json.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                new pmqa.workbench.document.Limits(1 << 24, 40, 1 << 20))
                        instanceof pmqa.workbench.shared.Result.Accepted<Value>(Value value)
                ? SchemaCheck.against("oscal-catalog-subset").problems(value)
                : List.of();
    }

    @Test
    void every_checkpoint_with_its_words_is_in_the_document() {
        Catalogue catalogue = Catalogues.get("pmqa-4.0");
        String json = JsonWriter.toString(CatalogueOscal.of(catalogue, MADE), JsonWriter.Layout.ONE_LINE);

        assertThat(Pattern.compile("\"name\":\"checkpoint\"")
                        .matcher(json)
                        .results()
                        .count())
                .isEqualTo(catalogue
                        .levelItems()
                        .flatMap(item -> item.checkpoints())
                        .count());
        assertThat(json).contains("\"id\":\"checkpoint-1.1-B1\"");
    }

    @Test
    void the_same_version_gives_the_same_document() {
        Catalogue catalogue = Catalogues.get("pmqa-2551");

        assertThat(CatalogueOscal.of(catalogue, MADE)).isEqualTo(CatalogueOscal.of(catalogue, MADE));
        assertThat(new HashSet<>(values(CatalogueOscal.of(catalogue, MADE), "uuid")))
                .doesNotContainAnyElementsOf(values(CatalogueOscal.of(Catalogues.get("pmqa-4.0"), MADE), "uuid"));
    }

    private static List<String> values(Value value, String name) {
        List<String> found = new ArrayList<>();
        collect(value, name, found);
        return found;
    }

    private static void collect(Value value, String name, List<String> found) {
        switch (value) {
            case Value.Obj(Map<String, Value> members) ->
                members.forEach((member, inner) -> {
                    if (member.equals(name) && inner instanceof Value.Str(String text)) {
                        found.add(text);
                    }
                    collect(inner, name, found);
                });
            case Value.Arr(List<Value> elements) -> elements.forEach(element -> collect(element, name, found));
            default -> {
                // A leaf.
            }
        }
    }
}
