package pmqa.workbench.shared;

import java.util.List;
import java.util.function.Function;

/**
 * What came of reading something: the value, or everything that is wrong with the input. A business "no" is a value; only
 * a fault of the program is an exception.
 */
public sealed interface Result<T> {

    record Accepted<T>(T value) implements Result<T> {}

    /** Never empty: a refusal without a reason is no refusal. */
    record Refused<T>(List<Problem> problems) implements Result<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs a problem");
            }
        }
    }

    static <T> Result<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Result<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }

    static <T> Result<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    default <R> Result<R> flatMap(Function<T, Result<R>> next) {
        return switch (this) {
            case Accepted<T>(T value) -> next.apply(value);
            case Refused<T>(List<Problem> problems) -> new Refused<>(problems);
        };
    }
}
