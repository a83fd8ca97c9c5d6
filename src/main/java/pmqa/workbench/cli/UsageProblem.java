package pmqa.workbench.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import pmqa.workbench.cli.view.Words;
import pmqa.workbench.shared.Closest;

/** Says in the reader's language what the parser did not understand, with the nearest thing that it would. */
final class UsageProblem {

    private final Words words;
    private final List<String> arguments;

    UsageProblem(Words words, List<String> arguments) {
        this.words = words;
        this.arguments = arguments;
    }

    /** What is wrong, and where help is. */
    String say(ParameterException problem, List<CommandTree> path) {
        String command = path.stream().map(CommandTree::name).collect(Collectors.joining(" "));
        return message(problem, path) + "\n" + words.get("usage.see", command + " --help");
    }

    private String message(ParameterException problem, List<CommandTree> path) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, path);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice -> words.get("usage.twice", label(twice.getOverwritten()));
            default -> wrongValue(problem);
        };
    }

    private String unmatched(UnmatchedArgumentException problem, List<CommandTree> path) {
        String typed = problem.getUnmatched().getFirst();
        CommandTree command = path.getLast();
        if (problem.isUnknownOption()) {
            CommandSpec spec = problem.getCommandLine().getCommandSpec();
            String name = typed.replaceFirst("=.*", "");
            return words.get("usage.unknown-option", name)
                    + meant(name, List.copyOf(spec.optionsMap().keySet()));
        }
        return command.children().isEmpty()
                ? words.get("usage.too-many", typed)
                : words.get("usage.unknown-command", typed) + meant(typed, command.childNames());
    }

    private String missing(MissingParameterException problem) {
        List<String> labels = new ArrayList<>();
        for (ArgSpec missing : problem.getMissing()) {
            if (missing instanceof OptionSpec option && isWritten(option)) {
                return words.get("usage.value-missing", option.longestName(), option.paramLabel());
            }
            labels.add(label(missing));
        }
        return words.get("usage.missing", String.join(", ", labels));
    }

    private boolean isWritten(OptionSpec option) {
        return Arrays.stream(option.names())
                .anyMatch(name -> arguments.stream()
                        .anyMatch(argument -> argument.equals(name) || argument.startsWith(name + "=")));
    }

    private String wrongValue(ParameterException problem) {
        @Nullable ArgSpec argument = problem.getArgSpec();
        if (argument == null) {
            return words.get("usage.other", String.valueOf(problem.getMessage()));
        }
        @Nullable String value = problem.getValue();
        List<String> allowed = allowed(argument);
        String typed = value == null ? "" : value;
        return allowed.isEmpty()
                ? words.get("usage.wrong-value", typed, label(argument))
                : words.get("usage.not-one-of", typed, label(argument), String.join(", ", allowed))
                        + meant(typed, allowed);
    }

    private static List<String> allowed(ArgSpec argument) {
        return argument.type().isEnum()
                ? Arrays.stream(argument.type().getEnumConstants())
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }

    private static String label(@Nullable ArgSpec argument) {
        return switch (argument) {
            case OptionSpec option -> option.longestName();
            case null -> "";
            default -> argument.paramLabel();
        };
    }

    private String meant(String typed, List<String> known) {
        Optional<String> nearest = Closest.to(typed, known);
        return nearest.map(word -> " " + words.get("usage.meant", word)).orElse("");
    }
}
