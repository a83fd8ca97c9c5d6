package pmqa.workbench.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Whose files are whose. Everything in a data folder belongs to the owner of the folder, also when root started the server. */
final class Owners {

    static final FileAttribute<Set<PosixFilePermission>> ONLY_OWNER_READS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    static final FileAttribute<Set<PosixFilePermission>> ONLY_OWNER_ENTERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final int ROOT = 0;

    private Owners() {}

    /** The effective user of this process. */
    static int me() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("Uid:"))
                    .map(line -> Integer.parseInt(line.split("\\s+", 4)[2]))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Uid in /proc/self/status"));
        }
    }

    static boolean amRoot() throws IOException {
        return me() == ROOT;
    }

    static int userOf(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    static int groupOf(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:gid", LinkOption.NOFOLLOW_LINKS);
    }

    /** Gives a file, or a folder with all that is in it, to the owner of the example. Only root can; for others it is theirs already. */
    static void handOver(Path tree, Path example) throws IOException {
        if (amRoot()) {
            handOver(tree, userOf(example), groupOf(example));
        }
    }

    /** A database that is just dying may take its own files away while they are counted: what is gone needs no owner. */
    static void handOver(Path tree, int user, int group) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    if (userOf(file) != user) {
                        Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                        Files.setAttribute(file, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
                    }
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
