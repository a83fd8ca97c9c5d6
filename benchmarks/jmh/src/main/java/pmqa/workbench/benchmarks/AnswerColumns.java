package pmqa.workbench.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;

/** Which column of the sheet of answers holds what. Columns count from 0. */
final class AnswerColumns {

    static final int NUMBER = 0;
    static final int ORGANIZATION_TYPE = 1;

    final List<String> categories;
    final int firstCategory = 2;
    private final Map<String, Integer> boxes = new HashMap<>();
    private final Map<String, MeasureColumns> measures = new HashMap<>();

    /** The columns of an item's measures: all types side by side, then all directions, and so on. */
    record MeasureColumns(int first, int slots) {
        int type(int slot) {
            return first + slot;
        }

        int direction(int slot) {
            return first + slots + slot;
        }

        int target(int slot) {
            return first + 2 * slots + slot;
        }

        int actual(int slot) {
            return first + 3 * slots + slot;
        }

        int best(int slot) {
            return first + 4 * slots + slot;
        }

        private int end() {
            return first + 5 * slots;
        }
    }

    AnswerColumns(Catalogue catalogue) {
        this.categories =
                catalogue.scoredCategories().stream().map(Category::code).toList();
        int next = firstCategory + categories.size();
        for (LevelItem item : catalogue.levelItems().toList()) {
            for (Checkpoint box : item.checkpoints().toList()) {
                boxes.put(item.key(box), next++);
            }
        }
        for (MeasureItem item : catalogue.measureItems().toList()) {
            MeasureColumns columns =
                    new MeasureColumns(next, item.measureTypes().size() + RandomAssessments.EXTRA_MEASURES);
            measures.put(item.code(), columns);
            next = columns.end();
        }
    }

    int lastCategory() {
        return firstCategory + categories.size() - 1;
    }

    int box(LevelItem item, Checkpoint box) {
        return known(boxes, item.key(box));
    }

    /** The checkpoints of a level, which stand side by side. */
    String boxes(LevelItem item, ItemLevel level) {
        return Cells.range(
                ParityWorkbook.ANSWERS,
                box(item, level.checkpoints().getFirst()),
                box(item, level.checkpoints().getLast()));
    }

    MeasureColumns measures(MeasureItem item) {
        return known(measures, item.code());
    }

    private static <V> V known(Map<String, V> columns, String code) {
        V found = columns.get(code);
        if (found == null) {
            throw new IllegalArgumentException("No column for " + code);
        }
        return found;
    }
}
