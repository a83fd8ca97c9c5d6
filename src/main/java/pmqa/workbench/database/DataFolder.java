package pmqa.workbench.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * The folder that holds everything a server keeps, for one server at a time. The lock belongs to the process: the system drops it
 * whatever ends the process, so that a folder is free again the moment after a {@code kill -9}.
 */
public final class DataFolder implements AutoCloseable {

    /** The system's locks are per process, and closing a second channel would drop the first one's: within this process, this is the lock. */
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    /** The code of the problem when another process has the folder. */
    static final String IN_USE = "data-folder-in-use";

    private static final String LOCK = "server.lock";
    private static final String NOTE = "server.txt";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is missing and takes it for this process.
     *
     * @throws CannotStart when another server has it, or it cannot be written
     */
    public static DataFolder open(Path folder) throws CannotStart {
        try {
            var path = create(folder);
            if (!OPEN_HERE.add(path)) {
                throw taken(path);
            }
            var channel = lock(path);
            if (channel == null) {
                OPEN_HERE.remove(path);
                throw taken(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** Under root the new folder belongs to whom the place belongs, so that this person can start the server, too. */
    private static Path create(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            var place = folder.toAbsolutePath().normalize().getParent();
            if (place == null) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            Files.createDirectories(place);
            Files.createDirectory(folder, Owners.ONLY_OWNER_ENTERS);
            Owners.handOver(folder, place);
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        return folder.toRealPath();
    }

    private static @Nullable FileChannel lock(Path path) throws IOException {
        var channel = openLock(path);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (IOException e) {
            OPEN_HERE.remove(path);
            channel.close();
            throw e;
        }
        channel.close();
        return null;
    }

    private static FileChannel openLock(Path path) throws IOException {
        try {
            return FileChannel.open(path.resolve(LOCK), Set.of(CREATE, WRITE), Owners.ONLY_OWNER_READS);
        } catch (IOException e) {
            OPEN_HERE.remove(path);
            throw e;
        }
    }

    /** The real path, free of links. */
    public Path path() {
        return path;
    }

    /** Where the logs of the program and of the database go; kept for at least 90 days. */
    public Path logs() throws IOException {
        var logs = path.resolve("logs");
        if (!Files.isDirectory(logs)) {
            Files.createDirectory(logs, Owners.ONLY_OWNER_ENTERS);
            Owners.handOver(logs, path);
        }
        return logs;
    }

    /** Leaves a note for whoever tries to start a second server here. */
    public void note(URI address) throws IOException {
        Files.writeString(
                path.resolve(NOTE),
                "%s %d%n".formatted(address, ProcessHandle.current().pid()));
        handOver();
    }

    /** Gives what this process has written to the owner of the folder. */
    private void handOver() throws IOException {
        for (String name : new String[] {LOCK, NOTE, "logs"}) {
            var file = path.resolve(name);
            if (Files.exists(file)) {
                Owners.handOver(file, path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(path.resolve(NOTE));
            handOver();
        } finally {
            OPEN_HERE.remove(path);
            channel.close();
        }
    }

    private static CannotStart taken(Path path) {
        var who = noted(path).map(note -> " – " + note).orElse("");
        return CannotStart.because(
                IN_USE,
                path,
                LocalizedText.of(
                        "มีเซิร์ฟเวอร์ใช้โฟลเดอร์ข้อมูล %s อยู่แล้ว%s".formatted(path, who),
                        "A server is already using the data folder %s%s".formatted(path, who)),
                LocalizedText.of(
                        "เปิดเซิร์ฟเวอร์นั้นในเบราว์เซอร์ หรือหยุดเซิร์ฟเวอร์นั้นก่อน หรือระบุโฟลเดอร์อื่นด้วย --data",
                        "Open that one in a browser, stop it first, or name another folder with --data."));
    }

    private static Optional<String> noted(Path path) {
        return note(path).map(words -> "%s (pid %s)".formatted(words[0], words[1]));
    }

    /** Where the server that uses a folder can be reached, as far as it has said so. */
    static Optional<String> address(Path path) {
        return note(path).map(words -> words[0]);
    }

    private static Optional<String[]> note(Path path) {
        try {
            var words = Files.readString(path.resolve(NOTE)).strip().split(" ", 2);
            return words.length == 2 ? Optional.of(words) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static CannotStart unusable(Path folder, IOException cause) {
        var reason = Failures.reason(cause);
        return new CannotStart(
                new Problem(
                        "data-folder-unusable",
                        folder.toString(),
                        LocalizedText.of(
                                "ใช้โฟลเดอร์ข้อมูล %s ไม่ได้: %s".formatted(folder, reason.th()),
                                "The data folder %s cannot be used: %s".formatted(folder, reason.en())),
                        LocalizedText.of(
                                "เริ่มด้วยบัญชีที่เป็นเจ้าของโฟลเดอร์ หรือระบุโฟลเดอร์อื่นด้วย --data",
                                "Start as the account that owns the folder, or name another folder with --data.")),
                cause);
    }
}
