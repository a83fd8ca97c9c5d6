package pmqa.workbench.cli.view;

import java.util.List;
import pmqa.workbench.cli.terminal.Columns;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.shared.Problem;

/** Everything that is wrong with one input: where, what, and what to do about it. */
public final class ProblemsPage {

    private static final int INDENT = 2;
    private static final int GAP = 2;

    private final Words words;

    public ProblemsPage(Words words) {
        this.words = words;
    }

    public void print(String input, List<Problem> problems, Paper paper) {
        String heading = problems.size() == 1
                ? words.get("problems.one", input)
                : words.get("problems.many", input, problems.size());
        paper.hanging("✗ ", heading, 0, Ink.STRONG_BAD);
        int widest = problems.stream()
                .mapToInt(problem -> Columns.of(problem.place()))
                .max()
                .orElse(0);
        int beside = Math.min(widest, paper.width() / 3);
        for (Problem problem : problems) {
            String place = problem.place();
            int room = widest == 0 ? INDENT : INDENT + beside + GAP;
            if (Columns.of(place) > beside) {
                paper.paragraph(place, INDENT, Ink.ACCENT);
                paper.paragraph(words.of(problem.message()), room, Ink.PLAIN);
            } else {
                String lead = widest == 0 ? "" : place + " ".repeat(beside - Columns.of(place) + GAP);
                paper.hanging(lead, words.of(problem.message()), INDENT, Ink.PLAIN);
            }
            paper.hanging("→ ", words.of(problem.advice()), room, Ink.PLAIN);
        }
        paper.blank();
    }
}
