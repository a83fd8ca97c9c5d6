package pmqa.workbench.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import pmqa.workbench.shared.LocalizedText;

/**
 * The programs of PostgreSQL, unpacked once into the data folder. They appear under their name all at once, and a list of what
 * must be there tells a folder that somebody damaged from a whole one; a damaged one is unpacked again.
 */
final class Binaries {

    /** The version of the archive on the class path; the folder carries it, so that a newer program unpacks its own. */
    static final String VERSION = "18.6";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String CONTENTS = "contents.txt";
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    /** The programs under the given folder, unpacked now if need be. */
    static Binaries in(Path parent) throws IOException, CannotStart {
        refuseOtherMachines();
        var folder = parent.resolve("postgres-" + VERSION);
        if (!isWhole(folder)) {
            var unfinished = parent.resolve(folder.getFileName() + UNFINISHED);
            delete(unfinished);
            delete(folder);
            unpack(unfinished);
            Durably.move(unfinished, folder);
        }
        return new Binaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    Path folder() {
        return folder;
    }

    private static void refuseOtherMachines() throws CannotStart {
        var system = System.getProperty("os.name");
        var machine = System.getProperty("os.arch");
        if (!system.equals("Linux") || !machine.equals("amd64")) {
            throw CannotStart.because(
                    "no-embedded-database-here",
                    system + " " + machine,
                    LocalizedText.of(
                            "ฐานข้อมูลที่มากับโปรแกรมใช้ได้บน Linux amd64 เท่านั้น เครื่องนี้เป็น %s %s"
                                    .formatted(system, machine),
                            "The database that comes with the program runs on Linux amd64 only; this is %s %s."
                                    .formatted(system, machine)),
                    LocalizedText.of(
                            "ใช้เซิร์ฟเวอร์ PostgreSQL ที่มีอยู่ด้วย --database URL ซึ่งใช้ได้ทุกระบบ",
                            "Give a PostgreSQL server with --database URL; that works everywhere."));
        }
    }

    /** Sizes are enough: what a power cut or a full disk leaves behind is short. */
    private static boolean isWhole(Path folder) throws IOException {
        var contents = folder.resolve(CONTENTS);
        if (!Files.exists(contents)) {
            return false;
        }
        var lines = Files.readAllLines(contents);
        if (!lines.removeLast().equals("end")) {
            return false;
        }
        for (String line : lines) {
            var words = line.split(" ", 2);
            var file = folder.resolve(words[1]);
            if (!Files.isRegularFile(file) || Files.size(file) != Long.parseLong(words[0])) {
                return false;
            }
        }
        return true;
    }

    private static void unpack(Path target) throws IOException {
        List<String> contents = new ArrayList<>();
        try (InputStream resource = Binaries.class.getResourceAsStream(ARCHIVE)) {
            if (resource == null) {
                throw new IOException("not on the class path: " + ARCHIVE);
            }
            var archive = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)));
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (isNeededToRun(entry.getName())) {
                    unpack(entry, archive, target, contents);
                }
            }
        }
        contents.add("end");
        Files.write(target.resolve(CONTENTS), contents);
    }

    private static boolean isNeededToRun(String name) {
        return !name.endsWith(".a") && !name.contains("/pkgconfig/") && !name.contains("/pgxs/");
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target, List<String> contents)
            throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("an entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        contents.add("%d %s".formatted(Files.size(file), target.relativize(file)));
    }

    /** Deletes a folder with all that is in it; a link is deleted, never followed. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path folder, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
