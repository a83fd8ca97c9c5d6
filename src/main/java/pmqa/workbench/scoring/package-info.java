/**
 * Catalogue and answers in, score sheet with its derivation out. Pure Java, no framework, no state: the same answers give the
 * same sheet, and every node of a sheet can be asked {@link pmqa.workbench.scoring.Explained#because() why}.
 *
 * <p>{@link pmqa.workbench.scoring.Scorer} is the entry; {@link pmqa.workbench.scoring.NextSteps} says what to do next,
 * and {@link pmqa.workbench.scoring.RatingProposal} proposes a rubric rating from what was done.
 */
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"shared", "catalogue"})
@NullMarked
package pmqa.workbench.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
