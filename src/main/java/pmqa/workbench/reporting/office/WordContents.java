package pmqa.workbench.reporting.office;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.Section;

/**
 * The table of contents as a field that Word keeps up to date, with its entries already in it, so that it is not empty in a program that
 * computes no fields. Which page an entry is on, only who sets the pages knows; a guess would be worse than nothing.
 */
final class WordContents {

    private static final int DEEPEST = 2;

    private WordContents() {}

    /** A name that Word accepts: at most 40 letters, digits and underscores. */
    static String bookmark(Section section) {
        String name = "_Toc_" + section.id().replace('-', '_');
        return name.substring(0, Math.min(40, name.length()));
    }

    static void add(Report report, XWPFDocument document) {
        WordText.add(WordText.style(document.createParagraph().getCTP(), "TOCHeading"), report.contents());
        List<Section> listed = report.allSections().stream()
                .filter(section -> section.depth() <= DEEPEST)
                .toList();
        for (int i = 0; i < listed.size(); i++) {
            Section section = listed.get(i);
            CTP line = WordText.style(document.createParagraph().getCTP(), "TOC" + section.depth());
            if (i == 0) {
                WordText.begin(line, "TOC \\o \"1-" + DEEPEST + "\" \\h \\z \\u");
            }
            entry(section, line);
            if (i == listed.size() - 1) {
                WordText.end(line);
            }
        }
    }

    private static void entry(Section section, CTP line) {
        CTHyperlink link = line.addNewHyperlink();
        link.setAnchor(bookmark(section));
        CTP inside = CTP.Factory.newInstance();
        WordText.add(inside, section.title());
        for (CTR run : inside.getRList()) {
            link.addNewR().set(run);
        }
    }
}
