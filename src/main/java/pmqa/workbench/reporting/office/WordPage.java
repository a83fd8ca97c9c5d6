package pmqa.workbench.reporting.office;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.Report;

/**
 * The page: A4 with the margins of official Thai documents, left 3 cm, right 2 cm, top 2.5 cm, bottom 2 cm (Office of the Prime Minister,
 * คำอธิบายการพิมพ์หนังสือราชการ, on the Regulation on Correspondence B.E. 2526). Lengths are in twentieths of a point.
 */
final class WordPage {

    private static final int WIDTH = 11_906;
    private static final int HEIGHT = 16_838;
    private static final int LEFT = 1_701;
    private static final int RIGHT = 1_134;
    private static final int TOP = 1_417;
    private static final int BOTTOM = 1_134;
    private static final int TO_EDGE = 567;

    /** The width between the margins. */
    static final int TEXT_WIDTH = WIDTH - LEFT - RIGHT;

    private WordPage() {}

    static void setUp(XWPFDocument document, Report report, String page) {
        CTSectPr section = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setHeader(BigInteger.valueOf(TO_EDGE));
        margins.setFooter(BigInteger.valueOf(TO_EDGE));
        // The cover has no page number.
        section.addNewTitlePg();
        XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
        footer(policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT), report, page);
        policy.createFooter(XWPFHeaderFooterPolicy.FIRST).createParagraph();
        report.watermark().ifPresent(words -> {
            watermark(policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT), words);
            watermark(policy.createHeader(XWPFHeaderFooterPolicy.FIRST), words);
        });
    }

    private static void footer(XWPFFooter footer, Report report, String page) {
        CTP paragraph = WordText.style(footer.createParagraph().getCTP(), "Footer");
        WordText.add(paragraph, report.footer());
        WordText.tab(paragraph);
        WordText.add(paragraph, page + " ");
        number(paragraph, "PAGE", report);
        WordText.add(paragraph, " / ");
        number(paragraph, "NUMPAGES", report);
    }

    /** LibreOffice takes Thai numbers for Thai letters, so it is asked for Arabic ones. */
    private static void number(CTP paragraph, String field, Report report) {
        if (report.numerals() == Numerals.THAI) {
            String thai = WordAlternate.instruction(field + " \\* ThaiArabic");
            WordText.field(
                    paragraph,
                    thai,
                    WordAlternate.instruction(field),
                    report.numerals().in(1));
        } else {
            WordText.field(paragraph, field, report.numerals().in(1));
        }
    }

    /** The way in which Word itself makes a watermark. */
    private static void watermark(XWPFHeader header, String words) {
        String xml = """
                <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
                <w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:pict>
                <v:shapetype id="_x0000_t136" coordsize="1600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
                <v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
                <v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype>
                <v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:330pt;height:165pt;rotation:315;z-index:-251655168;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="#e6b8b8" stroked="f">
                <v:fill opacity=".4"/><v:textpath style="font-family:&quot;%s&quot;;font-size:1pt" string="%s"/></v:shape></w:pict></w:r></xml-fragment>
                """.formatted(OfficeFonts.TEXT, words);
        try {
            header.createParagraph().getCTP().set(CTP.Factory.parse(xml));
        } catch (XmlException impossible) {
            throw new IllegalStateException("The watermark is no XML", impossible);
        }
    }
}
