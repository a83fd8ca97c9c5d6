package pmqa.workbench.reporting.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/**
 * The fonts of every PDF, loaded once and embedded in each. Glyph layout must be enabled before the first font is made: a font made earlier
 * is never laid out, and Thai marks then lie upon each other.
 */
final class PdfFonts {

    static final String TEXT = "Sarabun";
    static final String SYMBOLS = "Symbols";

    private static final String FOLDER = "reporting/fonts/";

    private final ITextFontResolver resolver;
    private final BaseFont text;

    private PdfFonts() {
        enableLayout();
        try {
            resolver = new ITextFontResolver();
            text = add("Sarabun-Regular.ttf", TEXT);
            add("Sarabun-Bold.ttf", TEXT);
            add("NotoSansSymbols2-Subset.ttf", SYMBOLS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The fonts of the reports cannot be read", unreadable);
        }
    }

    /** The replacement that OpenPDF names is not known to Flying Saucer. */
    @SuppressWarnings("deprecation")
    private static void enableLayout() {
        LayoutProcessor.enableKernLiga();
        LayoutProcessor.setWriteActualText();
    }

    static PdfFonts get() {
        return Holder.FONTS;
    }

    /** For all documents: a resolver of its own for each would load the fonts anew. */
    ITextFontResolver resolver() {
        return resolver;
    }

    /** The regular text font. */
    BaseFont text() {
        return text;
    }

    private BaseFont add(String file, String family) throws IOException {
        String path = FOLDER + file;
        BaseFont font = BaseFont.createFont(path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        resolver.addFont(font, path, family);
        return font;
    }

    private static final class Holder {
        static final PdfFonts FONTS = new PdfFonts();
    }
}
