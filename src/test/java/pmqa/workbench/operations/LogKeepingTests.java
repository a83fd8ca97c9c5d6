package pmqa.workbench.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.server.ServeNode;
import pmqa.workbench.shared.Result;

/** The log of the server goes into a new file each day, and each stays as long as the law wants it and not for ever. */
@Tag("slow")
@Timeout(120)
class LogKeepingTests {

    private final LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());

    @TempDir
    Path folder;

    @Test
    void logs_are_kept_for_ninety_days() throws Exception {
        Path young = archived(10);
        Path oldest = archived(89);
        Path tooOld = archived(92);
        Path older = archived(110);

        assertThat(rotated()).contains("kept for 90");

        assertThat(List.of(young, oldest)).allSatisfy(file -> assertThat(file).exists());
        assertThat(List.of(tooOld, older)).allSatisfy(file -> assertThat(file).doesNotExist());
    }

    @Test
    void or_as_long_as_is_set() throws Exception {
        Path old = archived(110);

        assertThat(rotated("--logging.logback.rollingpolicy.max-history=180")).contains("kept for 180");

        assertThat(old).exists();
    }

    @Test
    void each_day_has_a_file_of_its_own_which_is_packed() throws Exception {
        rotated();

        assertThat(folder.resolve("server.log")).content().contains("tomorrow").doesNotContain("today");
        Path packed = folder.resolve("server.log." + today + ".0.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("the last line of today");
        }
    }

    @Test
    void for_collectors_each_line_is_an_object() throws Exception {
        rotated("--logging.structured.format.file=logstash");

        assertThat(Files.readAllLines(folder.resolve("server.log")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(Documents.readJson(line.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT))
                            .isInstanceOf(Result.Accepted.class);
                    assertThat(line)
                            .as("a time tells its offset")
                            .containsPattern("\"@timestamp\":\"\\d{4}-[^\"]+(?:Z|[+-]\\d\\d:?\\d\\d)\"");
                    assertThat(line).contains("\"level\":", "\"message\":", "\"logger_name\":");
                });
    }

    private Path archived(int daysAgo) throws IOException {
        return Files.writeString(folder.resolve("server.log." + today.minusDays(daysAgo) + ".0.gz"), "long ago");
    }

    /** That of the program: the tests' own has a configuration of logs that would count more. */
    private String classPath() throws IOException {
        Path own = Files.createDirectories(folder.resolve("classes"));
        for (String name : List.of("RotatedLog.class", "RotatedLog$Nothing.class")) {
            Path place = own.resolve("pmqa/workbench/operations").resolve(name);
            Files.createDirectories(place.getParent());
            try (var in = Objects.requireNonNull(RotatedLog.class.getResourceAsStream(name))) {
                Files.copy(in, place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return own + File.pathSeparator + ServeNode.classPathOfTheProgram();
    }

    private List<String> rotated(String... settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                RotatedLog.class.getName(),
                "--logging.file.name=" + folder.resolve("server.log"),
                "--logging.threshold.console=OFF"));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
