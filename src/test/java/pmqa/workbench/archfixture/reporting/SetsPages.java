package pmqa.workbench.archfixture.reporting;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A report that knows a file format. */
record SetsPages(XWPFDocument document) {}
