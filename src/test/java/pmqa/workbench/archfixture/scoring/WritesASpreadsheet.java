package pmqa.workbench.archfixture.scoring;

import org.dhatim.fastexcel.Workbook;

/** A pure module depends on a file format. */
record WritesASpreadsheet(Workbook workbook) {}
