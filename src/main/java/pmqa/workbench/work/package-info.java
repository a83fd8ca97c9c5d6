/**
 * What each person answers for, over all assessments and plans: one page of it, and the letters about it – when something is assigned, before it
 * is due, when it is late.
 *
 * <p>{@link pmqa.workbench.work.MyWork} finds a person's work, {@link pmqa.workbench.work.Telling} writes their letters into the outbox,
 * {@link pmqa.workbench.work.Rounds} comes round to do so.
 */
@ApplicationModule(
        displayName = "Work of a person",
        allowedDependencies = {
            "shared",
            "catalogue",
            "catalogue :: loading",
            "organization",
            "assessment",
            "improvement",
            "mail",
            "site"
        })
@NullMarked
package pmqa.workbench.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
