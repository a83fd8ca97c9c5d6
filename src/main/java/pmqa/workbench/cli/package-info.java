/**
 * The commands: the thin edge between a terminal and the modules. {@link pmqa.workbench.cli.Main} starts, {@code Program} decides
 * language, command and exit code, each command is a class of its own, and {@code view} holds what they print.
 */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "shared",
            "document",
            "catalogue",
            "catalogue :: loading",
            "scoring",
            "exchange",
            "exchange :: xlsx",
            "settings",
            "database",
            "server",
            "console",
            "backup",
            "organization",
            "identity",
            "seal",
            "audit",
            "assessment",
            "reporting",
            "reporting :: rendering"
        })
@NullMarked
package pmqa.workbench.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
