package pmqa.workbench.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/**
 * A file that a call is answered with, read once.
 *
 * @param name what it is called where it is kept
 * @param length in bytes
 */
record Attachment(String mediaType, String name, long length, InputStream content) implements AutoCloseable {

    /** The header with the name, in letters that every program reads. */
    String disposition() {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    void writeTo(OutputStream out) throws IOException {
        try (content) {
            content.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
