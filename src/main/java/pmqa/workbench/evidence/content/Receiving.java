package pmqa.workbench.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Takes a file in: streamed into a temporary file while it is hashed, then examined. Whatever is refused leaves nothing behind;
 * no more than the limit is ever read or written.
 */
public final class Receiving {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    private static final int BUFFER = 64 * 1024;

    private final ContentStore store;
    private final long limit;
    private final List<VirusScan> scans;

    Receiving(ContentStore store, long limit, List<VirusScan> scans) {
        this.store = store;
        this.limit = limit;
        this.scans = List.copyOf(scans);
    }

    /** The largest accepted file, in bytes. */
    public long limit() {
        return limit;
    }

    /**
     * Receives one file.
     *
     * @param name what its sender calls it
     * @param declared the size that the sender announces; negative if they did not
     * @throws IOException if the sender went away; a store that fails is a refusal
     */
    public Result<Received> receive(String name, InputStream in, long declared) throws IOException {
        Optional<String> plain = FileNames.plain(name);
        if (plain.isEmpty()) {
            return Result.refused(FileProblems.pathInName());
        }
        if (declared > limit) {
            return Result.refused(FileProblems.tooLarge(limit));
        }
        Path temporary;
        try {
            temporary = store.newTemporary();
        } catch (IOException gone) {
            return Result.refused(storeProblem(gone));
        }
        boolean taken = false;
        try {
            Result<Received> result = written(plain.get(), in, temporary);
            taken = result instanceof Result.Accepted<Received>;
            return result;
        } finally {
            if (!taken) {
                deleteQuietly(temporary);
            }
        }
    }

    private Result<Received> written(String name, InputStream in, Path temporary) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(temporary)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    return Result.refused(FileProblems.tooLarge(limit));
                }
                digest.update(buffer, 0, read);
                try {
                    out.write(buffer, 0, read);
                } catch (IOException unwritable) {
                    return Result.refused(storeProblem(unwritable));
                }
            }
        }
        if (size == 0) {
            return Result.refused(FileProblems.empty());
        }
        Received received = new Received(
                temporary, name, FileType.PLAIN_TEXT, HexFormat.of().formatHex(digest.digest()), size);
        return examined(received);
    }

    private Result<Received> examined(Received received) {
        try {
            for (VirusScan scan : scans) {
                Optional<Problem> refusal = scan.refusal(received.temporary());
                if (refusal.isPresent()) {
                    return Result.refused(refusal.get());
                }
            }
            return FileTyping.typeOf(received.temporary())
                    .flatMap(type -> Result.accepted(new Received(
                            received.temporary(),
                            type.named(received.name()),
                            type,
                            received.sha256(),
                            received.size())));
        } catch (IOException unreadable) {
            return Result.refused(storeProblem(unreadable));
        }
    }

    /** Makes received content durable. Call it within the transaction that also writes its row. */
    public void keep(Received received) throws IOException {
        store.keep(received.temporary(), received.sha256());
    }

    /** What to tell people about a store that failed; the log gets the cause. */
    public static Problem storeProblem(IOException cause) {
        if (cause instanceof StoreFailure failure) {
            // It says where and why; how the program came there is no news.
            LOG.warn("the evidence store failed: {}", failure.toString());
            return failure.told();
        }
        LOG.error("the evidence store failed", cause);
        return isFull(cause) ? FileProblems.storeFull() : FileProblems.storeUnavailable();
    }

    private static boolean isFull(IOException cause) {
        String reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return reason != null && (reason.contains("No space left") || reason.contains("quota"));
    }

    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException notDeleted) {
            // The sweep of temporary files takes it later.
            LOG.warn("could not delete {}", temporary, notDeleted);
        }
    }
}
