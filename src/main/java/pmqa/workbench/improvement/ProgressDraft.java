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
 * @param evidence where it can be seen outside the library: the number of a document, an address; may be empty
 * @param pieces evidence of the library that it cites
 */
public record ProgressDraft(String percent, String remark, String evidence, List<CitedPiece> pieces) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** More than a percentage needs. */
    private static final int LONGEST_PERCENT = 100;

    public ProgressDraft {
        pieces = List.copyOf(pieces);
    }

    /** A report that cites nothing of the library. */
    public ProgressDraft(String percent, String remark, String evidence) {
        this(percent, remark, evidence, List.of());
    }

    /** The parts of a report that passed the checks. */
    record Checked(int percent, String remark, String evidence, List<CitedPiece.Checked> pieces) {
        Checked {
            pieces = List.copyOf(pieces);
        }
    }

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
        return switch (CitedPiece.check(pieces)) {
            case Result.Refused<List<CitedPiece.Checked>>(List<Problem> wrong) -> {
                problems.addAll(wrong);
                yield Result.refused(problems);
            }
            case Result.Accepted<List<CitedPiece.Checked>>(List<CitedPiece.Checked> checked) ->
                problems.isEmpty()
                        ? Result.accepted(new Checked(done.orElseThrow(), remark.strip(), evidence.strip(), checked))
                        : Result.refused(problems);
        };
    }

    /** What keeps it from being kept as it is; it need not be complete for that. */
    List<Problem> whyNotKept() {
        List<Problem> problems = new ArrayList<>();
        PlanningProblems.tooLong("percent", percent, LONGEST_PERCENT).ifPresent(problems::add);
        PlanningProblems.tooLong("remark", remark).ifPresent(problems::add);
        PlanningProblems.tooLong("evidence", evidence).ifPresent(problems::add);
        if (CitedPiece.check(pieces) instanceof Result.Refused<List<CitedPiece.Checked>>(List<Problem> wrong)) {
            problems.addAll(wrong);
        }
        return problems;
    }
}
