/** Measurements of this program, and the check of its scores against a spreadsheet. Not part of the program. */
@NullMarked
package pmqa.workbench.benchmarks;

import org.jspecify.annotations.NullMarked;
