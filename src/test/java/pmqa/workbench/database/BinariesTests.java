package pmqa.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BinariesTests {

    @TempDir
    Path temporary;

    @Test
    void whatever_is_missing_or_cut_short_is_unpacked_again() throws Exception {
        Files.createDirectories(temporary.resolve("postgres-" + Binaries.VERSION + ".unfinished/bin"));
        assertRuns(Binaries.in(temporary));
        assertThat(names()).containsExactly("postgres-" + Binaries.VERSION);

        Files.delete(Binaries.in(temporary).program("initdb"));
        assertRuns(Binaries.in(temporary));

        cutShort(Binaries.in(temporary).program("postgres"));
        assertRuns(Binaries.in(temporary));

        cutShort(Binaries.in(temporary).folder().resolve("contents.txt"));
        assertRuns(Binaries.in(temporary));
    }

    @Test
    void whole_programs_are_left_as_they_are() throws Exception {
        var shared = TestClusters.withPrograms(temporary);
        var program = Binaries.in(shared).program("postgres");
        var before = Files.getLastModifiedTime(program);

        Binaries.in(shared);

        assertThat(Files.getLastModifiedTime(program)).isEqualTo(before);
        assertThat(Binaries.in(shared).folder()).isSymbolicLink();
        TestClusters.withoutPrograms(temporary);
    }

    private static void assertRuns(Binaries binaries) throws Exception {
        for (String program : List.of("initdb", "pg_ctl", "postgres")) {
            assertThat(Commands.run(List.of(binaries.program(program).toString(), "--version"), Path.of("/"))
                            .output())
                    .contains(Binaries.VERSION);
        }
    }

    private static void cutShort(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
