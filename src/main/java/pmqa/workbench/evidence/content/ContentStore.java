package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Keeps content by its SHA-256, each content once. A store may be gone for a while; every method then fails with an
 * {@link IOException}, and works again when it is back.
 */
public interface ContentStore {

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

    /** Whether the store is there and known to be the right one, and not an empty folder where it should be. */
    boolean isReady();

    /** A new empty file for content that is still arriving; {@link #keep} takes it over, whoever does not keep it deletes it. */
    Path newTemporary() throws IOException;

    /** Takes a temporary file over. When it returns, the content survives a power cut. Keeping what is there already renews its time. */
    void keep(Path temporary, String sha256) throws IOException;

    /** Reads content. The caller closes it. */
    InputStream open(String sha256) throws IOException;

    /** Shows every kept content to somebody, one after the other. */
    void forEach(Consumer<Kept> visitor) throws IOException;

    /** Removes content; does nothing where there is none. */
    void remove(String sha256) throws IOException;

    /** Deletes temporary files that nobody has written to since then: what a crash left behind. */
    int sweepTemporary(Instant before) throws IOException;
}
