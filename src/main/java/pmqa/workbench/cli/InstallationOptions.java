package pmqa.workbench.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.console.Installation;
import pmqa.workbench.database.CannotStart;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Which installation a command works on: as {@link SettingsOptions} say it. */
final class InstallationOptions {

    private final SettingsOptions settings = new SettingsOptions();

    void declare(CommandSpec line) {
        settings.declare(line);
    }

    /** What a command does with an installation. */
    interface Work {
        int run(Installation installation) throws IOException;
    }

    /** Opens the installation, works on it and closes it; says why if it cannot be had. */
    int open(Session session, Work work) throws IOException {
        return switch (settings.read(session)) {
            case Result.Accepted<Settings>(Settings set) -> open(set, session, work);
            case Result.Refused<Settings>(List<Problem> problems) -> SettingsOptions.refuse(session, problems);
        };
    }

    private static int open(Settings settings, Session session, Work work) throws IOException {
        try (Installation installation = Installation.open(settings, session.environment(), Clock.systemUTC())) {
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
