package pmqa.workbench.catalogue.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.Threshold;
import pmqa.workbench.document.Node;
import pmqa.workbench.shared.LocalizedText;

/** Decodes the questions of PMQA 2551 with their rubrics. */
final class QuestionDecoder {

    private static final Set<String> FIELDS = Set.of(
            "code",
            "kind",
            "section",
            "number",
            "title",
            "process",
            "scope",
            "prompts",
            "issues",
            "steps",
            "dimensions",
            "aspects",
            "gap");

    private final List<String> dimensionCodes;

    QuestionDecoder(List<String> dimensionCodes) {
        this.dimensionCodes = dimensionCodes;
    }

    Optional<Question> question(Node node) {
        node.onlyFields(FIELDS);
        Optional<String> code = node.required("code").flatMap(Node::text);
        Optional<String> title = node.required("title").flatMap(Node::text);
        Optional<String> kind = node.required("kind").flatMap(Node::text);
        Optional<Question.Head> head = head(node);
        if (code.isEmpty() || title.isEmpty() || kind.isEmpty() || head.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> steps = steps(node);
        return switch (kind.get()) {
            case "how" -> Optional.of(how(node, code.get(), title.get(), head.get(), steps));
            case "what" -> Optional.of(what(node, code.get(), title.get(), head.get(), steps));
            default -> {
                node.field("kind")
                        .ifPresent(field -> field.reportUnknown(
                                "unknown-kind",
                                LocalizedText.of("ชนิดของคำถาม", "kind of question"),
                                kind.get(),
                                List.of("how", "what")));
                yield Optional.empty();
            }
        };
    }

    private Optional<Question.Head> head(Node node) {
        return node.required("section")
                .flatMap(Node::text)
                .map(section -> new Question.Head(
                        section,
                        node.field("number").flatMap(Node::integer),
                        Texts.optional(node, "process"),
                        Texts.optional(node, "scope"),
                        Texts.texts(node, "prompts"),
                        Texts.texts(node, "issues"),
                        node.field("gap").flatMap(Texts::localized)));
    }

    private static Map<String, List<String>> steps(Node node) {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        node.field("steps")
                .ifPresent(field -> field.members().forEach((code, list) -> steps.put(code, Texts.texts(list))));
        return steps;
    }

    private Question how(Node node, String code, String title, Question.Head head, Map<String, List<String>> steps) {
        Optional<Node> dimensions = node.field("dimensions");
        if (dimensions.isEmpty()) {
            if (head.gap().isEmpty()) {
                node.required("dimensions");
            }
            return new Question.TitleOnly(code, title, head);
        }
        Map<String, List<Criterion>> byDimension = new LinkedHashMap<>();
        dimensions.get().onlyFields(Set.copyOf(dimensionCodes));
        for (String dimension : dimensionCodes) {
            dimensions
                    .get()
                    .field(dimension)
                    .ifPresent(criteria -> byDimension.put(dimension, criteria(criteria, dimension, steps)));
        }
        return new Question.How(code, title, head, byDimension);
    }

    private Question what(Node node, String code, String title, Question.Head head, Map<String, List<String>> steps) {
        List<Criterion> aspects = node.required("aspects")
                .map(list -> criteria(list, "what", steps))
                .orElse(List.of());
        return new Question.What(code, title, head, aspects);
    }

    private List<Criterion> criteria(Node list, String prefix, Map<String, List<String>> steps) {
        List<Criterion> criteria = new ArrayList<>();
        int position = 0;
        for (Node element : list.elements()) {
            position++;
            String code = prefix + position;
            criterion(element, code, steps.getOrDefault(code, List.of())).ifPresent(criteria::add);
        }
        return criteria;
    }

    private Optional<Criterion> criterion(Node node, String code, List<String> steps) {
        node.onlyFields(Set.of("title", "focus", "ratings", "percentOf", "thresholds"));
        Optional<String> title = node.required("title").flatMap(Node::text);
        Optional<String> focus = node.required("focus").flatMap(Node::text);
        SortedMap<Integer, String> descriptors = new TreeMap<>();
        node.required("ratings")
                .ifPresent(field -> field.members()
                        .forEach((rating, text) -> text.text()
                                .ifPresent(words ->
                                        rating(text, rating).ifPresent(value -> descriptors.put(value, words)))));
        List<Threshold> thresholds = node.field("thresholds")
                .map(field -> field.each(this::threshold))
                .orElse(List.of());
        return title.isPresent() && focus.isPresent()
                ? Optional.of(new Criterion(
                        code,
                        title.get(),
                        focus.get(),
                        descriptors,
                        steps,
                        Texts.optional(node, "percentOf"),
                        thresholds))
                : Optional.empty();
    }

    private static Optional<Integer> rating(Node node, String key) {
        if (key.matches("\\d{1,2}")) {
            return Optional.of(Integer.parseInt(key));
        }
        node.report(
                "wrong-kind",
                LocalizedText.of("ค่าคะแนนต้องเป็นจำนวนเต็ม", "A rating must be a whole number."),
                LocalizedText.of("ใช้ 0 ถึง 5", "Use 0 to 5."));
        return Optional.empty();
    }

    private Optional<Threshold> threshold(Node node) {
        node.onlyFields(Set.of("rating", "issues", "steps", "percent", "included", "inferred"));
        return node.required("rating")
                .flatMap(Node::integer)
                .map(rating -> new Threshold(
                        rating,
                        node.field("issues").flatMap(this::range),
                        node.field("steps").flatMap(this::range),
                        node.field("percent").flatMap(this::range),
                        node.field("included")
                                .map(list -> list.each(Node::integer))
                                .orElse(List.of()),
                        node.field("inferred").flatMap(Node::bool).orElse(false)));
    }

    private Optional<Threshold.Range> range(Node node) {
        node.onlyFields(Set.of("from", "to"));
        OptionalDouble from = node.required("from").map(Node::number).orElse(OptionalDouble.empty());
        OptionalDouble to = node.field("to").map(Node::number).orElse(OptionalDouble.empty());
        return from.isPresent() ? Optional.of(new Threshold.Range(from.getAsDouble(), to)) : Optional.empty();
    }
}
