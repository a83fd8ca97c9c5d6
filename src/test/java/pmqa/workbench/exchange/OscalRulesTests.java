package pmqa.workbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Result;

/** Each rule of the OSCAL catalogue model that an export must keep: kept by every catalogue, and noticed when it is broken. */
class OscalRulesTests {

    private static final Instant MADE = Instant.parse("2026-11-21T03:00:00.5Z");
    private static final Limits ANY = new Limits(1 << 24, 40, 1 << 20);

    static final List<String> IDS = Catalogues.IDS;

    private static final String WHOLE = json("pmqa-2551");

    private static String json(String catalogue) {
        return JsonWriter.toString(CatalogueOscal.of(Catalogues.get(catalogue), MADE), JsonWriter.Layout.ONE_LINE);
    }

    private record Broken(String rule, String pattern, String replacement) {}

    @TestFactory
    Stream<DynamicTest> a_rule_that_is_broken_is_noticed() {
        return Stream.of(
                        new Broken(
                                "a catalogue has a UUID", "^\\{\"catalog\":\\{\"uuid\":\"[^\"]*\",", "{\"catalog\":{"),
                        new Broken("a catalogue has metadata", "\"metadata\":", "\"meta\":"),
                        new Broken("metadata have a title", "\"metadata\":\\{\"title\":", "\"metadata\":{\"name\":"),
                        new Broken("metadata say when they changed", "\"last-modified\":", "\"modified\":"),
                        new Broken("metadata have a version", ",\"version\":\"[^\"]*\"", ""),
                        new Broken("metadata name the OSCAL version", "\"oscal-version\":", "\"oscal\":"),
                        new Broken("a UUID is of version 4 or 5", "(\"uuid\":\"[^\"]{14})[45]", "$11"),
                        new Broken("a UUID is of the right variant", "(\"uuid\":\"[^\"]{19})[89ab]", "$1c"),
                        new Broken("a moment has a time zone", "(\"last-modified\":\"[^\"Z]*)Z\"", "$1\""),
                        new Broken("a moment has a day that exists", "(\"last-modified\":\")[^T]*T", "$12026-02-29T"),
                        new Broken("an id is a token without blanks", "(\"id\":\")category-1\"", "$1category 1\""),
                        new Broken("an id does not begin with a figure", "(\"id\":\")category-1\"", "$11-category\""),
                        new Broken("a group has a title", "(\"class\":\"category\",)\"title\":", "$1\"name\":"),
                        new Broken("a control has an id", "(\"controls\":\\[\\{)\"id\":\"[^\"]*\",", "$1"),
                        new Broken("a part has a name", "(\"parts\":\\[\\{\"id\":\"[^\"]*\",)\"name\":", "$1\"nom\":"),
                        new Broken(
                                "a property has a value",
                                "(\"props\":\\[\\{\"name\":\"[^\"]*\"(?:,\"ns\":\"[^\"]*\")?,)\"value\":",
                                "$1\"worth\":"),
                        new Broken("a value has no blanks around it", "(\"value\":\")(\\S)", "$1 $2"),
                        new Broken("a namespace is a URI", "(\"ns\":\")urn:[^\"]*\"", "$1no uri\""),
                        new Broken("a list that is there is not empty", "(\"groups\":)\\[", "\"params\":[],$1["),
                        new Broken("nothing unknown stands anywhere", "(\"metadata\":\\{)", "$1\"mood\":\"good\","))
                .map(broken -> DynamicTest.dynamicTest(broken.rule(), () -> {
                    String changed = WHOLE.replaceFirst(broken.pattern(), broken.replacement());
                    assertThat(changed).as("the test breaks something").isNotEqualTo(WHOLE);

                    assertThat(problems(changed)).isNotEmpty();
                }));
    }

    @Test
    void what_is_not_broken_is_not_complained_of() {
        assertThat(problems(WHOLE)).isEmpty();
    }

    private static List<?> problems(String json) {
        return SchemaCheck.against("oscal-catalog-subset").problems(read(json));
    }

    private static Value read(String json) {
        return switch (Documents.readJson(json.getBytes(StandardCharsets.UTF_8), ANY)) {
            case Result.Accepted<Value>(Value value) -> value;
            case Result.Refused<Value> refused -> throw new AssertionError(refused.problems());
        };
    }

    /** What a JSON Schema cannot say. */
    @ParameterizedTest
    @FieldSource("IDS")
    void identifiers_are_unique_and_everything_that_is_named_is_there(String catalogue) {
        Value document = read(json(catalogue));
        List<String> ids = all(document, "id");
        List<String> uuids = all(document, "uuid");

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(uuids).isNotEmpty().doesNotHaveDuplicates();
        Set<String> known = new HashSet<>(ids);
        assertThat(known).containsAll(all(document, "role-id"));
        assertThat(uuids).containsAll(all(document, "party-uuids"));
        all(document, "href").stream()
                .filter(href -> href.startsWith("#"))
                .map(href -> href.substring(1))
                .forEach(target -> assertThat(known.contains(target) || uuids.contains(target))
                        .as(target)
                        .isTrue());
    }

    /** Every text that is a member of that name, or stands in a list of that name. */
    private static List<String> all(Value value, String name) {
        List<String> found = new ArrayList<>();
        collect(value, name, found);
        return found;
    }

    private static void collect(Value value, String name, List<String> found) {
        switch (value) {
            case Value.Obj(Map<String, Value> members) ->
                members.forEach((member, inner) -> {
                    if (member.equals(name)) {
                        texts(inner, found);
                    }
                    collect(inner, name, found);
                });
            case Value.Arr(List<Value> elements) -> elements.forEach(element -> collect(element, name, found));
            default -> {
                // A leaf.
            }
        }
    }

    private static void texts(Value value, List<String> found) {
        if (value instanceof Value.Str(String text)) {
            found.add(text);
        } else if (value instanceof Value.Arr(List<Value> elements)) {
            elements.forEach(element -> texts(element, found));
        }
    }
}
