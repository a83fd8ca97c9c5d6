/** The four file formats of a report behind one name. */
@NamedInterface("rendering")
@NullMarked
package pmqa.workbench.reporting.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
