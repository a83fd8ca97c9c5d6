/**
 * The trail of what happened: append-only, hash-chained per stream (an assessment, or the installation's own administration),
 * written in the transaction of the change itself. Whoever changes something publishes a
 * {@link pmqa.workbench.audit.TrailEntry}, or appends the entry in the very statement of the change
 * ({@link pmqa.workbench.audit.TrailStatement}); {@link pmqa.workbench.audit.TrailVerification} finds any tampering.
 */
@ApplicationModule(
        displayName = "Audit trail",
        allowedDependencies = {"shared"})
@NullMarked
package pmqa.workbench.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
