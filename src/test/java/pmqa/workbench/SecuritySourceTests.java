package pmqa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Claims of docs/security.md about what the program does not do at all: they hold for every line of it or for none. */
class SecuritySourceTests {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path SCRIPTS = Path.of("src/main/resources/static/assets");

    @Test
    void programs_are_started_in_two_places_and_never_through_a_shell() {
        assertThat(filesWith(JAVA, "ProcessBuilder\\("))
                .containsExactlyInAnyOrder("Commands.java", "TextExtraction.java");
        assertThat(filesWith(JAVA, "getRuntime\\(\\)\\s*\\.exec|\"(?:/bin/)?(?:ba|da)?sh\"|\"cmd(?:\\.exe)?\""))
                .isEmpty();
    }

    @Test
    void nothing_evaluates_what_it_is_given() {
        assertThat(filesWith(
                        JAVA,
                        "SpelExpressionParser|ScriptEngine|groovy|MethodHandles\\.privateLookupIn|InitialContext"))
                .isEmpty();
        assertThat(filesWith(SCRIPTS, "\\beval\\(|new Function\\(|set(?:Timeout|Interval)\\(\\s*[\"'`]"))
                .isEmpty();
    }

    @Test
    void templates_are_compiled_with_the_program() {
        assertThat(found(JAVA, "TemplateEngine\\.create\\w*").values())
                .containsOnly(Set.of("TemplateEngine.createPrecompiled"));
    }

    @Test
    void scripts_insert_text_as_text_and_mark_up_only_as_the_server_wrote_it() {
        assertThat(filesWith(SCRIPTS, "document\\.write|insertAdjacentHTML|createContextualFragment|srcdoc"))
                .isEmpty();
        assertThat(found(SCRIPTS, "(?:innerHTML|outerHTML)\\s*=(?!=)[^;]*").values())
                .allSatisfy(uses -> assertThat(uses).containsOnly("innerHTML = await answer.text()"));
        assertThat(found(SCRIPTS, "parseFromString\\([^,]*").values())
                .allSatisfy(uses -> assertThat(uses)
                        .isSubsetOf("parseFromString(await answer.text()", "parseFromString(body.measure.html"));
    }

    @Test
    void scripts_keep_nothing_under_names_from_input_in_plain_objects() {
        assertThat(filesWith(SCRIPTS, "\\w\\[[^\\]]+]\\s*=[^=>]"))
                .as("members with computed names: those of the fields of a measure, which the page writes")
                .containsExactly("measures.js");
        assertThat(filesWith(SCRIPTS, "__proto__|setPrototypeOf")).isEmpty();
    }

    @Test
    void whatever_must_not_be_guessed_comes_from_the_secure_generator() {
        assertThat(filesWith(
                        JAVA,
                        "java\\.util\\.Random|ThreadLocalRandom|SplittableRandom|Math\\.random|RandomStringUtils"))
                .isEmpty();
        assertThat(filesWith(SCRIPTS, "Math\\.random")).isEmpty();
    }

    @Test
    void only_approved_algorithms_are_asked_for() {
        Map<String, Set<String>> asked =
                found(JAVA, "(?:Cipher|Mac|MessageDigest|SecretKeyFactory)\\.getInstance\\([^)]*");
        Set<String> all = asked.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));

        assertThat(all)
                .containsExactlyInAnyOrder(
                        "Cipher.getInstance(\"AES/GCM/NoPadding\"",
                        "Mac.getInstance(\"HmacSHA1\"",
                        "Mac.getInstance(\"HmacSHA256\"",
                        "Mac.getInstance(ALGORITHM",
                        "MessageDigest.getInstance(\"SHA-1\"",
                        "MessageDigest.getInstance(\"SHA-256\"");
        assertThat(found(JAVA, " ALGORITHM = [^;]*").get("DecliningLinks.java"))
                .containsExactly(" ALGORITHM = \"HmacSHA256\"");
        assertThat(asked.get("Totp.java")).as("RFC 6238").containsExactly("Mac.getInstance(\"HmacSHA1\"");
        assertThat(asked.entrySet().stream()
                        .filter(file -> file.getValue().toString().contains("SHA-1\""))
                        .map(Map.Entry::getKey))
                .as("RFC 4122: names of version 5, which protect nothing")
                .containsExactly("OscalNodes.java");
    }

    @Test
    void certificates_are_checked_as_java_checks_them() {
        assertThat(filesWith(JAVA, "HostnameVerifier|X509TrustManager|InsecureTrustManager|NoopHostname|trustAll"))
                .isEmpty();
    }

    @Test
    void redirects_of_others_are_followed_nowhere() {
        assertThat(filesWith(JAVA, "Redirect\\.(?:ALWAYS|NORMAL)|setFollowRedirects|setInstanceFollowRedirects\\(true"))
                .isEmpty();
    }

    private static Set<String> filesWith(Path folder, String pattern) {
        return found(folder, pattern).keySet();
    }

    /** What fits, by the name of the file; words of comments too. */
    private static Map<String, Set<String>> found(Path folder, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(?:java|js)"))
                    .toList()) {
                Set<String> uses = wanted.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!uses.isEmpty()) {
                    found.put(file.getFileName().toString(), uses);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
