/**
 * A whole installation in one file, and back: {@link pmqa.workbench.backup.Backup} writes database, evidence, the ends of the trails and
 * the settings as of one moment; {@link pmqa.workbench.backup.BackupFile} reads such a file without believing it;
 * {@link pmqa.workbench.backup.Restoration} builds the database beside the present one and swaps the two in one transaction.
 */
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"shared", "settings", "database", "document", "audit", "evidence :: content", "seal"})
@NullMarked
package pmqa.workbench.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
