/**
 * Bringing in many organisations or people from a table (.xlsx or text): read it, plan what each row would do, keep the plan as a preview, and
 * carry it out when its person confirms it and it is still the same.
 */
@NamedInterface("bulk")
@NullMarked
package pmqa.workbench.organization.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
