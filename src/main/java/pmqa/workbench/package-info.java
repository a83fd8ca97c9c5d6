/** PMQA Workbench: the modules below are described in ARCHITECTURE.md. */
@NullMarked
package pmqa.workbench;

import org.jspecify.annotations.NullMarked;
