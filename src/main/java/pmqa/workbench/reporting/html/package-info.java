/**
 * A report as one page of HTML that needs nothing else: fonts, styles and charts are in it, and printing it gives A4 pages. The
 * PDF is set from the same markup.
 */
@NullMarked
package pmqa.workbench.reporting.html;

import org.jspecify.annotations.NullMarked;
