package pmqa.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of an installation is found, whether a server runs on it or not. */
@Tag("slow")
class AttachmentTests {

    @TempDir
    Path folder;

    @BeforeEach
    void linkPrograms() throws Exception {
        TestClusters.withPrograms(folder);
    }

    @AfterEach
    void unlinkPrograms() throws Exception {
        TestClusters.withoutPrograms(folder);
    }

    @Test
    void beside_a_running_server_its_database_is_taken_and_otherwise_it_is_started_for_the_time() throws Exception {
        try (var data = DataFolder.open(folder);
                var postgres = EmbeddedPostgres.start(data)) {
            TestClusters.execute(postgres.access(), "create table kept as select 'here' as value");

            try (var attachment = Attachment.to(folder, Optional.empty(), "", Map.of())) {
                assertThat(attachment.serverRuns()).isTrue();
                assertThat(TestClusters.query(attachment.access(), "select value from kept"))
                        .containsExactly("here");
            }
            assertThat(TestClusters.query(postgres.access(), "select value from kept"))
                    .as("what belongs to the server goes on")
                    .containsExactly("here");
        }

        try (var attachment = Attachment.to(folder, Optional.empty(), "", Map.of())) {
            assertThat(attachment.serverRuns()).isFalse();
            assertThat(TestClusters.query(attachment.access(), "select value from kept"))
                    .containsExactly("here");
            assertThatThrownBy(() -> DataFolder.open(folder)).isInstanceOf(CannotStart.class);
        }
        DataFolder.open(folder).close();
    }

    @Test
    void a_server_on_another_database_is_told_from_one_on_this_folder() throws Exception {
        try (var data = DataFolder.open(folder);
                var postgres = EmbeddedPostgres.start(data)) {
            assertThat(postgres.access().url()).isNotEmpty();
        }
        try (var data = DataFolder.open(folder)) {
            assertThat(data.path()).exists();

            assertThatThrownBy(() -> Attachment.to(folder, Optional.empty(), "", Map.of()))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            e -> assertThat(e.problem().advice().en()).contains("--database"));
        }
    }

    @Test
    void a_folder_without_a_database_is_left_alone() {
        assertThatThrownBy(() -> Attachment.to(folder.resolve("none"), Optional.empty(), "", Map.of()))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.problem().code()).isEqualTo("no-installation"));

        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }
}
