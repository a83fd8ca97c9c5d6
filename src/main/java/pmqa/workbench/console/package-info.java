/**
 * What somebody at the server's console does to an installation, whether its web application runs or not: verify that nothing was
 * tampered with, make backups and restore them, and look after accounts. Whoever can read the data folder, or knows the database's password, is the master of both.
 */
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {
            "shared",
            "settings",
            "database",
            "organization",
            "identity",
            "mail",
            "audit",
            "assessment",
            "assessment :: transfer",
            "improvement",
            "backup",
            "evidence",
            "evidence :: content"
        })
@NullMarked
package pmqa.workbench.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
