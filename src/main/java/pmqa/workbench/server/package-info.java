/** Starting and stopping the web application together with its database. */
@ApplicationModule(
        displayName = "Server",
        allowedDependencies = {"shared", "database", "evidence :: content", "settings"})
@NullMarked
package pmqa.workbench.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
