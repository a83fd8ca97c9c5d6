package pmqa.workbench.exchange.xlsx;

import java.util.List;
import pmqa.workbench.shared.Problem;

/**
 * A row of a form that holds answers.
 *
 * @param fields the columns in which its answers stand
 * @param problems where problems with its cells go
 */
record AnswerRow(FormSheet sheet, int index, List<Field> fields, List<Problem> problems) {

    AnswerCell cell(Field field) {
        return new AnswerCell(this, field);
    }

    /** Whether a merged range takes nothing away: it lies in this row and covers no answer but this one. */
    boolean allows(Grid.Merge merge, int column) {
        return merge.top() == index
                && merge.bottom() == index
                && merge.left() == column
                && fields.stream()
                        .flatMapToInt(field -> sheet.column(field).stream())
                        .noneMatch(other -> other != column && merge.covers(index, other));
    }
}
