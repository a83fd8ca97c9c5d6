package pmqa.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import pmqa.workbench.cli.view.Words;
import pmqa.workbench.shared.Language;

/** Every command explains itself, in both languages, and nothing of it is forgotten. */
class HelpTests {

    private static final Pattern THAI = Pattern.compile("[ก-๛]");

    /** A command with those above it. */
    record CommandPath(List<CommandTree> commands) {
        @Override
        public String toString() {
            return String.join(" ", commands.stream().map(CommandTree::name).toList());
        }
    }

    static List<CommandPath> commands() {
        List<CommandPath> paths = new ArrayList<>();
        collect(List.of(CommandTree.ROOT), paths);
        return paths;
    }

    private static void collect(List<CommandTree> path, List<CommandPath> paths) {
        paths.add(new CommandPath(path));
        for (CommandTree child : path.getLast().children()) {
            List<CommandTree> longer = new ArrayList<>(path);
            longer.add(child);
            collect(longer, paths);
        }
    }

    @Test
    void these_are_the_commands() {
        assertThat(commands())
                .map(CommandPath::toString)
                .containsExactly(
                        "./pmqa",
                        "./pmqa score",
                        "./pmqa catalogue",
                        "./pmqa catalogue list",
                        "./pmqa catalogue show",
                        "./pmqa catalogue export",
                        "./pmqa catalogue validate",
                        "./pmqa package",
                        "./pmqa package open",
                        "./pmqa package export",
                        "./pmqa template",
                        "./pmqa report",
                        "./pmqa serve",
                        "./pmqa settings",
                        "./pmqa backup",
                        "./pmqa restore",
                        "./pmqa verify",
                        "./pmqa user",
                        "./pmqa user list",
                        "./pmqa user create",
                        "./pmqa user reset",
                        "./pmqa user disable",
                        "./pmqa user enable",
                        "./pmqa user grant",
                        "./pmqa user revoke");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_and_every_option_has_words_in_both_languages(CommandPath path) {
        var spec = path.commands().getLast().parser(List.of()).getCommandSpec();
        for (Language language : Language.values()) {
            Set<String> keys = Words.in(language).keys();

            assertThat(keys)
                    .contains(HelpPage.key(path.commands(), "header"), HelpPage.key(path.commands(), "description"));
            assertThat(keys).contains(HelpPage.key(path.commands(), "example.1"));
            assertThat(spec.options())
                    .allSatisfy(option -> assertThat(keys)
                            .contains(
                                    GlobalOptions.contains(option)
                                            ? "help.every." + HelpPage.name(option)
                                            : HelpPage.key(path.commands(), HelpPage.name(option))));
            assertThat(spec.positionalParameters())
                    .allSatisfy(argument ->
                            assertThat(keys).contains(HelpPage.key(path.commands(), argument.paramLabel())));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_help_shows_every_option_argument_and_sub_command(CommandPath path) {
        String help = help(path, "--lang", "en");
        var spec = path.commands().getLast().parser(List.of()).getCommandSpec();

        assertThat(spec.options()).allSatisfy(option -> assertThat(help).contains(option.names()));
        assertThat(spec.positionalParameters())
                .allSatisfy(argument -> assertThat(help).contains("\n  " + argument.paramLabel() + "  "));
        assertThat(path.commands().getLast().childNames())
                .allSatisfy(name -> assertThat(help).contains("\n  " + name + "  "));
        assertThat(help).contains("USAGE\n  " + path, "EXAMPLES\n  $ ./pmqa ", "EXIT CODES\n  0   Done.");
        assertThat(help).doesNotContainPattern("\\{\\d}").doesNotContainPattern(THAI);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_help_is_thai_where_the_locale_is(CommandPath path) {
        String[] line = Stream.concat(Stream.of(path.toString().split(" ")).skip(1), Stream.of("--help"))
                .toArray(String[]::new);

        var run = new CommandLineRun().environment("LC_ALL", "th_TH.UTF-8").run(line);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("รูปแบบคำสั่ง", "ตัวเลือก", "ตัวอย่าง", "รหัสเมื่อจบ");
    }

    private static String help(CommandPath path, String... more) {
        List<String> line = new ArrayList<>(List.of(path.toString().split(" ")));
        line.removeFirst();
        line.addAll(List.of(more));
        line.add("-h");
        var run = CommandLineRun.of(line.toArray(String[]::new));
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    @Test
    void help_before_a_command_is_the_help_of_that_command() {
        assertThat(CommandLineRun.of("help", "catalogue", "show"))
                .isEqualTo(CommandLineRun.of("catalogue", "show", "--help"));
        assertThat(CommandLineRun.of("--help", "score")).isEqualTo(CommandLineRun.of("score", "--help"));
        assertThat(CommandLineRun.of("help")).isEqualTo(CommandLineRun.of("--help"));
    }

    @ParameterizedTest
    @EnumSource
    void every_example_is_a_line_that_the_parser_understands(Language language) {
        Words words = Words.in(language);
        assertThat(words.keys())
                .filteredOn(key -> key.matches("help\\..*example\\.\\d+"))
                .hasSizeGreaterThan(12)
                .allSatisfy(key -> {
                    String command = words.get(key).replaceFirst(" [|<>] .*", "");
                    assertThat(command).startsWith("./pmqa ");
                    List<String> line = List.of(command.split(" ")).subList(1, command.split(" ").length);
                    CommandLine parser = CommandTree.ROOT.parser(line);
                    assertThat(parser.parseArgs(line.toArray(String[]::new)).hasSubcommand())
                            .isTrue();
                });
    }

    @Test
    void both_languages_have_the_same_words_and_none_is_blank() {
        Words thai = Words.in(Language.THAI);
        Words english = Words.in(Language.ENGLISH);

        assertThat(thai.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
        assertThat(thai.keys())
                .allMatch(key -> !thai.get(key).isBlank() && !english.get(key).isBlank());
    }

    @Test
    void replaced_parts_are_the_same_in_both_languages() {
        Words thai = Words.in(Language.THAI);
        Words english = Words.in(Language.ENGLISH);

        assertThat(thai.keys())
                .allSatisfy(key -> assertThat(parts(thai.get(key)))
                        .as(key)
                        .isSubsetOf(Set.of("{0}", "{1}", "{2}", "{3}"))
                        .satisfiesAnyOf(
                                parts -> assertThat(parts).isEqualTo(parts(english.get(key))),
                                // one of several is told by a word in one language and by a figure in the other
                                _ -> assertThat(key).endsWith(".one")));
    }

    private static Set<String> parts(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /** A word that the code asks for and no file has would be a fault at the moment when it is needed. */
    @Test
    void every_word_that_the_code_asks_for_exists_and_every_word_is_asked_for() throws IOException {
        Set<String> asked = new TreeSet<>();
        Pattern literal = Pattern.compile(
                "\"((?:help|usage|output|serve|export|template|report|score|problems|sheet|list|show|validate|verify|user|package|settings|backup|restore)"
                        + "\\.[a-zA-Z0-9.-]*[a-zA-Z0-9])\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/pmqa/workbench/cli"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                literal.matcher(Files.readString(source)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        Set<String> known = new TreeSet<>(Words.in(Language.THAI).keys());

        assertThat(known).containsAll(asked);
        known.removeAll(asked);
        assertThat(known).as("words that nothing asks for").allMatch(HelpTests::isFoundByTheParser);
    }

    private static boolean isFoundByTheParser(String key) {
        return key.startsWith("help.exit-code.")
                || key.startsWith("help.every.")
                || key.matches("help\\..*example\\.\\d+(\\.text)?")
                || commands().stream().anyMatch(path -> {
                    var spec = path.commands().getLast().parser(List.of()).getCommandSpec();
                    return Stream.of(
                                    Stream.of("header", "description"),
                                    spec.options().stream().map(HelpPage::name),
                                    spec.positionalParameters().stream().map(argument -> argument.paramLabel()))
                            .flatMap(parts -> parts)
                            .anyMatch(part -> key.equals(HelpPage.key(path.commands(), part)));
                });
    }
}
