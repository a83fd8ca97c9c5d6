/** The pages from which an agency's report is downloaded: of the answers as they are now, as a draft, or of a submission. */
@NullMarked
package pmqa.workbench.reporting.web;

import org.jspecify.annotations.NullMarked;
