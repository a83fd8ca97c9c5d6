package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps content by its SHA-256, each content once. A store may be gone for a while; every method then fails with an
 * {@link IOException}, and works again when it is back.
 */
public interface ContentStore extends AutoCloseable {

    /** The object or file that tells a store from an empty place where one should be. */
    String MARKER = "evidence-store";

    /** The advisory lock in the database that keeps everybody from removing content while somebody holds it. */
    long NO_SWEEP = 0x706D716153776570L;

    /** A store in a folder: {@code ab/cd/abcd…} by the hash. */
    static ContentStore inFolder(Path folder, Clock clock) {
        return new FolderStore(folder.toAbsolutePath(), clock);
    }

    /** A piece of content as it lies there. */
    record Kept(String sha256, long size, Instant touched) {}

    /** Makes the store ready for use where nothing has ever been kept in it; does nothing to one that is ready. */
    void initialize() throws IOException;

    /** Why nothing can be kept or read now; nothing if the store is there and known to be the right one. */
    Optional<StoreTrouble> trouble();

    default boolean isReady() {
        return trouble().isEmpty();
    }

    /** A new empty file for content that is still arriving; {@link #keep} takes it over, whoever does not keep it deletes it. */
    Path newTemporary() throws IOException;

    /**
     * Takes a temporary file over. When it returns, the content is there whole and survives a power cut; when it fails, nothing is there that
     * was not before. Keeping what is there already mends it if it is damaged.
     */
    void keep(Path temporary, String sha256) throws IOException;

    /**
     * Reads content, as it lies there. The caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException if the store does not have it
     */
    InputStream open(String sha256) throws IOException;

    /** Shows every kept content to somebody, one after the other. */
    void forEach(Consumer<Kept> visitor) throws IOException;

    /** Removes content; does nothing where there is none. */
    void remove(String sha256) throws IOException;

    /** Deletes temporary files that nobody has written to since then: what a crash left behind. */
    int sweepTemporary(Instant before) throws IOException;

    /** Lets go of connections; what is kept stays. */
    @Override
    default void close() {}
}
