package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has arrived whole and was found acceptable. It is not kept yet: whoever does not keep it closes it, and it is gone.
 *
 * @param name what its sender calls it; never part of any path
 * @param size in bytes
 */
public record Received(Path temporary, String name, FileType type, String sha256, long size) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }
}
