/** The pages from which an agency's report is downloaded: of the answers as they are now, as a draft, or of a submission; the API takes them from the same desk. */
@NamedInterface("web")
@NullMarked
package pmqa.workbench.reporting.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
