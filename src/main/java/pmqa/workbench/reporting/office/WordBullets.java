package pmqa.workbench.reporting.office;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;

/** What the style of bulleted lists refers to. */
final class WordBullets {

    private static final String DEFINITION = """
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">
            <w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
            <w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl>
            </w:abstractNum></w:numbering>
            """;

    private WordBullets() {}

    static void define(XWPFDocument document) {
        try {
            CTNumbering parsed = NumberingDocument.Factory.parse(DEFINITION).getNumbering();
            CTAbstractNum bullets = parsed.getAbstractNumArray(0);
            XWPFNumbering numbering = document.createNumbering();
            BigInteger definition = numbering.addAbstractNum(new XWPFAbstractNum(bullets));
            numbering.addNum(definition);
        } catch (XmlException impossible) {
            throw new IllegalStateException("The definition of bullets is no XML", impossible);
        }
    }
}
