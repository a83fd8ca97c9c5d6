package pmqa.workbench.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationProperties;
import pmqa.workbench.shared.Result;

/** The sample file and the page are what the declarations say; {@code -Dsettings=write} writes them anew. */
class SettingsDocumentTests {

    private static final Path SAMPLE = Path.of("deploy/pmqa.properties");
    private static final Path PAGE = Path.of("docs/settings.md");
    private static final Pattern TABLES =
            Pattern.compile("(?<=<!-- made from the declarations -->\n).*(?=<!-- end -->)", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void the_sample_file_and_the_page_are_up_to_date() throws IOException {
        String page = Files.readString(PAGE);
        String made = TABLES.matcher(page).replaceFirst(Matcher.quoteReplacement(SettingsDocuments.tables()));
        if (System.getProperty("settings", "").equals("write")) {
            Files.writeString(SAMPLE, SettingsDocuments.sample());
            Files.writeString(PAGE, made);
            page = made;
        }

        assertThat(page).as("%s; write it anew with -Dsettings=write", PAGE).isEqualTo(made);
        assertThat(SAMPLE).content().as("write it anew with -Dsettings=write").isEqualTo(SettingsDocuments.sample());
    }

    @Test
    void the_sample_changes_nothing_and_every_line_of_it_is_accepted() throws IOException {
        var asItIs = Files.writeString(folder.resolve("sample"), SettingsDocuments.sample());
        var allSet = Files.writeString(
                folder.resolve("set"),
                SettingsDocuments.sample()
                        .lines()
                        .map(line -> line.matches("#[a-z].*") ? line.substring(1) : line)
                        .collect(Collectors.joining("\n")));

        assertThat(SettingsReader.read(Map.of(), Optional.of(asItIs), Map.of()))
                .isInstanceOfSatisfying(
                        Result.Accepted.class,
                        accepted -> assertThat(((Settings) accepted.value()).origin(ServerSettings.PORT))
                                .isEqualTo(Settings.Origin.DEFAULT));
        assertThat(SettingsReader.read(Map.of(), Optional.of(allSet), Map.of()))
                .isInstanceOfSatisfying(
                        Result.Accepted.class,
                        accepted -> assertThat(((Settings) accepted.value()).origin(ServerSettings.PORT))
                                .isEqualTo(Settings.Origin.FILE));
    }

    /** A setting that a part of the program reads and nobody declared could be misspelt without a word. */
    @Test
    void whatever_the_program_binds_is_declared() {
        var declared = AllSettings.all().stream()
                .map(setting -> setting.property().replace("-", "").toLowerCase(java.util.Locale.ROOT))
                .toList();

        var bound = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("pmqa.workbench")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .map(type -> type.reflect())
                        .flatMap(type -> Arrays.stream(type.getRecordComponents())
                                .map(component -> type.getAnnotation(ConfigurationProperties.class)
                                                .value() + "."
                                        + component.getName().toLowerCase(java.util.Locale.ROOT)))
                        .toList();

        assertThat(bound).isNotEmpty().allSatisfy(name -> assertThat(declared).contains(name));
    }
}
