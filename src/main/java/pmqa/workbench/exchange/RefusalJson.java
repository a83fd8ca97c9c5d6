package pmqa.workbench.exchange;

import java.util.List;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Problem;

/** What stands in place of a score sheet when an input is not acceptable ({@code schemas/score-sheet.schema.json}). */
public final class RefusalJson {

    private RefusalJson() {}

    /** {@code {"input": …, "problems": […]}}, every problem in both languages. */
    public static Value.Obj of(String input, List<Problem> problems) {
        return new Members()
                .text("input", input)
                .list("problems", problems.stream().map(RefusalJson::problem).toList())
                .object();
    }

    private static Value problem(Problem problem) {
        return new Members()
                .text("code", problem.code())
                .text("place", problem.place())
                .bothLanguages("message", problem.message())
                .bothLanguages("advice", problem.advice())
                .object();
    }
}
