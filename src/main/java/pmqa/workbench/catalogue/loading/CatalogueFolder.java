package pmqa.workbench.catalogue.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.document.Limits;

/** The files of one catalogue, wherever they are. */
public interface CatalogueFolder {

    /**
     * The content of the file at a path relative to the folder, if there is such a file. Never reaches outside the folder, and
     * never reads more than a byte beyond what is accepted of a catalogue.
     */
    Optional<byte[]> read(String path);

    /** A folder of the file system. */
    static CatalogueFolder of(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return path -> {
            Optional<Path> file = within(root, path);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file.get())) {
                return Optional.of(in.readNBytes(Limits.CATALOGUE.bytes() + 1));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + file.get(), unreadable);
            }
        };
    }

    /** The file, if it is one and lies inside the folder even when links are followed. */
    private static Optional<Path> within(Path root, String path) {
        try {
            Path file = root.resolve(path).normalize();
            return file.startsWith(root)
                            && Files.isRegularFile(file)
                            && file.toRealPath().startsWith(root.toRealPath())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException | IOException noSuchFile) {
            return Optional.empty();
        }
    }

    /** A folder on the class path, as the shipped catalogues are. */
    static CatalogueFolder onClassPath(String folder) {
        return path -> {
            try (@Nullable InputStream in = CatalogueFolder.class.getResourceAsStream("/" + folder + "/" + path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + folder + "/" + path, unreadable);
            }
        };
    }
}
