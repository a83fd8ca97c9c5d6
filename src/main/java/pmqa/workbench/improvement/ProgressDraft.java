package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.assessment.TypedNumber;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * A report on an activity as it was typed.
 *
 * @param percent how much is done, 0 to 100
 */
public record ProgressDraft(String percent, String remark, String evidence) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** The parts of a report that passed the checks. */
    record Checked(int percent, String remark, String evidence) {}

    Result<Checked> check() {
        List<Problem> problems = new ArrayList<>();
        Optional<Integer> done = TypedNumber.read(percent)
                .filter(number -> number.signum() >= 0 && number.compareTo(ALL) <= 0)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValueExact);
        if (done.isEmpty()) {
            problems.add(PlanningProblems.NO_PERCENT);
        }
        PlanningProblems.text("remark", remark, PlanningProblems.NO_REMARK).ifPresent(problems::add);
        PlanningProblems.tooLong("evidence", evidence).ifPresent(problems::add);
        return problems.isEmpty()
                ? Result.accepted(new Checked(done.orElseThrow(), remark.strip(), evidence.strip()))
                : Result.refused(problems);
    }
}
