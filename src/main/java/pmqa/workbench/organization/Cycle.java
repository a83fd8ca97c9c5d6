package pmqa.workbench.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/**
 * A round of assessment: fiscal year × catalogue version × participating organisations × phases (domain.md §3).
 *
 * @param phases at most four, in order
 */
public record Cycle(
        UUID id,
        FiscalYear fiscalYear,
        String catalogueId,
        String catalogueVersion,
        LocalizedText name,
        List<Phase> phases) {

    public Cycle {
        phases = phases.stream().sorted(Comparator.comparingInt(Phase::number)).toList();
    }

    /**
     * One phase with its window.
     *
     * @param number 1 profile and categories, 2 gap measures and plans, 3 six-month progress, 4 twelve-month results
     * @param startsOn first day on which work is possible
     * @param endsOn last day, before any extension
     */
    public record Phase(int number, LocalDate startsOn, LocalDate endsOn) {
        public boolean contains(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }

        /** The same phase with a later end, if an extension grants one. */
        Phase extendedTo(LocalDate end) {
            return end.isAfter(endsOn) ? new Phase(number, startsOn, end) : this;
        }
    }

    public Optional<Phase> phase(int number) {
        return phases.stream().filter(phase -> phase.number() == number).findFirst();
    }
}
