package pmqa.workbench.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.cli.terminal.Columns;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.view.Words;

/**
 * The help of one command: what it is for, how it is written, every argument and option, examples, exit codes. The words are in
 * the resource bundle under {@code help.<command>}; what exists is asked of the parser, so that nothing can be forgotten.
 */
final class HelpPage {

    private static final List<Integer> EXIT_CODES =
            List.of(ExitCode.DONE, ExitCode.UNACCEPTABLE, ExitCode.MISUSED, ExitCode.FAULT);

    private final List<CommandTree> path;
    private final CommandSpec spec;
    private final Words words;
    private final Paper paper;

    private HelpPage(List<CommandTree> path, Words words, Paper paper) {
        this.path = path;
        this.spec = path.getLast().parser(List.of()).getCommandSpec();
        this.words = words;
        this.paper = paper;
    }

    /** Prints the help of the last command of a path that begins at the root. */
    static Paper of(List<CommandTree> path, Words words, Paper paper) {
        return new HelpPage(path, words, paper).print();
    }

    private Paper print() {
        paper.hanging(command() + " – ", words.get(key("header")), 0, Ink.STRONG);
        heading("help.usage");
        paper.hanging(command() + " ", synopsis(), 2, Ink.PLAIN);
        paper.blank();
        paper.paragraph(words.get(key("description")), 2, Ink.PLAIN);
        arguments();
        commands();
        options();
        examples();
        heading("help.exit-codes");
        list(EXIT_CODES.stream()
                .map(code -> new Entry(code.toString(), words.get("help.exit-code." + code)))
                .toList());
        if (path.size() == 1) {
            paper.blank();
            paper.paragraph(words.get("help.more"), 0, Ink.FAINT);
        }
        return paper;
    }

    private void heading(String key) {
        paper.blank();
        paper.paragraph(words.get(key), 0, Ink.STRONG_ACCENT);
    }

    /** {@code ./pmqa catalogue show}. */
    private String command() {
        return path.stream().map(CommandTree::name).collect(Collectors.joining(" "));
    }

    private String key(String part) {
        return key(path, part);
    }

    /** {@code help.catalogue.show.description}. */
    static String key(List<CommandTree> path, String part) {
        String commands =
                path.stream().skip(1).map(command -> command.name() + ".").collect(Collectors.joining());
        return "help." + (commands.isEmpty() ? "pmqa." : commands) + part;
    }

    private String synopsis() {
        List<String> parts = new ArrayList<>();
        if (!path.getLast().children().isEmpty()) {
            parts.add(words.get("help.command-label"));
        }
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            parts.add(argument.paramLabel() + (argument.arity().max() > 1 ? "…" : ""));
        }
        ownOptions().stream().filter(OptionSpec::required).forEach(option -> parts.add(written(option)));
        ownOptions().stream()
                .filter(option -> !option.required())
                .forEach(option -> parts.add("[" + written(option) + "]"));
        return String.join(" ", parts);
    }

    private void arguments() {
        if (!spec.positionalParameters().isEmpty()) {
            heading("help.arguments");
            list(spec.positionalParameters().stream()
                    .map(argument -> new Entry(argument.paramLabel(), words.get(key(argument.paramLabel()))))
                    .toList());
        }
    }

    private void commands() {
        if (!path.getLast().children().isEmpty()) {
            heading("help.commands");
            List<Entry> entries = new ArrayList<>();
            for (CommandTree child : path.getLast().children()) {
                List<CommandTree> longer = new ArrayList<>(path);
                longer.add(child);
                entries.add(new Entry(child.name(), words.get(key(longer, "header"))));
            }
            list(entries);
        }
    }

    private void options() {
        heading("help.options");
        List<Entry> entries = new ArrayList<>();
        ownOptions().forEach(option -> entries.add(new Entry(names(option), words.get(key(name(option))))));
        spec.options().stream()
                .filter(GlobalOptions::contains)
                .sorted(Comparator.comparing(HelpPage::name))
                .forEach(option -> entries.add(new Entry(names(option), words.get("help.every." + name(option)))));
        list(entries);
    }

    private List<OptionSpec> ownOptions() {
        return spec.options().stream()
                .filter(option -> !GlobalOptions.contains(option))
                .toList();
    }

    /** {@code format} of {@code --format}. */
    static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    private static String names(OptionSpec option) {
        return String.join(", ", option.names()) + label(option);
    }

    private static String written(OptionSpec option) {
        return option.longestName() + label(option);
    }

    private static String label(OptionSpec option) {
        return option.arity().max() > 0 ? " " + option.paramLabel() : "";
    }

    private void examples() {
        heading("help.examples");
        Optional<String> command = words.find(key("example.1"));
        for (int i = 1; command.isPresent(); command = words.find(key("example." + ++i))) {
            paper.hanging("$ ", command.get(), 2, Ink.STRONG);
            paper.paragraph(words.get(key("example." + i + ".text")), 6, Ink.PLAIN);
        }
    }

    private record Entry(String name, String text) {}

    /** Names at the left, texts beside them; below them where the paper is narrow. */
    private void list(List<Entry> entries) {
        int longest = entries.stream()
                .mapToInt(entry -> Columns.of(entry.name()))
                .max()
                .orElse(0);
        int beside = Math.min(longest, paper.width() / 3);
        for (Entry entry : entries) {
            if (Columns.of(entry.name()) <= beside) {
                String lead = entry.name() + " ".repeat(beside - Columns.of(entry.name()) + 2);
                paper.hanging(lead, entry.text(), 2, Ink.PLAIN);
            } else {
                paper.paragraph(entry.name(), 2, Ink.PLAIN);
                paper.paragraph(entry.text(), beside + 4, Ink.PLAIN);
            }
        }
    }
}
