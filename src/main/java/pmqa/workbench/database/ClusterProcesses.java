package pmqa.workbench.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes of one cluster, told by their working folder: all of PostgreSQL's processes, and nobody else, work in the
 * folder of their files. A number left behind in postmaster.pid proves nothing, for after a restart of the machine it may be anybody's.
 */
final class ClusterProcesses {

    private ClusterProcesses() {}

    static List<ProcessHandle> of(Path cluster) throws IOException {
        List<ProcessHandle> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (isPostgres(process) && worksIn(process, cluster)) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** A process that has ended and that nobody has asked about yet (state Z) is no longer one. */
    private static boolean isPostgres(Path process) {
        try {
            var status = Files.readAllLines(process.resolve("status"));
            return status.getFirst().endsWith("\tpostgres")
                    && status.stream().noneMatch(line -> line.startsWith("State:\tZ"));
        } catch (IOException e) {
            return false; // Gone meanwhile.
        }
    }

    private static boolean worksIn(Path process, Path cluster) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster);
        } catch (AccessDeniedException e) {
            // Another account's, in a container that keeps root from looking: the first process at least says it on its
            // command line.
            return commandLine(process).contains(cluster.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> commandLine(Path process) {
        try {
            return List.of(Files.readString(process.resolve("cmdline")).split("\0", -1));
        } catch (IOException e) {
            return List.of();
        }
    }
}
