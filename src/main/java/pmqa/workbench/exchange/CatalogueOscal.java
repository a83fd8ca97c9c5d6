package pmqa.workbench.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Basis;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.OscalNodes.Members;

/**
 * A catalogue as OSCAL 1.1 catalogue JSON: a category is a group, an item, question, requirement or topic is a control, levels and
 * checkpoints are parts. What OSCAL has no name for stands in properties and parts of the namespace {@link OscalNodes#NAMESPACE}.
 * Identifiers and UUIDs follow from the catalogue's id and version, so the same version always gives the same document, apart
 * from the moment at which it was made.
 */
public final class CatalogueOscal {

    /** The version of the model that is followed. */
    public static final String VERSION = "1.1.2";

    private CatalogueOscal() {}

    /** The document; {@code made} is the moment that its metadata name. */
    public static Value.Obj of(Catalogue catalogue, Instant made) {
        String publisher = OscalNodes.uuid(catalogue, "party publisher");
        Members metadata = new Members()
                .line("title", catalogue.title().th())
                .line("last-modified", made.truncatedTo(ChronoUnit.SECONDS).toString())
                .line("version", catalogue.version())
                .line("oscal-version", VERSION)
                .list(
                        "props",
                        List.of(
                                OscalNodes.prop("catalogue-id", catalogue.id()),
                                OscalNodes.prop("title-en", catalogue.title().en()),
                                OscalNodes.prop("language", "th")))
                .list(
                        "roles",
                        List.of(new Members()
                                .line("id", "publisher")
                                .line("title", "Publisher of the criteria")
                                .object()))
                .list(
                        "parties",
                        List.of(new Members()
                                .line("uuid", publisher)
                                .line("type", "organization")
                                .line("name", catalogue.publisher().th())
                                .object()))
                .list(
                        "responsible-parties",
                        List.of(new Members()
                                .line("role-id", "publisher")
                                .put("party-uuids", new Value.Arr(List.of(new Value.Str(publisher))))
                                .object()))
                .prose("remarks", catalogue.description().th());
        Members document = new Members()
                .line("uuid", OscalNodes.uuid(catalogue, "catalog"))
                .put("metadata", metadata.object())
                .list(
                        "groups",
                        catalogue.categories().stream()
                                .map(category -> group(catalogue, category))
                                .toList())
                .put("back-matter", backMatter(catalogue));
        Map<String, Value> root = new LinkedHashMap<>();
        root.put("catalog", document.object());
        return new Value.Obj(root);
    }

    private static Value group(Catalogue catalogue, Category category) {
        Members group = new Members()
                .line("id", OscalNodes.token("category-" + category.code()))
                .line("class", "category")
                .line("title", category.title().th())
                .list(
                        "props",
                        List.of(
                                OscalNodes.label(category.number()),
                                OscalNodes.prop("title-en", category.title().en())));
        return switch (category) {
            case Category.Profile profile ->
                group.list(
                                "controls",
                                profile.topics().stream()
                                        .map(OscalControls::topic)
                                        .toList())
                        .object();
            case Category.Process process ->
                group.list("parts", overview(process))
                        .list(
                                "controls",
                                process.items().stream()
                                        .map(OscalControls::item)
                                        .toList())
                        .object();
            case Category.Results results ->
                group.list("parts", optional("category-" + results.code() + "_intent", "overview", results.intent()))
                        .list(
                                "controls",
                                results.items().stream()
                                        .map(OscalControls::measures)
                                        .toList())
                        .object();
            case Category.Requirements requirements ->
                group.list(
                                "controls",
                                requirements.requirements().stream()
                                        .map(OscalControls::requirement)
                                        .toList())
                        .object();
            case Category.Rubric rubric ->
                group.list("parts", optional("category-" + rubric.code() + "_overview", "overview", rubric.overview()))
                        .list(
                                "groups",
                                rubric.items().stream()
                                        .map(item -> new Members()
                                                .line("id", OscalNodes.token("item-" + item.code()))
                                                .line("class", "item")
                                                .line("title", item.title().th())
                                                .list("props", List.of(OscalNodes.label(item.code())))
                                                .list(
                                                        "controls",
                                                        item.questions().stream()
                                                                .map(question ->
                                                                        OscalControls.question(catalogue, question))
                                                                .toList())
                                                .object())
                                        .toList())
                        .object();
        };
    }

    private static List<Value> overview(Category.Process process) {
        List<Value> parts = new ArrayList<>();
        parts.addAll(optional("category-" + process.code() + "_goal", "goal", process.goal()));
        parts.addAll(optional("category-" + process.code() + "_intent", "overview", process.intent()));
        return parts;
    }

    private static List<Value> optional(String id, String name, Optional<String> prose) {
        return prose.<List<Value>>map(text ->
                        List.of(OscalNodes.part(id, name).prose("prose", text).object()))
                .orElse(List.of());
    }

    /** The sources, and on which words each scoring rule rests. */
    private static Value backMatter(Catalogue catalogue) {
        List<Value> resources = new ArrayList<>();
        for (String source : catalogue.source()) {
            resources.add(new Members()
                    .line("uuid", OscalNodes.uuid(catalogue, "source " + source))
                    .line("title", source)
                    .prose("description", catalogue.provenance().th())
                    .list("props", List.of(OscalNodes.prop("kind", "source")))
                    .object());
        }
        List<Basis> bases = catalogue.scoring().rules().stream()
                .map(rule -> rule.basis())
                .distinct()
                .toList();
        for (int i = 0; i < bases.size(); i++) {
            Basis basis = bases.get(i);
            resources.add(new Members()
                    .line("uuid", OscalNodes.uuid(catalogue, "rule " + i))
                    .line("title", "Scoring rule " + (i + 1))
                    .list(
                            "props",
                            List.of(
                                    OscalNodes.prop("kind", "scoring-rule"),
                                    OscalNodes.prop(
                                            "standing", basis.standing().title().en())))
                    .put(
                            "citation",
                            new Members().prose("text", basis.citation().th()).object())
                    .object());
        }
        String gaps = catalogue.gaps().stream().map(gap -> gap.th()).collect(Collectors.joining("\n\n"));
        if (!gaps.isEmpty()) {
            resources.add(new Members()
                    .line("uuid", OscalNodes.uuid(catalogue, "gaps"))
                    .line("title", "What the sources do not hold")
                    .prose("description", gaps)
                    .object());
        }
        return new Members().list("resources", resources).object();
    }
}
