/**
 * Assessments and catalogues as Excel workbooks. {@link pmqa.workbench.exchange.xlsx.AssessmentForm} writes the form of a
 * catalogue, {@link pmqa.workbench.exchange.xlsx.FormReader} reads a filled one back through the reader that JSON goes through,
 * {@link pmqa.workbench.exchange.xlsx.CatalogueWorkbook} writes the criteria to be read.
 *
 * <p>Both sides of a form share its vocabulary: the hidden codes ({@code RowCode}, {@code Field}, {@code Marker}) that say what a
 * row, a column and a sheet hold, and the words of its lists ({@code Words}). Rows are found by code and never by their number,
 * so that a form survives moved rows, inserted columns and renamed sheets.
 *
 * <p>Workbooks come from anywhere. {@code SafeWorkbook} measures the zip by what comes out of it, and {@code SheetParser} reads the
 * parts as a stream with limits. The JDK's own XML reader does it, because a form's reader must see merged cells and must not
 * trust cell addresses or string numbers: a library that allocates what they claim can be made to ask for gigabytes.
 */
@NamedInterface("xlsx")
@NullMarked
package pmqa.workbench.exchange.xlsx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
