package pmqa.workbench.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/**
 * The database of an installation, for a command at the server's console: on a server somebody else runs; in a data folder that
 * nobody uses, started for the time; or that of the web application which runs on the folder right now.
 */
public final class Attachment implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final DatabaseAccess access;
    private final boolean serverRuns;
    private final Optional<String> site;

    private Attachment(DatabaseAccess access, boolean serverRuns, Optional<String> site) {
        this.access = access;
        this.serverRuns = serverRuns;
        this.site = site;
    }

    /**
     * Finds it.
     *
     * @param folder the data folder; not asked for when there is an address
     * @param address of a PostgreSQL server
     * @param password the password for that address as it was set; empty if it was not
     * @param environment where PostgreSQL's own variables may be
     * @throws CannotStart when there is no installation, or this account may not use it
     */
    public static Attachment to(Path folder, Optional<String> address, String password, Map<String, String> environment)
            throws IOException, InterruptedException, CannotStart {
        if (address.isPresent()) {
            return new Attachment(RemoteDatabase.at(address.get(), password, environment), false, Optional.empty());
        }
        if (Files.isDirectory(folder) && !Files.isExecutable(folder)) {
            throw ofAnother(folder);
        }
        if (!Cluster.isIn(folder)) {
            throw nothingIn(folder);
        }
        try {
            return alone(DataFolder.open(folder));
        } catch (CannotStart e) {
            if (e.problem().code().equals(DataFolder.IN_USE)) {
                return beside(folder, e);
            }
            throw e;
        }
    }

    /**
     * The database of a place that is to be filled, which may be empty: nobody else has its data folder, which is made if missing.
     *
     * @throws CannotStart when somebody has it, or it cannot be used
     */
    public static Attachment exclusively(
            Path folder, Optional<String> address, String password, Map<String, String> environment)
            throws IOException, InterruptedException, CannotStart {
        return address.isPresent()
                ? new Attachment(RemoteDatabase.at(address.get(), password, environment), false, Optional.empty())
                : alone(DataFolder.open(folder));
    }

    /** Gives files that were written for it to the owner of the data folder; of importance only under root. */
    public static void handOver(Path written, Path folder) throws IOException {
        if (Files.exists(written) && Files.exists(folder)) {
            Owners.handOver(written, folder);
        }
    }

    /** Deletes a data folder, or one that holds it, which was made for a while; links are not followed. */
    public static void discard(Path folder) throws IOException {
        Binaries.delete(folder);
    }

    private static Attachment alone(DataFolder data) throws IOException, InterruptedException, CannotStart {
        try {
            var postgres = EmbeddedPostgres.start(data);
            var attachment = new Attachment(postgres.access(), false, Optional.empty());
            attachment.open.push(data);
            attachment.open.push(postgres);
            return attachment;
        } catch (IOException | InterruptedException | CannotStart | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static Attachment beside(Path folder, CannotStart inUse) throws IOException, CannotStart {
        var postmaster = PostmasterFile.read(Cluster.folder(folder)).filter(PostmasterFile::ready);
        if (postmaster.isEmpty()) {
            throw new CannotStart(inUse.problem().with(OTHER_DATABASE));
        }
        var access = Cluster.access(folder, postmaster.get().port());
        if (access.isEmpty()) {
            throw ofAnother(folder);
        }
        return new Attachment(access.get(), true, DataFolder.address(folder));
    }

    private static final LocalizedText OTHER_DATABASE = LocalizedText.of(
            "หากเซิร์ฟเวอร์นั้นเริ่มด้วย --database ให้ระบุ --database เดียวกันกับคำสั่งนี้ หากกำลังเริ่มทำงาน ให้รอสักครู่แล้วลองใหม่",
            "If that server was started with --database, give this command the same one; if it is just starting, try again in a moment.");

    private static CannotStart ofAnother(Path folder) {
        return CannotStart.because(
                "data-folder-of-another-account",
                folder,
                LocalizedText.of(
                        "บัญชีนี้อ่านโฟลเดอร์ข้อมูล %s ไม่ได้".formatted(folder),
                        "This account may not read in the data folder %s.".formatted(folder)),
                LocalizedText.of(
                        "สั่งด้วยบัญชีที่เป็นเจ้าของโฟลเดอร์ หรือ root",
                        "Run the command as the account that owns the folder, or as root."));
    }

    private static CannotStart nothingIn(Path folder) {
        return CannotStart.because(
                "no-installation",
                folder,
                LocalizedText.of(
                        "ไม่มีข้อมูลของโปรแกรมในโฟลเดอร์ %s".formatted(folder),
                        "There is no installation in the folder %s.".formatted(folder)),
                LocalizedText.of(
                        "ระบุโฟลเดอร์ข้อมูลด้วย --data หรือฐานข้อมูลด้วย --database หรือเริ่มใหม่ด้วย ./pmqa serve",
                        "Name the data folder with --data or the database with --database, or begin one with ./pmqa serve."));
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Whether this is the database of a web application that runs on the data folder right now. */
    public boolean serverRuns() {
        return serverRuns;
    }

    /** The address of that web application, with a slash at the end. */
    public Optional<String> site() {
        return site;
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
