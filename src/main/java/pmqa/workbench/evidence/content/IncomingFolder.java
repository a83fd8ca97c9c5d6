package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/** A local folder of files that are still arriving. */
record IncomingFolder(Path folder) {

    Path newFile() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "", ".part");
    }

    /** Deletes what nobody has written to since then, and returns how many files that were. */
    int sweep(Instant before) throws IOException {
        int swept = 0;
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                        swept++;
                    }
                } catch (NoSuchFileException finishedMeanwhile) {
                    // Its upload took it away between the listing and the look.
                }
            }
        }
        return swept;
    }
}
