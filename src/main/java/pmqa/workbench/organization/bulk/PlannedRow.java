package pmqa.workbench.organization.bulk;

import java.util.List;
import java.util.stream.Collectors;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * What would become of a row.
 *
 * @param number the row in the file
 * @param cells one for each column of the kind
 * @param remarkTh what would change, or why the row cannot be used; may be empty
 */
public record PlannedRow(int number, List<String> cells, Outcome outcome, String remarkTh, String remarkEn) {

    public PlannedRow {
        cells = List.copyOf(cells);
    }

    /** What a row does. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    static PlannedRow plain(TableRow row, Outcome outcome) {
        return new PlannedRow(row.number(), row.cells(), outcome, "", "");
    }

    static PlannedRow remarked(TableRow row, Outcome outcome, List<LocalizedText> remarks) {
        return new PlannedRow(
                row.number(),
                row.cells(),
                outcome,
                remarks.stream().map(LocalizedText::th).collect(Collectors.joining(" · ")),
                remarks.stream().map(LocalizedText::en).collect(Collectors.joining(" · ")));
    }

    static PlannedRow wrong(TableRow row, List<Problem> problems) {
        return remarked(
                row,
                Outcome.ERROR,
                problems.stream()
                        .map(problem -> problem.message()
                                .then(LocalizedText.same(" – "))
                                .then(problem.advice()))
                        .toList());
    }

    public String remark(Language language) {
        return language == Language.THAI ? remarkTh : remarkEn;
    }

    TableRow source() {
        return new TableRow(number, cells);
    }
}
