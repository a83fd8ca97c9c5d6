package pmqa.workbench.database;

import static java.nio.file.StandardOpenOption.READ;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Renames so that a power cut leaves either the old state or the new one. */
final class Durably {

    private Durably() {}

    static void move(Path finished, Path name) throws IOException {
        if (Files.isRegularFile(finished)) {
            force(finished);
        }
        Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        force(requireNonNull(name.toAbsolutePath().getParent()));
    }

    private static void force(Path fileOrFolder) throws IOException {
        try (var channel = FileChannel.open(fileOrFolder, READ)) {
            channel.force(true);
        }
    }
}
