package pmqa.workbench.database;

import org.jspecify.annotations.Nullable;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** The database cannot be had, for a reason that the person at the terminal can do something about. */
public final class CannotStart extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public CannotStart(Problem problem) {
        this(problem, null);
    }

    CannotStart(Problem problem, @Nullable Throwable cause) {
        super(problem.code() + ": " + problem.message().en(), cause);
        this.problem = problem;
    }

    static CannotStart because(String code, Object place, LocalizedText message, LocalizedText advice) {
        return new CannotStart(new Problem(code, place.toString(), message, advice));
    }

    public Problem problem() {
        return problem;
    }
}
