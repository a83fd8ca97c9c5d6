package pmqa.workbench.improvement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pmqa.workbench.assessment.TypedNumber;
import pmqa.workbench.organization.TypedDates;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * An activity as it was typed.
 *
 * @param person id of who answers for it, or empty
 * @param budget in baht, or empty
 */
public record ActivityDraft(String name, String person, String unit, String budget, String startsOn, String endsOn) {

    /** Satang are the smallest money; thirteen digits before the point are what the database takes. */
    private static final int DECIMALS = 2;

    private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(13);

    /** The parts of an activity that passed the checks. */
    record Checked(
            String name,
            Optional<UUID> person,
            String unit,
            Optional<BigDecimal> budget,
            LocalDate startsOn,
            LocalDate endsOn) {}

    /**
     * The draft without loose ends, or everything that is wrong with it at its field.
     *
     * @param people who may answer for an activity
     */
    Result<Checked> check(Set<UUID> people) {
        List<Problem> problems = new ArrayList<>();
        PlanningProblems.text("name", name, PlanningProblems.NO_NAME).ifPresent(problems::add);
        Optional<UUID> chosen = people.stream()
                .filter(candidate -> candidate.toString().equals(person))
                .findFirst();
        if (!person.isBlank() && chosen.isEmpty()) {
            problems.add(PlanningProblems.UNKNOWN_PERSON);
        } else if (chosen.isEmpty() && unit.isBlank()) {
            problems.add(PlanningProblems.NO_OWNER);
        }
        PlanningProblems.tooLong("unit", unit).ifPresent(problems::add);
        Optional<BigDecimal> money = TypedNumber.read(budget).filter(ActivityDraft::isMoney);
        if (!budget.isBlank() && money.isEmpty()) {
            problems.add(PlanningProblems.NO_MONEY);
        }
        Optional<LocalDate> start = TypedDates.read(startsOn);
        Optional<LocalDate> end = TypedDates.read(endsOn);
        if (start.isEmpty()) {
            problems.add(PlanningProblems.NOT_A_DAY.at("startsOn"));
        }
        if (end.isEmpty()) {
            problems.add(PlanningProblems.NOT_A_DAY.at("endsOn"));
        }
        if (start.isPresent() && end.filter(day -> day.isBefore(start.get())).isPresent()) {
            problems.add(PlanningProblems.ENDS_FIRST);
        }
        return problems.isEmpty()
                ? Result.accepted(
                        new Checked(name.strip(), chosen, unit.strip(), money, start.orElseThrow(), end.orElseThrow()))
                : Result.refused(problems);
    }

    private static boolean isMoney(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(MOST_MONEY) < 0
                && amount.setScale(DECIMALS, RoundingMode.DOWN).compareTo(amount) == 0;
    }
}
