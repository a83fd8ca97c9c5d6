/**
 * The database and its life: an embedded PostgreSQL under the data folder, started with the program and stopped with it, or a
 * server given by its address. Knows processes and files, and no framework.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"shared"})
@NullMarked
package pmqa.workbench.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
