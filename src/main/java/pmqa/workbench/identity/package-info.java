/**
 * What proves that somebody is who they say, beside their password: codes from a telephone, recovery codes, and signing in through another
 * authority. Secrets that must be read again are encrypted with {@link pmqa.workbench.identity.InstallationKey a key} that the
 * database does not know.
 */
@ApplicationModule(
        displayName = "Proof of identity",
        allowedDependencies = {"shared", "audit", "mail", "organization"})
@NullMarked
package pmqa.workbench.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
