/**
 * Reads JSON and YAML that nobody vouches for into a small immutable tree, with limits on size, depth and numbers, and walks
 * that tree with a cursor that knows its JSON pointer and collects every problem instead of stopping at the first.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"shared"})
@NullMarked
package pmqa.workbench.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
