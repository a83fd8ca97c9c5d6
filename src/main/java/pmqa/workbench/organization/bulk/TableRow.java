package pmqa.workbench.organization.bulk;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as the person sees it: the line of the text, the row of the sheet, from 1
 * @param cells stripped; a missing one at the end is simply not there
 */
record TableRow(int number, List<String> cells) {

    TableRow {
        cells = List.copyOf(cells);
    }

    String cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
