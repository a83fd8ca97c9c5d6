package pmqa.workbench.catalogue.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of one catalogue, wherever they are. */
public interface CatalogueFolder {

    /** The content of the file at a path relative to the folder, if there is such a file. Never reaches outside the folder. */
    Optional<byte[]> read(String path);

    /** A folder of the file system. */
    static CatalogueFolder of(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return path -> {
            Path file = root.resolve(path).normalize();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + file, unreadable);
            }
        };
    }

    /** A folder on the class path, as the shipped catalogues are. */
    static CatalogueFolder onClassPath(String folder) {
        return path -> {
            try (@Nullable InputStream in =
                    CatalogueFolder.class.getResourceAsStream("/" + folder + "/" + path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + folder + "/" + path, unreadable);
            }
        };
    }
}
