package pmqa.workbench.assessment;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.shared.Problem;

/** What became of an attempt to save an answer. */
public sealed interface Outcome {

    /**
     * It is durable.
     *
     * @param item all answers of the same item as they are now, where they were read with the same statement
     */
    record Saved(StoredAnswer answer, Optional<List<StoredAnswer>> item) implements Outcome {
        public Saved {
            item = item.map(List::copyOf);
        }

        Saved(StoredAnswer answer) {
            this(answer, Optional.empty());
        }
    }

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
