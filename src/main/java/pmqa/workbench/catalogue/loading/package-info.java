/**
 * Reads catalogues from YAML folders: puts the files of a folder together, decodes them, checks every reference and every
 * uniqueness rule, and reports all problems at once with file and JSON pointer.
 */
@NamedInterface("loading")
@NullMarked
package pmqa.workbench.catalogue.loading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
