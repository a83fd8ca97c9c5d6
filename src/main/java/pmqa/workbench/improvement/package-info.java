/**
 * What an agency does about its weak points, through the year: opportunities for improvement, plans with their activities,
 * progress, and the submissions of phases 2 to 4 (domain.md §3).
 *
 * <p>{@link pmqa.workbench.improvement.Opportunities} finds what could be planned, {@link pmqa.workbench.improvement.Planning}
 * changes plans and takes reports, {@link pmqa.workbench.improvement.PhaseSubmitting} submits a phase and decides on it.
 */
@ApplicationModule(
        displayName = "Improvement",
        allowedDependencies = {
            "shared",
            "document",
            "catalogue",
            "catalogue :: loading",
            "scoring",
            "exchange",
            "organization",
            "audit",
            "assessment",
            "evidence",
            "evidence :: web",
            "site"
        })
@NullMarked
package pmqa.workbench.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
