package pmqa.workbench.reporting.office;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.Section;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/**
 * The table of contents. Each entry is a link to its heading and ends in a field that is the number of the page on which that is: which page, only
 * who sets the pages knows, and a guessed number would be printed by somebody. Word computes the numbers when it opens the document, after asking;
 * LibreOffice and others without asking.
 *
 * <p>Around the entries lies the field by which Word makes the table anew when headings were added. LibreOffice would take what stands in such a field
 * for settled text and compute nothing within, so the field is there for Word only; for the others the entries stand by themselves.
 */
final class WordContents {

    private static final int DEEPEST = 2;

    private static final LocalizedText HINT = LocalizedText.of(
            "เลขหน้า: ตอบ “ใช่” เมื่อ Word ถามเรื่องเขตข้อมูล หรือคลิกขวาที่สารบัญแล้วเลือก “ปรับปรุงเขตข้อมูล” บรรทัดนี้จะหายไปเอง",
            "Page numbers: answer “Yes” when Word asks about fields, or right-click the contents and choose “Update Field”. This line then goes.");

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
        onlyForWord(hint, "<w:fldChar w:fldCharType=\"begin\"/>");
        onlyForWord(hint, WordAlternate.instruction("TOC \\o \"1-" + DEEPEST + "\" \\h \\z \\u"));
        onlyForWord(hint, "<w:fldChar w:fldCharType=\"separate\"/>");
        onlyForWord(hint, "<w:t>" + (report.language() == Language.THAI ? HINT.th() : HINT.en()) + "</w:t>");
        String numerals = report.numerals() == Numerals.THAI ? " \\* ThaiArabic" : "";
        for (int i = 0; i < listed.size(); i++) {
            Section section = listed.get(i);
            CTP line = WordText.style(document.createParagraph().getCTP(), "TOC" + section.depth());
            entry(section, numerals, line);
            if (i == listed.size() - 1) {
                onlyForWord(line, "<w:fldChar w:fldCharType=\"end\"/>");
            }
        }
    }

    private static void onlyForWord(CTP paragraph, String content) {
        WordAlternate.add(paragraph, content, "");
    }

    private static void entry(Section section, String numerals, CTP line) {
        CTHyperlink link = line.addNewHyperlink();
        link.setAnchor(bookmark(section));
        CTP inside = CTP.Factory.newInstance();
        WordText.add(inside, section.title());
        WordText.tab(inside);
        WordText.begin(inside, "PAGEREF " + bookmark(section) + " \\h" + numerals);
        WordText.end(inside);
        for (CTR run : inside.getRList()) {
            link.addNewR().set(run);
        }
    }
}
