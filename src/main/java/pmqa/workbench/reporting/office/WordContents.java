package pmqa.workbench.reporting.office;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.Section;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/**
 * The table of contents as a field that Word keeps up to date, with its entries already in it, so that it is not empty in a program that
 * computes no fields. Which page an entry is on, only who sets the pages knows: Word offers to compute it when the document is opened. Until then
 * a line within the field says how, and goes with the first computation; a guessed number would be printed by somebody.
 */
final class WordContents {

    private static final int DEEPEST = 2;

    private static final LocalizedText HINT = LocalizedText.of(
            "เลขหน้า: ตอบ “ใช่” เมื่อ Word ถามเรื่องเขตข้อมูล หรือคลิกขวาที่สารบัญแล้วเลือก “ปรับปรุงเขตข้อมูล” (LibreOffice: “ปรับปรุงดัชนี”) บรรทัดนี้จะหายไปเอง",
            "Page numbers: answer “Yes” when Word asks about fields, or right-click the contents and choose “Update Field” (LibreOffice: “Update Index”). This line then goes.");

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
        CTP hint = WordText.style(document.createParagraph().getCTP(), "Quiet");
        WordText.begin(hint, "TOC \\o \"1-" + DEEPEST + "\" \\h \\z \\u");
        WordText.add(hint, report.language() == Language.THAI ? HINT.th() : HINT.en());
        for (int i = 0; i < listed.size(); i++) {
            Section section = listed.get(i);
            CTP line = WordText.style(document.createParagraph().getCTP(), "TOC" + section.depth());
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
