package pmqa.workbench.reporting.office;

import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/**
 * Content of a run that Word 2013 and later see, and what other programs see in its place (alternate content, ECMA-376 part 3; Word itself writes it
 * around emoji): for what others get wrong.
 */
final class WordAlternate {

    private static final String RUN = """
            <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
            <mc:AlternateContent xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><mc:Choice Requires="w15">FOR-WORD</mc:Choice>\
            <mc:Fallback>FOR-OTHERS</mc:Fallback></mc:AlternateContent></xml-fragment>""";

    private WordAlternate() {}

    /** Adds a run. Both contents are XML; what others see may be empty. */
    static void add(CTP paragraph, String forWord, String forOthers) {
        String run = RUN.replace("FOR-WORD", forWord).replace("FOR-OTHERS", forOthers);
        try {
            paragraph.addNewR().set(CTR.Factory.parse(run));
        } catch (XmlException impossible) {
            throw new IllegalStateException("No XML: " + run, impossible);
        }
    }

    /** What a field computes, as XML. */
    static String instruction(String text) {
        return "<w:instrText xml:space=\"preserve\"> " + text + " </w:instrText>";
    }
}
