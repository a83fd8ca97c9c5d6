package pmqa.workbench.assessment;

import java.util.List;
import pmqa.workbench.shared.Problem;

/** What became of an attempt to save an answer. */
public sealed interface Outcome {

    /** It is durable. */
    record Saved(StoredAnswer answer) implements Outcome {}

    /** Somebody else changed it meanwhile; nothing was written. */
    record Conflict(StoredAnswer theirs) implements Outcome {}

    /** It cannot be saved as things are: no right, not open, or a value that does not fit; nothing was written. */
    record Rejected(List<Problem> problems) implements Outcome {
        public Rejected {
            problems = List.copyOf(problems);
        }

        Rejected(Problem problem) {
            this(List.of(problem));
        }
    }
}
