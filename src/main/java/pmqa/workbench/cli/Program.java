package pmqa.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.shared.Language;

/** One run: finds out language and command, runs it, and turns whatever happens into words and an exit code. */
final class Program {

    private final Surroundings surroundings;

    Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Never throws; the exit code is one of {@link ExitCode}. */
    int run(String... line) {
        List<String> arguments = List.of(line);
        try {
            Session session = new Session(surroundings, language(arguments));
            try {
                int exitCode = run(asked(arguments), session);
                session.close();
                return exitCode;
            } catch (OutputFailure failure) {
                return failed(failure, session);
            } catch (UncheckedIOException wrapped) {
                if (wrapped.getCause() instanceof OutputFailure failure) {
                    return failed(failure, session);
                }
                throw wrapped;
            }
        } catch (Exception | StackOverflowError | OutOfMemoryError fault) {
            return fault(fault, arguments.contains(GlobalOptions.DEBUG));
        }
    }

    /** {@code help score} is another way to write {@code score --help}. */
    private static List<String> asked(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("help")) {
            return arguments;
        }
        List<String> other = new ArrayList<>(arguments.subList(1, arguments.size()));
        other.add(GlobalOptions.HELP);
        return other;
    }

    private static int run(List<String> arguments, Session session) throws IOException {
        ParseResult parsed;
        try {
            parsed = CommandTree.ROOT.parser(arguments).parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException problem) {
            List<CommandTree> path = path(problem.getCommandLine().getCommandSpec());
            return session.misused(new UsageProblem(session.words(), arguments).say(problem, path));
        }
        ParseResult last = parsed;
        boolean help = parsed.isUsageHelpRequested();
        while (last.hasSubcommand()) {
            last = last.subcommand();
            help |= last.isUsageHelpRequested();
        }
        CommandSpec spec = last.commandSpec();
        if (help) {
            session.print(HelpPage.of(path(spec), session.words(), session.resultPaper()));
            return ExitCode.DONE;
        }
        return ((Command) spec.userObject()).run(session);
    }

    /** The commands from the root down to that of a parser. */
    private static List<CommandTree> path(CommandSpec spec) {
        List<String> names = new ArrayList<>();
        for (CommandSpec one = spec; one.parent() != null; one = one.parent()) {
            names.addFirst(one.name());
        }
        List<CommandTree> path = new ArrayList<>(List.of(CommandTree.ROOT));
        names.forEach(name -> path.getLast().child(name).ifPresent(path::add));
        return path;
    }

    /** {@code --lang} counts wherever it stands, even on a line that is wrong otherwise. */
    private Language language(List<String> arguments) {
        Optional<String> chosen = Optional.empty();
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(GlobalOptions.LANGUAGE + "=")) {
                chosen = Optional.of(argument.substring(GlobalOptions.LANGUAGE.length() + 1));
            } else if (argument.equals(GlobalOptions.LANGUAGE) && i + 1 < arguments.size()) {
                chosen = Optional.of(arguments.get(i + 1));
            }
        }
        return chosen.map(word -> word.toLowerCase(Locale.ROOT))
                .flatMap(word -> switch (word) {
                    case "th" -> Optional.of(Language.THAI);
                    case "en" -> Optional.of(Language.ENGLISH);
                    default -> Optional.empty();
                })
                .orElseGet(surroundings::language);
    }

    private static int failed(OutputFailure failure, Session session) {
        if (failure.readerHasGone()) {
            return ExitCode.DONE;
        }
        Paper paper = session.messagePaper();
        session.tellWithoutResults(paper.paragraph(
                session.words().get("output.failed", String.valueOf(failure.getMessage())), 0, Ink.BAD));
        return ExitCode.UNACCEPTABLE;
    }

    /** One sentence in both languages, because nothing can be trusted now, the choice of a language included. */
    private int fault(Throwable fault, boolean details) {
        String code = FaultCode.of(fault);
        StringWriter said = new StringWriter();
        said.append("โปรแกรมขัดข้อง (รหัส ")
                .append(code)
                .append(") สั่งซ้ำโดยเติม --debug เพื่อดูรายละเอียด แล้วแจ้งผู้ดูแลพร้อมรหัสนี้");
        said.append(" / A fault of the program (code ")
                .append(code)
                .append("): run again with --debug for the details, and report it with this code.\n");
        if (details) {
            fault.printStackTrace(new PrintWriter(said, true));
        }
        try {
            surroundings.err().write(said.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            surroundings.err().flush();
        } catch (IOException closed) {
            // Nobody listens.
        }
        return ExitCode.FAULT;
    }
}
