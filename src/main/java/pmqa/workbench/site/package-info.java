/**
 * What every page shares: signing in and out, the person who is signed in, page chrome, words in two languages, error pages.
 * Modules bring their own controllers and templates and use {@link pmqa.workbench.site.Page} to show them.
 */
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {"shared", "document", "organization", "identity"})
@NullMarked
package pmqa.workbench.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
