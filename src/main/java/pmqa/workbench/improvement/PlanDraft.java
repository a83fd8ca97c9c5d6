package pmqa.workbench.improvement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * A plan as it was typed.
 *
 * @param subjects codes, separated by commas or blanks
 */
public record PlanDraft(String horizon, String title, String objective, String subjects) {

    /** The parts of a plan that passed the checks. */
    record Checked(Horizon horizon, String title, String objective, List<String> subjects) {}

    /** The draft without loose ends, or everything that is wrong with it at its field. */
    Result<Checked> check(Set<String> known) {
        List<Problem> problems = new ArrayList<>();
        Optional<Horizon> reach = Horizon.ofCode(horizon);
        if (reach.isEmpty()) {
            problems.add(PlanningProblems.NO_HORIZON);
        }
        PlanningProblems.text("title", title, PlanningProblems.NO_TITLE).ifPresent(problems::add);
        PlanningProblems.text("objective", objective, PlanningProblems.NO_OBJECTIVE)
                .ifPresent(problems::add);
        List<String> codes = codes();
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> problems.add(PlanningProblems.unknownSubject(code, known)));
        return problems.isEmpty()
                ? Result.accepted(new Checked(reach.orElseThrow(), title.strip(), objective.strip(), codes))
                : Result.refused(problems);
    }

    private List<String> codes() {
        return Arrays.stream(subjects.split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
