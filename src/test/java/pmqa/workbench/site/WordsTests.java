package pmqa.workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of every module, in both languages. */
class WordsTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)[,}]");
    private static final Pattern USED = Pattern.compile("\\bt\\(\"([\\w.]+)\"(?! \\+)");
    private static final Pattern THAI = Pattern.compile("\\p{IsThai}");

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_th.properties"))
                    .map(name -> name.substring(0, name.indexOf('_')))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void there_are_words() throws IOException {
        assertThat(modules()).contains("site", "administration", "assessment");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void both_languages_have_the_same_keys(String module) {
        assertThat(words(module, "en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words(module, "th").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void both_languages_take_the_same_arguments(String module) {
        var thai = words(module, "th");
        var english = words(module, "en");
        for (String key : thai.stringPropertyNames()) {
            assertThat(arguments(english, key)).as(key).isEqualTo(arguments(thai, key));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void keys_begin_with_the_name_of_their_module(String module) {
        assertThat(words(module, "th").stringPropertyNames()).allMatch(key -> key.startsWith(module + "."));
    }

    /** In a pattern with arguments a straight apostrophe would swallow what follows it. */
    @ParameterizedTest
    @MethodSource("modules")
    void no_words_hold_a_straight_apostrophe_or_nothing_at_all(String module) {
        for (String language : List.of("th", "en")) {
            var words = words(module, language);
            assertThat(words.stringPropertyNames())
                    .allSatisfy(key ->
                            assertThat(words.getProperty(key)).isNotBlank().doesNotContain("'"));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void english_words_are_not_thai(String module) {
        var english = words(module, "en");
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> THAI.matcher(english.getProperty(key)).find())
                .isSubsetOf("site.otherLanguage");
    }

    @Test
    void every_key_in_a_template_has_words() throws IOException {
        Set<String> known = new TreeSet<>();
        modules().forEach(module -> known.addAll(words(module, "th").stringPropertyNames()));
        try (var files = Files.walk(TEMPLATES)) {
            for (Path template :
                    files.filter(file -> file.toString().endsWith(".jte")).toList()) {
                var used = USED.matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                assertThat(known).as(template.toString()).containsAll(used);
            }
        }
    }

    private static Properties words(String module, String language) {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(
                MESSAGES.resolve(module + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }

    private static Set<String> arguments(Properties words, String key) {
        return ARGUMENT.matcher(words.getProperty(key, ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
