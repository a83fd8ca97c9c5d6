/** A report as a Word document and as an Excel workbook, with charts that these programs can edit. */
@NullMarked
package pmqa.workbench.reporting.office;

import org.jspecify.annotations.NullMarked;
