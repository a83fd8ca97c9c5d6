package pmqa.workbench.catalogue.loading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.catalogue.RubricItem;
import pmqa.workbench.document.Node;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;

/** Decodes categories of every kind. */
final class CategoryDecoder {

    private static final List<String> KINDS = List.of("profile", "process", "results", "requirements", "rubric");

    private final Map<String, Level> levels;
    private final QuestionDecoder questions;

    CategoryDecoder(Map<String, Level> levels, List<String> rubricDimensions) {
        this.levels = levels;
        this.questions = new QuestionDecoder(rubricDimensions);
    }

    Optional<Category> category(Node node) {
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<LocalizedText> title = node.required("title").flatMap(Texts::localized);
        Optional<String> kind = node.required("kind").flatMap(Node::text);
        if (code.isEmpty() || title.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        String number = Texts.optional(node, "number").orElse(code.get());
        return switch (kind.get()) {
            case "profile" -> {
                node.onlyFields(Set.of("code", "kind", "title", "topics"));
                yield Optional.of(new Category.Profile(code.get(), title.get(), list(node, "topics", this::topic)));
            }
            case "process" -> {
                node.onlyFields(Set.of("code", "kind", "title", "goal", "intent", "items"));
                yield Optional.of(new Category.Process(
                        code.get(),
                        title.get(),
                        Texts.optional(node, "goal"),
                        Texts.optional(node, "intent"),
                        list(node, "items", this::levelItem)));
            }
            case "results" -> {
                node.onlyFields(Set.of("code", "kind", "number", "title", "intent", "items"));
                yield Optional.of(new Category.Results(
                        code.get(),
                        number,
                        title.get(),
                        Texts.optional(node, "intent"),
                        list(node, "items", this::measureItem)));
            }
            case "requirements" -> {
                node.onlyFields(Set.of("code", "kind", "number", "title", "requirements"));
                yield Optional.of(new Category.Requirements(
                        code.get(), number, title.get(), list(node, "requirements", this::requirement)));
            }
            case "rubric" -> {
                node.onlyFields(Set.of("code", "kind", "title", "overview", "items"));
                yield Optional.of(new Category.Rubric(
                        code.get(),
                        title.get(),
                        Texts.optional(node, "overview"),
                        list(node, "items", this::rubricItem)));
            }
            default -> {
                node.field("kind")
                        .ifPresent(field -> field.reportUnknown(
                                "unknown-kind",
                                LocalizedText.of("ชนิดของหมวด", "kind of category"),
                                kind.get(),
                                KINDS));
                yield Optional.empty();
            }
        };
    }

    private static <T> List<T> list(Node node, String field, java.util.function.Function<Node, Optional<T>> read) {
        return node.required(field).map(elements -> elements.each(read)).orElse(List.of());
    }

    private Optional<Category.Profile.Topic> topic(Node node) {
        node.onlyFields(Set.of("code", "section", "title"));
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<LocalizedText> title = node.required("title").flatMap(Texts::localized);
        return code.isPresent() && title.isPresent()
                ? Optional.of(new Category.Profile.Topic(code.get(), Texts.optional(node, "section"), title.get()))
                : Optional.empty();
    }

    private Optional<LevelItem> levelItem(Node node) {
        node.onlyFields(Set.of("code", "title", "statement", "keyPoints", "levels"));
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<LocalizedText> title = node.required("title").flatMap(Texts::localized);
        List<ItemLevel> itemLevels = list(node, "levels", this::itemLevel);
        return code.isPresent() && title.isPresent()
                ? Optional.of(new LevelItem(
                        code.get(),
                        title.get(),
                        Texts.optional(node, "statement"),
                        Texts.texts(node, "keyPoints"),
                        itemLevels))
                : Optional.empty();
    }

    private Optional<ItemLevel> itemLevel(Node node) {
        node.onlyFields(Set.of("level", "summary", "description", "checkpoints"));
        Optional<Level> level = node.required("level").flatMap(this::levelReference);
        Optional<String> description = node.required("description").flatMap(Node::text);
        List<Checkpoint> checkpoints = list(node, "checkpoints", this::checkpoint);
        return level.isPresent() && description.isPresent()
                ? Optional.of(
                        new ItemLevel(level.get(), Texts.optional(node, "summary"), description.get(), checkpoints))
                : Optional.empty();
    }

    private Optional<Level> levelReference(Node node) {
        Optional<String> code = node.text();
        code.filter(word -> !levels.containsKey(word))
                .ifPresent(word ->
                        node.reportUnknown("unknown-level", LocalizedText.of("ระดับ", "level"), word, levels.keySet()));
        return code.map(levels::get);
    }

    private Optional<Checkpoint> checkpoint(Node node) {
        node.onlyFields(Set.of("code", "kind", "text", "appliesTo"));
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<Checkpoint.Kind> kind = node.required("kind").flatMap(this::checkpointKind);
        Optional<String> text = node.required("text").flatMap(Node::text);
        Set<OrganizationType> onlyFor = node.field("appliesTo")
                .map(types -> Set.copyOf(types.each(this::organizationType)))
                .orElse(Set.of());
        return code.isPresent() && kind.isPresent() && text.isPresent()
                ? Optional.of(new Checkpoint(code.get(), kind.get(), text.get(), onlyFor))
                : Optional.empty();
    }

    private Optional<Checkpoint.Kind> checkpointKind(Node node) {
        Optional<String> word = node.text();
        return word.flatMap(kind -> switch (kind) {
            case "process" -> Optional.of(Checkpoint.Kind.PROCESS);
            case "result" -> Optional.of(Checkpoint.Kind.RESULT);
            default -> {
                node.reportUnknown(
                        "unknown-kind",
                        LocalizedText.of("ชนิดของช่องเลือก", "kind of checkpoint"),
                        kind,
                        List.of("process", "result"));
                yield Optional.empty();
            }
        });
    }

    private Optional<OrganizationType> organizationType(Node node) {
        Optional<String> word = node.text();
        Optional<OrganizationType> type = word.flatMap(OrganizationType::ofCode);
        if (word.isPresent() && type.isEmpty()) {
            node.reportUnknown(
                    "unknown-organization-type",
                    LocalizedText.of("ประเภทหน่วยงาน", "organisation type"),
                    word.get(),
                    java.util.Arrays.stream(OrganizationType.values())
                            .map(OrganizationType::code)
                            .collect(Collectors.toList()));
        }
        return type;
    }

    private Optional<MeasureItem> measureItem(Node node) {
        node.onlyFields(Set.of("code", "title", "measureTypes"));
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<LocalizedText> title = node.required("title").flatMap(Texts::localized);
        List<MeasureType> types = list(node, "measureTypes", this::measureType);
        return code.isPresent() && title.isPresent()
                ? Optional.of(new MeasureItem(code.get(), title.get(), types))
                : Optional.empty();
    }

    private Optional<MeasureType> measureType(Node node) {
        node.onlyFields(Set.of("code", "title", "required", "unit"));
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<LocalizedText> title = node.required("title").flatMap(Texts::localized);
        Optional<Boolean> required = node.required("required").flatMap(Node::bool);
        Optional<LocalizedText> unit = node.field("unit").flatMap(Texts::localized);
        return code.isPresent() && title.isPresent() && required.isPresent()
                ? Optional.of(new MeasureType(code.get(), title.get(), required.get(), unit))
                : Optional.empty();
    }

    private Optional<Requirement> requirement(Node node) {
        node.onlyFields(Set.of("code", "heading", "text"));
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<String> text = node.required("text").flatMap(Node::text);
        return code.isPresent() && text.isPresent()
                ? Optional.of(new Requirement(code.get(), Texts.optional(node, "heading"), text.get()))
                : Optional.empty();
    }

    private Optional<RubricItem> rubricItem(Node node) {
        node.onlyFields(Set.of("code", "title", "sections", "questions"));
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<LocalizedText> title = node.required("title").flatMap(Texts::localized);
        List<RubricItem.Section> sections = node.field("sections")
                .map(elements -> elements.each(this::section))
                .orElse(List.of());
        var itemQuestions = list(node, "questions", questions::question);
        return code.isPresent() && title.isPresent()
                ? Optional.of(new RubricItem(code.get(), title.get(), sections, itemQuestions))
                : Optional.empty();
    }

    private Optional<RubricItem.Section> section(Node node) {
        node.onlyFields(Set.of("code", "title"));
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<String> title = node.required("title").flatMap(Node::text);
        return code.isPresent() && title.isPresent()
                ? Optional.of(new RubricItem.Section(code.get(), title.get()))
                : Optional.empty();
    }
}
