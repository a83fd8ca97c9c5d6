/**
 * The pages for running an installation and one's own account: organisations, people and their roles, imports, cycles, the outbox, the first
 * start. They stand beside {@code organization} and not within it, because every page needs {@code site}, which itself knows people.
 *
 * <p>{@link pmqa.workbench.administration.Gate} decides who may open what; the services of {@code organization} decide what may be done.
 */
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {
            "shared",
            "catalogue",
            "catalogue :: loading",
            "organization",
            "organization :: bulk",
            "identity",
            "privacy",
            "mail",
            "site",
            "server"
        })
@NullMarked
package pmqa.workbench.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
