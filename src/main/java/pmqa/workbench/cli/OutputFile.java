package pmqa.workbench.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.cli.view.Words;

/**
 * A file that a command writes. What was there stays until the new content is complete: it is written beside the file and moved
 * into its place.
 */
final class OutputFile {

    private static final FileAttribute<Set<PosixFilePermission>> ONLY_OWNER_READS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path target;
    private final boolean replace;
    private final boolean secret;

    /** A file to be written; one that exists is replaced only if {@code replace}. */
    OutputFile(Path target, boolean replace) {
        this(target, replace, false);
    }

    private OutputFile(Path target, boolean replace, boolean secret) {
        this.target = target.toAbsolutePath();
        this.replace = replace;
        this.secret = secret;
    }

    /** The same for content that nobody else on this machine is to read. */
    OutputFile onlyForItsOwner() {
        return new OutputFile(target, replace, true);
    }

    /** What is written into the file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Why the file cannot be written as the command line says; nothing if it can. */
    Optional<String> objection(Words words) {
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            return Optional.of(words.get("output.is-folder", target));
        }
        if (folder != null && !Files.isDirectory(folder)) {
            return Optional.of(words.get("output.no-folder", folder));
        }
        if (Files.exists(target) && !replace && !isDevice()) {
            return Optional.of(words.get("output.exists", target));
        }
        boolean writable = Files.isWritable(folder == null || isDevice() ? target : folder);
        return writable ? Optional.empty() : Optional.of(words.get("output.denied", target));
    }

    /** Writes it, or leaves what was there. */
    void write(Content content) throws OutputFailure {
        try {
            if (isDevice()) {
                writeTo(Files.newOutputStream(target), content);
            } else {
                replace(content);
            }
        } catch (IOException failed) {
            throw new OutputFailure(failed);
        }
    }

    private void replace(Content content) throws IOException {
        Path beside = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            if (secret) {
                Files.createFile(beside, ONLY_OWNER_READS);
                writeTo(Files.newOutputStream(beside), content);
            } else {
                writeTo(
                        Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        content);
            }
            try (var written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void writeTo(OutputStream out, Content content) throws IOException {
        try (OutputStream buffered = new BufferedOutputStream(out)) {
            content.writeTo(buffered);
        }
    }

    /** A pipe or a device has no content to be kept, and nothing can be moved into its place. */
    private boolean isDevice() {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }
}
