package pmqa.workbench.evidence.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pmqa.workbench.evidence.content.FileType;

/**
 * The process that takes the text out of one file, started by {@link TextExtraction}: a file made to harm the reader harms this process alone, which
 * has little memory and little time. Its answer is a file whose first line says what became of it.
 */
public final class TextReader {

    static final String FOUND = "found";
    static final String NONE = "none";
    static final String LOCKED = "locked";

    private TextReader() {}

    /**
     * Reads one file.
     *
     * @param arguments its media type, where it is, where the answer goes
     */
    public static void main(String[] arguments) throws IOException {
        FileType type = FileType.ofMediaType(arguments[0]).orElseThrow();
        Path file = Path.of(arguments[1]);
        BoundedText text = new BoundedText();
        String outcome = FOUND;
        try {
            read(type, file, text);
        } catch (BoundedText.Full enough) {
            outcome = FOUND;
        } catch (PdfText.Locked locked) {
            outcome = LOCKED;
        }
        if (outcome.equals(FOUND) && text.isBlank()) {
            outcome = NONE;
        }
        Files.writeString(Path.of(arguments[2]), outcome + "\n" + text);
    }

    private static void read(FileType type, Path file, BoundedText text) throws IOException {
        switch (type) {
            case PDF -> PdfText.read(file, text);
            case WORD, EXCEL, POWERPOINT -> OfficeText.read(file, text, true);
            case TEXT_DOCUMENT, SPREADSHEET, PRESENTATION -> OfficeText.read(file, text, false);
            case PLAIN_TEXT -> PlainText.read(file, text);
            case PNG, JPEG, GIF, WEBP -> {
                // A picture has no text that this program could read.
            }
        }
    }
}
