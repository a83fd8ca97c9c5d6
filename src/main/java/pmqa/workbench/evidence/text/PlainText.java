package pmqa.workbench.evidence.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plain text in UTF-8 or, where it is none, in the Thai Windows encoding. */
final class PlainText {

    private static final Charset THAI = Charset.forName("x-windows-874");

    /** A letter takes at most three bytes in Thai, four anywhere. */
    private static final int MOST_BYTES = BoundedText.LONGEST * 4;

    private PlainText() {}

    static void read(Path file, Writer out) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        out.write(decoded(bytes));
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, THAI);
        }
    }
}
