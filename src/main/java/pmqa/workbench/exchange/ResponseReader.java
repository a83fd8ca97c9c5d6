package pmqa.workbench.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.document.Node;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;

/** Reads {@code responses}: which checkpoints of which item are met, with notes and explanations. */
final class ResponseReader {

    private final Catalogue catalogue;
    private final OrganizationType type;
    private final Map<String, LevelItem> items;

    ResponseReader(Catalogue catalogue, OrganizationType type) {
        this.catalogue = catalogue;
        this.type = type;
        this.items = catalogue
                .levelItems()
                .collect(Collectors.toMap(LevelItem::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    Map<String, ItemResponse> read(Node root) {
        Map<String, ItemResponse> responses = new LinkedHashMap<>();
        root.field("responses")
                .ifPresent(node -> node.members().forEach((code, response) -> {
                    LevelItem item = items.get(code);
                    if (item == null) {
                        response.reportUnknown(
                                "unknown-item", LocalizedText.of("หัวข้อ", "item"), code, items.keySet());
                    } else {
                        responses.put(code, response(response, item));
                    }
                }));
        return responses;
    }

    private ItemResponse response(Node node, LevelItem item) {
        node.onlyFields(Set.of("met", "notes", "explanations", "results"));
        Set<String> met = new LinkedHashSet<>();
        node.field("met")
                .ifPresent(list -> list.elements()
                        .forEach(element -> element.text()
                                .flatMap(code -> checkpoint(element, item, code))
                                .ifPresent(checkpoint -> {
                                    if (!met.add(checkpoint.code())) {
                                        element.report(
                                                "repeated-checkpoint",
                                                LocalizedText.of(
                                                        checkpoint.code() + " ระบุซ้ำ",
                                                        checkpoint.code() + " is listed twice."),
                                                LocalizedText.of("ให้เหลือครั้งเดียว", "Keep it once."));
                                    }
                                })));
        Map<String, String> notes = new LinkedHashMap<>();
        node.field("notes")
                .ifPresent(list -> list.members().forEach((code, note) -> {
                    checkpoint(note, item, code);
                    note.textOrBlank().filter(text -> !text.isBlank()).ifPresent(text -> notes.put(code, text));
                }));
        List<String> levels = catalogue.levels().stream().map(Level::code).toList();
        List<String> withResult = catalogue.levels().stream()
                .filter(level -> level.result().isPresent())
                .map(Level::code)
                .toList();
        return new ItemResponse(
                met, notes, byLevel(node, "explanations", levels), byLevel(node, "results", withResult));
    }

    private static Map<String, String> byLevel(Node node, String field, List<String> levels) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.field(field)
                .ifPresent(list -> list.members().forEach((level, given) -> {
                    if (!levels.contains(level)) {
                        given.reportUnknown("unknown-level", LocalizedText.of("ระดับ", "level"), level, levels);
                    }
                    given.textOrBlank().filter(text -> !text.isBlank()).ifPresent(text -> texts.put(level, text));
                }));
        return texts;
    }

    private Optional<Checkpoint> checkpoint(Node node, LevelItem item, String code) {
        Optional<Checkpoint> checkpoint = item.checkpoint(code);
        if (checkpoint.isEmpty()) {
            node.reportUnknown(
                    "unknown-checkpoint",
                    LocalizedText.of("ช่องเลือกของหัวข้อ " + item.code(), "checkpoint of item " + item.code()),
                    code,
                    item.checkpoints()
                            .filter(candidate -> candidate.appliesTo(type))
                            .map(Checkpoint::code)
                            .toList());
        }
        checkpoint.filter(known -> !known.appliesTo(type)).ifPresent(known -> {
            LocalizedText types = titles(known.onlyFor());
            node.report(
                    "not-applicable",
                    LocalizedText.of(
                            item.key(known) + " ใช้กับ" + types.th() + "เท่านั้น ไม่ใช้กับ"
                                    + type.title().th(),
                            item.key(known) + " applies to " + types.en() + " only, not to "
                                    + type.title().en() + "."),
                    LocalizedText.of(
                            "เอาช่องนี้ออก หรือแก้ประเภทหน่วยงาน",
                            "Leave it out, or correct the type of the organisation."));
        });
        return checkpoint;
    }

    private static LocalizedText titles(Set<OrganizationType> types) {
        List<OrganizationType> ordered = types.stream().sorted().toList();
        return LocalizedText.of(
                ordered.stream().map(one -> one.title().th()).collect(Collectors.joining(", ")),
                ordered.stream().map(one -> one.title().en()).collect(Collectors.joining(", ")));
    }
}
