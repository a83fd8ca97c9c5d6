package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.backup.BackupFile;
import pmqa.workbench.backup.Restoration.Restored;
import pmqa.workbench.cli.terminal.ProgressLine;
import pmqa.workbench.console.Restoring;
import pmqa.workbench.console.Restoring.Done;
import pmqa.workbench.console.Restoring.KeyOutcome;
import pmqa.workbench.database.CannotStart;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** {@code restore}: puts a backup into an empty place, or in the place of what is there. */
final class RestoreCommand implements Command {

    private final PositionalParamSpec file = Declare.argument(Path.class, "FILE");
    private final SettingsOptions settings = new SettingsOptions();
    private final PassphraseOption passphrase = new PassphraseOption();
    private final OptionSpec replace = Declare.flag("--replace");

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(file);
        passphrase.declare(line);
        settings.declare(line);
        line.addOption(replace);
    }

    @Override
    public int run(Session session) throws IOException {
        Optional<String> objection = passphrase.objection(session);
        if (objection.isPresent()) {
            return session.misused(objection.get());
        }
        return switch (settings.read(session)) {
            case Result.Accepted<Settings>(Settings set) -> restore(set, session);
            case Result.Refused<Settings>(List<Problem> problems) -> SettingsOptions.refuse(session, problems);
        };
    }

    private int restore(Settings set, Session session) throws IOException {
        Path path = file.getValue();
        return switch (BackupFile.open(path, passphrase.read(), roomBeside(set.data()))) {
            case Result.Refused<BackupFile>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
            case Result.Accepted<BackupFile>(BackupFile backup) -> {
                try (backup) {
                    yield restore(backup, set, session);
                }
            }
        };
    }

    /** The disk that takes the data has room for the backup; the folder itself is made only when there is something to put into it. */
    private static Path roomBeside(Path data) {
        @Nullable Path folder = data.toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return folder == null ? data : folder;
    }

    private int restore(BackupFile backup, Settings set, Session session) throws IOException {
        boolean mayReplace = replace.getValue();
        Result<Done> result;
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
            case Result.Refused<Done>(List<Problem> problems) -> InstallationOptions.refuse(session, problems);
            case Result.Accepted<Done>(Done(Restored restored, KeyOutcome key)) -> {
                session.tell(session.words().get("restore.done", backup.madeAt(), restored.tables(), restored.files()));
                session.tell(session.words().get(wordsOf(key), set.data().resolve("secret.key")));
                session.tell(session.words().get("restore.next"));
                yield ExitCode.DONE;
            }
        };
    }

    private static String wordsOf(KeyOutcome key) {
        return switch (key) {
            case PUT_BACK, SET -> "restore.key-back";
            case PUT_IN_PLACE_OF_ANOTHER -> "restore.key-replaced";
            case SET_OTHERWISE -> "restore.key-set-otherwise";
            case NOT_IN_BACKUP -> "restore.key-stays";
            case NOWHERE -> "restore.key-nowhere";
        };
    }
}
