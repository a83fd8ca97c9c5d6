package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.console.Installation;
import pmqa.workbench.database.CannotStart;
import pmqa.workbench.shared.Problem;

/** Which installation a command works on: {@code --data} and {@code --database}, as for {@code serve}. */
final class InstallationOptions {

    private final OptionSpec data =
            Declare.value(Path.class, "DIR", "--data").defaultValue("data").build();
    private final OptionSpec database =
            Declare.value(String.class, "URL", "--database").build();

    void declare(CommandSpec line) {
        line.addOption(data).addOption(database);
    }

    /** What a command does with an installation. */
    interface Work {
        int run(Installation installation) throws IOException;
    }

    /** Opens the installation, works on it and closes it; says why if it cannot be had. */
    int open(Session session, Work work) throws IOException {
        Path folder = data.getValue();
        @Nullable String url = database.getValue();
        try (Installation installation =
                Installation.open(folder, Optional.ofNullable(url), session.environment(), Clock.systemUTC())) {
            return work.run(installation);
        } catch (CannotStart cannot) {
            return refuse(session, List.of(cannot.problem()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.UNACCEPTABLE;
        }
    }

    /** Says what is wrong and what to do about it. */
    static int refuse(Session session, List<Problem> problems) throws IOException {
        Paper paper = session.messagePaper();
        for (Problem problem : problems) {
            paper.hanging("✗ ", session.words().of(problem.message()), 0, Ink.STRONG_BAD);
            paper.hanging("→ ", session.words().of(problem.advice()), 2, Ink.PLAIN);
        }
        session.tell(paper);
        return ExitCode.UNACCEPTABLE;
    }
}
