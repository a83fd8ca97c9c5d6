/**
 * Encryption of files with a passphrase, for packages that travel and backups that lie about: {@link pmqa.workbench.seal.Seal}. The
 * format is written down in docs/exchange.md.
 */
@ApplicationModule(
        displayName = "Seal",
        allowedDependencies = {})
@NullMarked
package pmqa.workbench.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
