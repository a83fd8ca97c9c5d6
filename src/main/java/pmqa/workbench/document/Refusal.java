package pmqa.workbench.document;

import pmqa.workbench.shared.Problem;

/** Carries a problem out of the depths of a document that is being read; never leaves this package. */
final class Refusal extends RuntimeException {

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
