package pmqa.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.shared.Problem;

class DataFolderTests {

    @TempDir
    Path temporary;

    @Test
    void a_missing_folder_is_made_for_its_owner_alone() throws Exception {
        var missing = temporary.resolve("deep/down");

        try (var folder = DataFolder.open(missing)) {
            assertThat(folder.path()).isEqualTo(missing.toRealPath());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(missing)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_second_start_is_told_where_the_first_one_is() throws Exception {
        try (var first = DataFolder.open(temporary)) {
            first.note(URI.create("http://127.0.0.1:8080/"));

            var refused = refusal(temporary);

            assertThat(refused.code()).isEqualTo("data-folder-in-use");
            assertThat(refused.message().en())
                    .contains("http://127.0.0.1:8080/")
                    .contains(Long.toString(ProcessHandle.current().pid()));
            assertThat(refused.message().th()).contains("http://127.0.0.1:8080/");
        }
    }

    @Test
    void another_name_of_the_same_folder_is_the_same_folder() throws Exception {
        var link =
                Files.createSymbolicLink(temporary.resolve("link"), Files.createDirectory(temporary.resolve("data")));

        try (var _ = DataFolder.open(temporary.resolve("data"))) {
            assertThat(refusal(link).code()).isEqualTo("data-folder-in-use");
        }
    }

    @Test
    void a_refused_second_start_leaves_the_first_one_its_lock() throws Exception {
        try (var _ = DataFolder.open(temporary)) {
            refusal(temporary);

            assertThat(refusal(temporary).code()).isEqualTo("data-folder-in-use");
        }
    }

    @Test
    void a_closed_folder_is_free() throws Exception {
        DataFolder.open(temporary).close();

        DataFolder.open(temporary).close();
    }

    @Test
    void a_file_is_no_folder() throws Exception {
        var file = Files.createFile(temporary.resolve("file"));

        assertThat(refusal(file).code()).isEqualTo("data-folder-unusable");
        assertThat(refusal(file.resolve("below")).message().en()).contains("is not a folder");
    }

    @Test
    @Tag("slow")
    void a_start_in_another_process_is_refused_until_the_first_one_is_killed() throws Exception {
        TestClusters.withPrograms(temporary);
        try (var first = OtherServer.on(temporary)) {
            assertThat(first.firstLine()).isEqualTo("ready");

            assertThat(refusal(temporary).message().en()).contains("http://127.0.0.1:1234/");
            try (var second = OtherServer.on(temporary)) {
                assertThat(second.firstLine()).startsWith("data-folder-in-use").contains("http://127.0.0.1:1234/");
            }
            assertThat(refusal(temporary).code()).isEqualTo("data-folder-in-use");

            first.kill();
            DataFolder.open(temporary).close();
        } finally {
            TestClusters.withoutPrograms(temporary);
        }
    }

    private static Problem refusal(Path folder) {
        var problem = new Problem[1];
        assertThatThrownBy(() -> DataFolder.open(folder).close())
                .isInstanceOfSatisfying(CannotStart.class, e -> problem[0] = e.problem());
        return problem[0];
    }
}
