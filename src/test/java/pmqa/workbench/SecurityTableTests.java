package pmqa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.testing.RunningSite;

/** docs/security.md promises nothing that is not there: each requirement has a line, and each test that a line names exists. */
class SecurityTableTests {

    private static final Path TABLE = Path.of("docs/security.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern LINE = Pattern.compile(
            "\\| (V\\d+\\.\\d+)\\.(\\d+)(?:–(\\d+))? \\| ([^|]+) \\| ([^|]+) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+|\\*)`");

    /** How many requirements of level 1 and 2 each section of ASVS 5.0.0 begins with; those of level 3 stand behind them. */
    private static final Map<String, Integer> SECTIONS = Map.<String, Integer>ofEntries(
            Map.entry("V1.1", 2),
            Map.entry("V1.2", 9),
            Map.entry("V1.3", 11),
            Map.entry("V1.4", 3),
            Map.entry("V1.5", 2),
            Map.entry("V2.1", 3),
            Map.entry("V2.2", 3),
            Map.entry("V2.3", 4),
            Map.entry("V2.4", 1),
            Map.entry("V3.2", 2),
            Map.entry("V3.3", 4),
            Map.entry("V3.4", 6),
            Map.entry("V3.5", 5),
            Map.entry("V3.7", 2),
            Map.entry("V4.1", 3),
            Map.entry("V4.2", 1),
            Map.entry("V4.3", 2),
            Map.entry("V4.4", 4),
            Map.entry("V5.1", 1),
            Map.entry("V5.2", 3),
            Map.entry("V5.3", 2),
            Map.entry("V5.4", 3),
            Map.entry("V6.1", 3),
            Map.entry("V6.2", 12),
            Map.entry("V6.3", 4),
            Map.entry("V6.4", 4),
            Map.entry("V6.5", 5),
            Map.entry("V6.6", 3),
            Map.entry("V6.8", 4),
            Map.entry("V7.1", 3),
            Map.entry("V7.2", 4),
            Map.entry("V7.3", 2),
            Map.entry("V7.4", 5),
            Map.entry("V7.5", 2),
            Map.entry("V7.6", 2),
            Map.entry("V8.1", 2),
            Map.entry("V8.2", 3),
            Map.entry("V8.3", 1),
            Map.entry("V8.4", 1),
            Map.entry("V9.1", 3),
            Map.entry("V9.2", 4),
            Map.entry("V10.1", 2),
            Map.entry("V10.2", 2),
            Map.entry("V10.3", 4),
            Map.entry("V10.4", 11),
            Map.entry("V10.5", 5),
            Map.entry("V10.6", 2),
            Map.entry("V10.7", 3),
            Map.entry("V11.1", 2),
            Map.entry("V11.2", 3),
            Map.entry("V11.3", 3),
            Map.entry("V11.4", 4),
            Map.entry("V11.5", 1),
            Map.entry("V11.6", 1),
            Map.entry("V12.1", 3),
            Map.entry("V12.2", 2),
            Map.entry("V12.3", 4),
            Map.entry("V13.1", 1),
            Map.entry("V13.2", 5),
            Map.entry("V13.3", 2),
            Map.entry("V13.4", 5),
            Map.entry("V14.1", 2),
            Map.entry("V14.2", 4),
            Map.entry("V14.3", 3),
            Map.entry("V15.1", 3),
            Map.entry("V15.2", 3),
            Map.entry("V15.3", 7),
            Map.entry("V16.1", 1),
            Map.entry("V16.2", 5),
            Map.entry("V16.3", 4),
            Map.entry("V16.4", 3),
            Map.entry("V16.5", 3),
            Map.entry("V17.1", 1),
            Map.entry("V17.2", 4),
            Map.entry("V17.3", 2));

    private record Claim(List<String> requirements, String state, String how, List<String> tests) {}

    @Test
    void every_requirement_of_levels_1_and_2_has_exactly_one_line() throws IOException {
        List<String> expected = new ArrayList<>();
        SECTIONS.forEach((section, count) ->
                IntStream.rangeClosed(1, count).forEach(number -> expected.add(section + "." + number)));

        assertThat(claims().stream().flatMap(claim -> claim.requirements().stream()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.merge(name, Files.readString(file), String::concat);
            }
        }
        List<String> gone = new ArrayList<>();
        for (String test : new TreeSet<>(
                claims().stream().flatMap(claim -> claim.tests().stream()).toList())) {
            String method = test.substring(test.indexOf('#') + 1);
            String source = sources.getOrDefault(test.substring(0, test.indexOf('#')), "");
            boolean there = method.equals("*")
                    ? source.contains("@Test")
                    : Pattern.compile("\\b" + method + "\\(").matcher(source).find();
            if (!there) {
                gone.add(test);
            }
        }

        assertThat(gone).isEmpty();
    }

    @Test
    void what_is_met_names_a_test_and_what_is_not_gives_a_reason() throws IOException {
        assertThat(claims()).allSatisfy(claim -> {
            assertThat(claim.state()).isIn("met", "by design", "partly", "not met", "n/a");
            if (claim.state().equals("met")) {
                assertThat(claim.tests())
                        .as("tests of %s", claim.requirements())
                        .isNotEmpty();
            } else {
                assertThat(claim.how())
                        .as("the reason of %s", claim.requirements())
                        .isNotBlank();
            }
        });
    }

    private static List<Claim> claims() throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                int from = Integer.parseInt(parts.group(2));
                int to = parts.group(3) == null ? from : Integer.parseInt(parts.group(3));
                claims.add(new Claim(
                        IntStream.rangeClosed(from, to)
                                .mapToObj(number -> parts.group(1) + "." + number)
                                .toList(),
                        parts.group(5),
                        parts.group(6),
                        NAMED.matcher(parts.group(7))
                                .results()
                                .map(named -> named.group(1) + "#" + named.group(2))
                                .toList()));
            }
        }
        assertThat(claims).isNotEmpty();
        return claims;
    }

    /** What ASVS wants documented stands in the same file, each under a head of its own and not in a word or two. */
    @Test
    void what_must_be_written_down_is() throws IOException {
        String page = Files.readString(TABLE);

        for (String head : List.of(
                "Guessing",
                "Ways in",
                "Sessions",
                "Keys and algorithms",
                "What is protected how",
                "Components",
                "Logs")) {
            assertThat(page).containsPattern("(?s)\n## " + head + "\n\n.{200,}?\n## ");
        }
    }

    @Test
    void every_field_for_a_password_masks_it_and_lets_managers_fill_it_in() throws IOException {
        List<String> fields = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                Pattern.compile("name ?= ?\"(?:password|present)\".*")
                        .matcher(Files.readString(file))
                        .results()
                        .map(found -> file.getFileName() + ": " + found.group())
                        // The accounts of the demo are offered with passwords that everybody may see.
                        .filter(field -> !field.contains("account.password()"))
                        .forEach(fields::add);
            }
        }

        assertThat(fields)
                .hasSizeGreaterThan(3)
                .allSatisfy(field -> assertThat(field)
                        .containsPattern("type ?= ?\"password\"")
                        .containsPattern("autocomplete ?= ?\"(current|new)-password\""));
    }

    @Test
    @Tag("slow")
    void passwords_are_kept_by_argon2id() {
        var site = RunningSite.shared();
        var person = site.person();

        assertThat(site.sql()
                        .sql("select password_hash from person where id = :id")
                        .param("id", person.id())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
