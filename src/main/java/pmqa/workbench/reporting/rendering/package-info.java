/** The four file formats of a report behind one name. */
@NullMarked
package pmqa.workbench.reporting.rendering;

import org.jspecify.annotations.NullMarked;
