package pmqa.workbench.evidence.content;

import static java.util.Objects.requireNonNull;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A store in a folder: {@code ab/cd/abcd…} by the hash. A marker tells the store from the empty mount point of a disk that is not
 * there, into which nothing must ever be written.
 */
final class FolderStore implements ContentStore {

    static final String MARKER = "evidence-store";

    private static final String INCOMING = "incoming";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Clock clock;

    FolderStore(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    @Override
    public void initialize() throws IOException {
        if (!isReady()) {
            Files.createDirectories(root.resolve(INCOMING));
            Files.writeString(root.resolve(MARKER), "PMQA Workbench\n", StandardOpenOption.CREATE_NEW);
            force(root);
        }
    }

    @Override
    public boolean isReady() {
        return Files.isRegularFile(root.resolve(MARKER));
    }

    @Override
    public Path newTemporary() throws IOException {
        requireReady();
        Path incoming = root.resolve(INCOMING);
        Files.createDirectories(incoming);
        return Files.createTempFile(incoming, "", ".part");
    }

    @Override
    public void keep(Path temporary, String sha256) throws IOException {
        requireReady();
        Path place = place(sha256);
        if (Files.isRegularFile(place) && Files.size(place) == Files.size(temporary)) {
            Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
            Files.delete(temporary);
            return;
        }
        Path folder = requireNonNull(place.getParent());
        Path above = requireNonNull(folder.getParent());
        Files.createDirectories(folder);
        force(temporary);
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        force(above);
        force(root);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        requireReady();
        return Files.newInputStream(place(sha256));
    }

    @Override
    public void forEach(Consumer<Kept> visitor) throws IOException {
        requireReady();
        try (Stream<Path> files = Files.walk(root, 3)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                if (HASH.matcher(name).matches() && Files.isRegularFile(file)) {
                    visitor.accept(new Kept(
                            name,
                            Files.size(file),
                            Files.getLastModifiedTime(file).toInstant()));
                }
            }
        }
    }

    @Override
    public void remove(String sha256) throws IOException {
        requireReady();
        Files.deleteIfExists(place(sha256));
    }

    @Override
    public int sweepTemporary(Instant before) throws IOException {
        requireReady();
        int swept = 0;
        Path incoming = root.resolve(INCOMING);
        if (!Files.isDirectory(incoming)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(incoming)) {
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

    private void requireReady() throws IOException {
        if (!isReady()) {
            throw new FileNotFoundException("no evidence store at " + root);
        }
    }

    private Path place(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void force(Path fileOrFolder) throws IOException {
        try (var channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
