package pmqa.workbench.reporting.office;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** Puts text into paragraphs of Word: symbols in their own font, line breaks as line breaks, fields as fields. */
final class WordText {

    private WordText() {}

    static CTP style(CTP paragraph, String style) {
        properties(paragraph).addNewPStyle().setVal(style);
        return paragraph;
    }

    static void align(CTP paragraph, ParagraphAlignment alignment) {
        STJc.Enum jc = switch (alignment) {
            case CENTER -> STJc.CENTER;
            case RIGHT -> STJc.RIGHT;
            default -> STJc.LEFT;
        };
        properties(paragraph).addNewJc().setVal(jc);
    }

    private static CTPPr properties(CTP paragraph) {
        return paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    }

    static void add(CTP paragraph, String text) {
        add(paragraph, text, false);
    }

    static void add(CTP paragraph, String text, boolean bold) {
        int begun = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (end || text.charAt(i) == '\n' || OfficeFonts.isSymbol(text.charAt(i))) {
                if (i > begun) {
                    run(paragraph, text.substring(begun, i), bold);
                }
                begun = i + 1;
                if (!end && text.charAt(i) == '\n') {
                    paragraph.addNewR().addNewBr();
                } else if (!end) {
                    symbol(paragraph, text.substring(i, i + 1));
                }
            }
        }
    }

    private static void run(CTP paragraph, String text, boolean bold) {
        CTR run = paragraph.addNewR();
        if (bold) {
            CTRPr properties = run.addNewRPr();
            properties.addNewB();
            properties.addNewBCs();
        }
        put(run, text);
    }

    private static void symbol(CTP paragraph, String letter) {
        CTR run = paragraph.addNewR();
        CTFonts fonts = run.addNewRPr().addNewRFonts();
        fonts.setAscii(OfficeFonts.SYMBOLS);
        fonts.setHAnsi(OfficeFonts.SYMBOLS);
        fonts.setEastAsia(OfficeFonts.SYMBOLS);
        fonts.setCs(OfficeFonts.SYMBOLS);
        put(run, letter);
    }

    private static void put(CTR run, String text) {
        CTText content = run.addNewT();
        content.setStringValue(text);
        content.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }

    static void tab(CTP paragraph) {
        paragraph.addNewR().addNewTab();
    }

    /** A field with what it shows until Word computes it. */
    static void field(CTP paragraph, String instruction, String shown) {
        begin(paragraph, instruction);
        run(paragraph, shown, false);
        end(paragraph);
    }

    /** The same with one instruction for Word and another for others, both as XML. */
    static void field(CTP paragraph, String forWord, String forOthers, String shown) {
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        WordAlternate.add(paragraph, forWord, forOthers);
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        run(paragraph, shown, false);
        end(paragraph);
    }

    /** The beginning of a field, up to what it shows. */
    static void begin(CTP paragraph, String instruction) {
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        CTText code = paragraph.addNewR().addNewInstrText();
        code.setStringValue(" " + instruction + " ");
        code.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    static void end(CTP paragraph) {
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
