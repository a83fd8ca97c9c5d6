package pmqa.workbench.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Data folders whose programs are unpacked already, and small SQL. */
public final class TestClusters {

    private TestClusters() {}

    private static final class Programs {
        static final Path FOLDER = unpack();

        private static Path unpack() {
            try {
                var shared = Path.of(System.getProperty("basedir", ""), "target", "test-programs")
                        .toAbsolutePath();
                Files.createDirectories(shared);
                return Binaries.in(shared).folder();
            } catch (IOException | CannotStart e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Links the programs into the folder, so that a test need not unpack 60 MB. */
    public static Path withPrograms(Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve(Programs.FOLDER.getFileName()), Programs.FOLDER);
        return folder;
    }

    /** Takes the link away again, for JUnit warns of links that lead out of a folder it deletes. */
    public static void withoutPrograms(Path folder) throws IOException {
        Files.delete(folder.resolve(Programs.FOLDER.getFileName()));
    }

    public static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    /** The database of a data folder whose server runs. */
    public static DatabaseAccess running(Path folder) throws IOException {
        var file = PostmasterFile.read(Cluster.folder(folder.toRealPath())).orElseThrow();
        return Cluster.access(folder, file.port()).orElseThrow();
    }

    /** {@code kill -9} of every process of the database; the first one first, so that it cannot start others. */
    public static void kill(Path folder) throws IOException {
        var cluster = Cluster.folder(folder.toRealPath());
        var first = PostmasterFile.read(cluster).orElseThrow().pid();
        var processes = ClusterProcesses.of(cluster);
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    /** As soon as the database takes connections again; whoever calls this sets a time limit, which interrupts it. */
    static Connection connectAgain(DatabaseAccess access) throws SQLException {
        while (true) {
            try {
                return connect(access);
            } catch (SQLException e) {
                if (Thread.interrupted()) {
                    throw e;
                }
            }
        }
    }

    static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = connect(access);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what a query finds. */
    static List<String> query(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = connect(access)) {
            return query(connection, sql);
        }
    }

    static List<String> query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
