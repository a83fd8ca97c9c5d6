package pmqa.workbench.evidence.content;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A store in a folder: {@code ab/cd/abcd…} by the hash. A marker tells the store from the empty mount point of a disk that is not
 * there, into which nothing must ever be written.
 */
final class FolderStore implements ContentStore {

    private static final String INCOMING = "incoming";

    private final Path root;
    private final IncomingFolder incoming;
    private final Clock clock;

    FolderStore(Path root, Clock clock) {
        this.root = root;
        this.incoming = new IncomingFolder(root.resolve(INCOMING));
        this.clock = clock;
    }

    @Override
    public void initialize() throws IOException {
        if (!isReady()) {
            Files.createDirectories(root);
            Files.writeString(root.resolve(MARKER), "PMQA Workbench\n", StandardOpenOption.CREATE_NEW);
            force(root);
        }
    }

    @Override
    public Optional<StoreTrouble> trouble() {
        return Files.isRegularFile(root.resolve(MARKER))
                ? Optional.empty()
                : Optional.of(new StoreTrouble(StoreTrouble.Kind.NOT_THERE, FileProblems.noStoreIn(root)));
    }

    @Override
    public Path newTemporary() throws IOException {
        requireReady();
        return incoming.newFile();
    }

    @Override
    public void keep(Path temporary, String sha256) throws IOException {
        requireReady();
        Path place = place(sha256);
        if (Files.isRegularFile(place) && Sha256.of(Files.newInputStream(place)).equals(sha256)) {
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
                Optional<String> hash =
                        Sha256.inPlace(root.relativize(file).toString().replace(File.separatorChar, '/'));
                if (hash.isPresent() && Files.isRegularFile(file)) {
                    visitor.accept(new Kept(
                            hash.get(),
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
        return incoming.sweep(before);
    }

    private void requireReady() throws IOException {
        Optional<StoreTrouble> trouble = trouble();
        if (trouble.isPresent()) {
            throw new StoreFailure(trouble.get(), FileProblems.storeUnavailable(), "", null);
        }
    }

    private Path place(String sha256) {
        return root.resolve(Sha256.place(sha256));
    }

    private static void force(Path fileOrFolder) throws IOException {
        try (var channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
