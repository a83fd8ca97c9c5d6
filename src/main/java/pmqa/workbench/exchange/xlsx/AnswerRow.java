package pmqa.workbench.exchange.xlsx;

import java.util.List;
import pmqa.workbench.shared.Problem;

/**
 * A row of a form that holds answers.
 *
 * @param problems where problems with its cells go
 */
record AnswerRow(FormSheet sheet, int index, List<Problem> problems) {

    AnswerCell cell(Field field) {
        return new AnswerCell(sheet, index, field, problems);
    }
}
