package pmqa.workbench.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import pmqa.workbench.benchmarks.AnswerColumns.MeasureColumns;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;

/**
 * The formulas of the sheet of scores, column by column: first the total, the categories and the items, then what they are
 * computed from.
 */
final class ScoreColumns {

    static final String TOTAL = "total";

    private final AnswerColumns answers;
    private final Set<Fault> faults;
    private final Map<String, Integer> nodes = new LinkedHashMap<>();
    private final SortedMap<Integer, String> formulas = new TreeMap<>();
    private int next;

    ScoreColumns(Catalogue catalogue, AnswerColumns answers, Set<Fault> faults) {
        this.answers = answers;
        this.faults = faults;
        next = AnswerColumns.NUMBER + 1;
        node(TOTAL);
        answers.categories.forEach(this::node);
        catalogue.levelItems().forEach(item -> node(item.code()));
        catalogue.measureItems().forEach(item -> node(item.code()));
        for (Category category : catalogue.scoredCategories()) {
            switch (category) {
                case Category.Process process -> {
                    process.items().forEach(this::levelled);
                    category(
                            category,
                            process.items().stream().map(LevelItem::code).toList());
                }
                case Category.Results results -> {
                    results.items().forEach(this::measured);
                    category(
                            category,
                            results.items().stream().map(MeasureItem::code).toList());
                }
                default -> throw new IllegalArgumentException(category.code() + " has no points");
            }
        }
        put(
                TOTAL,
                SpreadsheetRule.TOTAL,
                Map.of(
                        "assessed",
                        Cells.range(ParityWorkbook.ANSWERS, answers.firstCategory, answers.lastCategory()),
                        "categories",
                        Cells.range(column(answers.categories.getFirst()), column(answers.categories.getLast()))));
    }

    /** Column → formula. */
    SortedMap<Integer, String> formulas() {
        return formulas;
    }

    /** Total, category or item → column. */
    Map<String, Integer> nodes() {
        return nodes;
    }

    private void levelled(LevelItem item) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (ItemLevel level : item.levels()) {
            String boxes = answers.boxes(item, level);
            Map<String, String> names = Map.of(
                    "boxes", boxes,
                    "applies", Cells.inRow(boxes, ParityWorkbook.APPLIES_ROW),
                    "type", Cells.cell(ParityWorkbook.ANSWERS, AnswerColumns.ORGANIZATION_TYPE));
            String initial = level.level().code().substring(0, 1).toUpperCase(Locale.ROOT);
            cells.put("t" + initial, Cells.cell(work(SpreadsheetRule.MET, names)));
            cells.put("n" + initial, Cells.cell(work(SpreadsheetRule.APPLICABLE, names)));
        }
        put(item.code(), SpreadsheetRule.LEVELLED, cells);
    }

    private void measured(MeasureItem item) {
        MeasureColumns columns = answers.measures(item);
        List<Integer> attainments = new ArrayList<>();
        for (int slot = 0; slot < columns.slots(); slot++) {
            attainments.add(work(SpreadsheetRule.ATTAINMENT, measure(columns, slot)));
        }
        List<Integer> points = new ArrayList<>();
        for (int slot = 0; slot < columns.slots(); slot++) {
            Map<String, String> cells = measure(columns, slot);
            cells.put("p", Cells.cell(attainments.get(slot)));
            points.add(work(SpreadsheetRule.POINTS, cells));
        }
        String pointCells = Cells.range(points.getFirst(), points.getLast());
        String types = Cells.range(ParityWorkbook.ANSWERS, columns.type(0), columns.type(columns.slots() - 1));
        List<String> missing = item.measureTypes().stream()
                .filter(MeasureType::required)
                .map(type -> Map.of("types", types, "points", pointCells, "starred", type.code()))
                .map(cells -> Cells.cell(work(SpreadsheetRule.MISSING, cells)))
                .toList();
        put(
                item.code(),
                SpreadsheetRule.MEASURED,
                Map.of("points", pointCells, "missing", missing.isEmpty() ? "0" : String.join("+", missing)));
    }

    private static Map<String, String> measure(MeasureColumns columns, int slot) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("direction", Cells.cell(ParityWorkbook.ANSWERS, columns.direction(slot)));
        cells.put("target", Cells.cell(ParityWorkbook.ANSWERS, columns.target(slot)));
        cells.put("actual", Cells.cell(ParityWorkbook.ANSWERS, columns.actual(slot)));
        cells.put("best", Cells.cell(ParityWorkbook.ANSWERS, columns.best(slot)));
        return cells;
    }

    private void category(Category category, List<String> items) {
        String cells = String.join(
                ",", items.stream().map(item -> Cells.cell(column(item))).toList());
        put(category.code(), SpreadsheetRule.CATEGORY, Map.of("items", cells));
    }

    private void node(String code) {
        nodes.put(code, next++);
    }

    private int column(String node) {
        Integer column = nodes.get(node);
        if (column == null) {
            throw new IllegalArgumentException("No column for " + node);
        }
        return column;
    }

    private void put(String node, SpreadsheetRule rule, Map<String, String> cells) {
        formulas.put(column(node), formula(rule, cells));
    }

    private int work(SpreadsheetRule rule, Map<String, String> cells) {
        formulas.put(next, formula(rule, cells));
        return next++;
    }

    /** The library that writes workbooks takes formulas as XML. */
    private String formula(SpreadsheetRule rule, Map<String, String> cells) {
        return rule.formula(faults, cells).replace("&", "&amp;").replace("<", "&lt;");
    }
}
