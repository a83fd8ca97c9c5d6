/**
 * What the law gives people over data about themselves (PDPA): to have it, and to have their name erased. Both work on every table that
 * there is, found in the database's own description of itself, so that no new table can be forgotten.
 */
@ApplicationModule(
        displayName = "Personal data",
        allowedDependencies = {"shared", "audit", "organization", "identity", "evidence"})
@NullMarked
package pmqa.workbench.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
