package pmqa.workbench.evidence.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Says what a file is by its content alone: neither its name nor what the browser says counts. */
final class FileTyping {

    private static final long MOST_PIXELS = 100_000_000;
    private static final int LONGEST_TEXT_LOOKED_AT = 1024 * 1024;
    private static final Charset THAI = Charset.forName("x-windows-874");

    private static final Set<String> ZIPS =
            Set.of("application/zip", "application/x-tika-ooxml", "application/java-archive");
    private static final Set<String> OLD_OFFICE = Set.of(
            "application/x-tika-msoffice",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/x-ole-storage",
            "application/x-tika-msoffice-embedded");

    private FileTyping() {}

    static Result<FileType> typeOf(Path file) throws IOException {
        String found = detected(file);
        if (ZIPS.contains(found) || found.startsWith("application/vnd.o")) {
            return Packages.typeOf(file);
        }
        if (OLD_OFFICE.contains(found)) {
            return Result.refused(FileProblems.oldOffice());
        }
        if (found.equals(FileType.PLAIN_TEXT.mediaType())) {
            return isText(file)
                    ? Result.accepted(FileType.PLAIN_TEXT)
                    : Result.refused(FileProblems.wrongType("application/octet-stream"));
        }
        Optional<FileType> type = FileType.ofMediaType(found);
        if (type.isEmpty()) {
            return Result.refused(FileProblems.wrongType(found));
        }
        return type.get().isImage() ? image(file, type.get()) : Result.accepted(type.get());
    }

    private static String detected(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            MediaType found = MimeTypes.getDefaultMimeTypes().detect(in, new Metadata());
            return found.getBaseType().toString();
        }
    }

    /** Text in UTF-8 or the Thai Windows encoding, without control characters. */
    private static boolean isText(Path file) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(LONGEST_TEXT_LOOKED_AT);
        }
        return decodes(beginning, StandardCharsets.UTF_8) || decodes(beginning, THAI);
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            // A letter may be cut in two at the end of what was looked at.
            int cut = bytes.length == LONGEST_TEXT_LOOKED_AT ? 4 : 0;
            String text = cut == 0
                    ? decoder.decode(ByteBuffer.wrap(bytes)).toString()
                    : new String(bytes, 0, bytes.length - cut, charset);
            return text.chars().noneMatch(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0);
        } catch (CharacterCodingException notThisCharset) {
            return false;
        }
    }

    /** Looks at the header only: the picture itself is never decoded here. WebP is left to the browser, which knows its limits. */
    private static Result<FileType> image(Path file, FileType type) throws IOException {
        if (type == FileType.WEBP) {
            return Result.accepted(type);
        }
        Problem broken = FileProblems.broken(type);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Result.refused(broken);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > MOST_PIXELS ? Result.refused(FileProblems.hugeImage()) : Result.accepted(type);
            } catch (IOException | RuntimeException unreadable) {
                return Result.refused(broken);
            } finally {
                reader.dispose();
            }
        }
    }
}
