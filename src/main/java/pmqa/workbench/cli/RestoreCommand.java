package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.backup.BackupFile;
import pmqa.workbench.backup.Restoration.Restored;
import pmqa.workbench.cli.terminal.ProgressLine;
import pmqa.workbench.console.Restoring;
import pmqa.workbench.database.CannotStart;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code restore}: puts a backup into an empty place, or in the place of what is there. */
final class RestoreCommand implements Command {

    private final PositionalParamSpec file = Declare.argument(Path.class, "FILE");
    private final SettingsOptions settings = new SettingsOptions();
    private final OptionSpec replace = Declare.flag("--replace");

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(file);
        settings.declare(line);
        line.addOption(replace);
    }

    @Override
    public int run(Session session) throws IOException {
        return switch (settings.read(session)) {
            case Result.Accepted<Settings>(Settings set) -> restore(set, session);
            case Result.Refused<Settings>(List<Problem> problems) -> SettingsOptions.refuse(session, problems);
        };
    }

    private int restore(Settings set, Session session) throws IOException {
        Path path = file.getValue();
        return switch (BackupFile.open(path)) {
            case Result.Refused<BackupFile>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
            case Result.Accepted<BackupFile>(BackupFile backup) -> {
                try (backup) {
                    yield restore(backup, set, session);
                }
            }
        };
    }

    private int restore(BackupFile backup, Settings set, Session session) throws IOException {
        boolean mayReplace = replace.getValue();
        Result<Restored> result;
        try (ProgressLine line = session.progressLine()) {
            result = Restoring.run(
                    backup,
                    set,
                    session.environment(),
                    mayReplace,
                    Clock.systemUTC(),
                    BackupCommand.shownOn(line, session));
        } catch (CannotStart cannot) {
            return InstallationOptions.refuse(session, List.of(cannot.problem()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.UNACCEPTABLE;
        }
        return switch (result) {
            case Result.Refused<Restored>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
            case Result.Accepted<Restored>(Restored restored) -> {
                session.tell(session.words().get("restore.done", backup.madeAt(), restored.tables(), restored.files()));
                session.tell(session.words().get("restore.next"));
                yield ExitCode.DONE;
            }
        };
    }
}
