package pmqa.workbench.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.document.Node;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/**
 * Reads {@code measures}. The key is an item's code, or for short the code of a measure type, which is then the type of every
 * measure below it.
 */
final class MeasureReader {

    private static final Set<String> FIELDS =
            Set.of("type", "name", "unit", "direction", "best", "target", "actuals", "benchmark", "source", "links");

    private final List<MeasureItem> items;
    private final List<String> processItems;

    MeasureReader(Catalogue catalogue) {
        this.items = catalogue.measureItems().toList();
        this.processItems = catalogue.levelItems().map(LevelItem::code).toList();
    }

    Map<String, List<Measure>> read(Node root, boolean unfinished) {
        BiFunction<Node, String, Optional<Node>> targetOf = unfinished ? Node::field : Node::required;
        Map<String, List<Measure>> measures = new LinkedHashMap<>();
        root.field("measures")
                .ifPresent(node -> node.members().forEach((code, list) -> {
                    Optional<MeasureItem> item = itemOf(code);
                    if (item.isEmpty()) {
                        list.reportUnknown(
                                "unknown-item", LocalizedText.of("หัวข้อผลลัพธ์", "item of results"), code, codes());
                    } else {
                        Optional<String> impliedType =
                                item.get().measureType(code).map(MeasureType::code);
                        List<Measure> read = list.each(measure -> measure(measure, item.get(), impliedType, targetOf));
                        measures.computeIfAbsent(item.get().code(), _ -> new ArrayList<>())
                                .addAll(read);
                    }
                }));
        return measures;
    }

    private Optional<MeasureItem> itemOf(String code) {
        return items.stream()
                .filter(item ->
                        item.code().equals(code) || item.measureType(code).isPresent())
                .findFirst();
    }

    private Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        items.forEach(item -> codes.add(item.code()));
        items.forEach(item -> item.measureTypes().forEach(type -> codes.add(type.code())));
        return codes;
    }

    /** A measure that is still being written: no target is no problem yet. */
    Optional<Measure> draft(Node node, String item) {
        return itemOf(item).flatMap(known -> measure(node, known, Optional.empty(), Node::field));
    }

    private Optional<Measure> measure(
            Node node,
            MeasureItem item,
            Optional<String> impliedType,
            BiFunction<Node, String, Optional<Node>> targetOf) {
        node.onlyFields(FIELDS);
        if (!node.isObject()) {
            return Optional.empty();
        }
        Optional<String> type =
                node.field("type").flatMap(field -> type(field, item)).or(() -> impliedType);
        Optional<MeasureType> known = type.flatMap(item::measureType);
        Optional<String> name = node.field("name").isPresent() || known.isEmpty()
                ? node.required("name").flatMap(Node::text)
                : known.map(found -> found.title().th());
        Optional<String> unit = node.field("unit")
                .flatMap(Node::textOrBlank)
                .or(() -> known.flatMap(MeasureType::unit).map(LocalizedText::th));
        Optional<Measure.Direction> direction = node.required("direction").flatMap(this::direction);
        OptionalDouble target = targetOf.apply(node, "target").map(Node::number).orElse(OptionalDouble.empty());
        OptionalDouble best = optional(node, "best");
        OptionalDouble benchmark = optional(node, "benchmark");
        SortedMap<FiscalYear, Double> actuals =
                node.required("actuals").map(this::actuals).orElseGet(TreeMap::new);
        List<String> links =
                node.field("links").map(list -> list.each(this::link)).orElse(List.of());
        Optional<String> source =
                node.field("source").flatMap(Node::textOrBlank).filter(text -> !text.isBlank());
        if (target.isPresent() && direction.isPresent()) {
            checkTarget(node, target.getAsDouble(), direction.get());
        }
        return name.isPresent() && direction.isPresent()
                ? Optional.of(new Measure(
                        type,
                        name.get(),
                        unit.orElse(""),
                        direction.get(),
                        best,
                        target,
                        actuals,
                        benchmark,
                        source,
                        links))
                : Optional.empty();
    }

    /** The attainment formula divides by the target: it must be above 0, or 0 where lower is better (docs/scoring.md). */
    private static void checkTarget(Node measure, double target, Measure.Direction direction) {
        if (target > 0 || (target == 0 && direction == Measure.Direction.LOWER)) {
            return;
        }
        measure.field("target")
                .ifPresent(node -> node.report(
                        "unusable-target",
                        LocalizedText.of(
                                target < 0
                                        ? "ค่าเป้าหมายติดลบ จึงคิดร้อยละไม่ได้"
                                        : "ค่าเป้าหมายเป็น 0 จึงคิดร้อยละไม่ได้",
                                target < 0
                                        ? "The target is negative, so no percentage can be computed."
                                        : "The target is 0, so no percentage can be computed."),
                        LocalizedText.of(
                                "ใช้ค่าเป้าหมายมากกว่า 0 หรือถ้ายิ่งน้อยยิ่งดี ให้ใช้ direction = lower",
                                "Use a target above 0, or direction \"lower\" if less is better.")));
    }

    private Optional<String> type(Node node, MeasureItem item) {
        Optional<String> code = node.text();
        if (code.isPresent() && item.measureType(code.get()).isEmpty()) {
            node.reportUnknown(
                    "unknown-measure-type",
                    LocalizedText.of("ตัววัดของหัวข้อ " + item.code(), "measure type of item " + item.code()),
                    code.get(),
                    item.measureTypes().stream().map(MeasureType::code).toList());
        }
        return code;
    }

    private Optional<Measure.Direction> direction(Node node) {
        Optional<String> word = node.text();
        return word.flatMap(text -> switch (text) {
            case "higher" -> Optional.of(Measure.Direction.HIGHER);
            case "lower" -> Optional.of(Measure.Direction.LOWER);
            default -> {
                node.reportUnknown(
                        "unknown-direction",
                        LocalizedText.of("ทิศทางของตัวชี้วัด", "direction"),
                        text,
                        List.of("higher", "lower"));
                yield Optional.empty();
            }
        });
    }

    private SortedMap<FiscalYear, Double> actuals(Node node) {
        SortedMap<FiscalYear, Double> actuals = new TreeMap<>();
        node.members().forEach((name, value) -> {
            Optional<FiscalYear> year = FiscalYears.read(value, name);
            if (!value.isNull()) {
                OptionalDouble number = value.number();
                year.filter(_ -> number.isPresent()).ifPresent(known -> actuals.put(known, number.getAsDouble()));
            }
        });
        return actuals;
    }

    private Optional<String> link(Node node) {
        Optional<String> code = node.text();
        if (code.isPresent() && !processItems.contains(code.get())) {
            node.reportUnknown(
                    "unknown-item", LocalizedText.of("หัวข้อกระบวนการ", "process item"), code.get(), processItems);
        }
        return code;
    }

    private static OptionalDouble optional(Node node, String field) {
        return node.field(field).map(Node::number).orElse(OptionalDouble.empty());
    }
}
