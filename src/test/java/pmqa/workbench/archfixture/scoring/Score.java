package pmqa.workbench.archfixture.scoring;

import java.time.Clock;
import java.time.LocalDate;
import pmqa.workbench.archfixture.catalogue.Criterion;
import pmqa.workbench.archfixture.shared.Innocent;

/** Breaks no rule: the time comes from a clock. */
public record Score(Criterion criterion, Innocent innocent) {
    LocalDate given(Clock clock) {
        return LocalDate.now(clock);
    }
}
