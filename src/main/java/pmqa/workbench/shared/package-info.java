/**
 * The tiny kernel that every module may use: two-language text, the Thai fiscal year, organisation types, problems that
 * a person can act on, and the one way to round a score for display. It depends on nothing but the JDK.
 */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package pmqa.workbench.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
