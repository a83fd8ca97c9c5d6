package pmqa.workbench.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What PostgreSQL writes about itself into {@code postmaster.pid}: the process on the first line, its port on the fourth,
 * its state on the eighth.
 *
 * @param port where it listens; 0 as long as that is not written
 * @param ready whether it takes connections
 */
record PostmasterFile(long pid, int port, boolean ready) {

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty when there is none, or one that is just being written. */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        String content;
        try {
            content = Files.readString(in(cluster), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        var lines = content.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("-?[0-9]{1,10}")) {
            return Optional.empty();
        }
        boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        boolean listens = lines.size() >= 4 && lines.get(3).strip().matches("[0-9]{1,5}");
        return Optional.of(new PostmasterFile(
                Math.abs(Long.parseLong(lines.getFirst().strip())),
                listens ? Integer.parseInt(lines.get(3).strip()) : 0,
                ready));
    }
}
