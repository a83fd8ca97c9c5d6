/**
 * A report as PDF: the markup of {@code reporting.html} set by Flying Saucer and written by OpenPDF. This route was chosen because
 * tone marks stack, SARA AM is right, words wrap and the text can be searched; each of these has a test, for a wrong order of
 * initialisation breaks them without a word ({@link pmqa.workbench.reporting.pdf.PdfFonts}).
 */
@NullMarked
package pmqa.workbench.reporting.pdf;

import org.jspecify.annotations.NullMarked;
