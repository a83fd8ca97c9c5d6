/** Giving files of evidence to browsers, for every module whose pages show some. Who may have which is decided by those pages. */
@NamedInterface("web")
@NullMarked
package pmqa.workbench.evidence.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
