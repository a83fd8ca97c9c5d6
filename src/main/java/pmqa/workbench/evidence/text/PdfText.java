package pmqa.workbench.evidence.text;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF. Everything it unpacks counts against the memory of this process. */
final class PdfText {

    private static final int MOST_PAGES = 3_000;

    private PdfText() {}

    /** It opens with a password only. */
    static final class Locked extends IOException {
        private static final long serialVersionUID = 1;

        private Locked(Throwable cause) {
            super("locked", cause);
        }
    }

    static void read(Path file, Writer out) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            stripper.writeText(document, out);
        } catch (InvalidPasswordException locked) {
            throw new Locked(locked);
        }
    }
}
