package pmqa.workbench.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pmqa.workbench.shared.Result;

/** What docs/catalogues.md tells people to write. */
class CatalogueGuideTests {

    private static final Path GUIDE = Path.of("docs", "catalogues.md");

    /** A YAML block whose first line is a comment with the name of a file. */
    private static final Pattern FILE = Pattern.compile("```yaml\n# (\\S+\\.yaml)\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_example_of_the_guide_is_a_catalogue_that_loads() throws IOException {
        Map<String, String> files = FILE.matcher(Files.readString(GUIDE))
                .results()
                .collect(Collectors.toMap(file -> file.group(1), (MatchResult file) -> file.group(2)));

        var loaded = CatalogueLoader.load(
                path -> Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8)));

        assertThat(loaded.flatMap(example -> Result.accepted(example.catalogue().id())))
                .isEqualTo(Result.accepted("example"));
    }
}
