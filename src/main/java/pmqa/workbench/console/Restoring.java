package pmqa.workbench.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.logging.LoggingSystem;
import pmqa.workbench.backup.BackupFile;
import pmqa.workbench.backup.Progress;
import pmqa.workbench.backup.Restoration;
import pmqa.workbench.backup.Restoration.Restored;
import pmqa.workbench.database.Attachment;
import pmqa.workbench.database.CannotStart;
import pmqa.workbench.evidence.content.ContentStore;
import pmqa.workbench.evidence.content.ContentStores;
import pmqa.workbench.settings.DatabaseSettings;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Fills a place, which may be empty, from a backup. */
public final class Restoring {

    private static final String SETTINGS = "pmqa.properties.restored";

    private Restoring() {}

    /**
     * Restores a backup.
     *
     * @param settings where to
     * @param replace whether an installation that is there may go
     * @throws CannotStart when somebody works with the data folder, or the database cannot be reached
     */
    public static Result<Restored> run(
            BackupFile backup,
            Settings settings,
            Map<String, String> environment,
            boolean replace,
            Clock clock,
            Progress progress)
            throws IOException, InterruptedException, CannotStart {
        LoggingSystem.get(Restoring.class.getClassLoader()).beforeInitialize();
        Path evidence = settings.evidence();
        try (Attachment place = Attachment.exclusively(
                settings.data(),
                settings.find(DatabaseSettings.URL),
                settings.text(DatabaseSettings.PASSWORD),
                environment)) {
            ContentStore store = ContentStores.of(settings, clock);
            Result<Restored> result = new Restoration(place.access(), store, replace, progress).run(backup);
            if (result instanceof Result.Accepted<Restored>) {
                keepSettings(backup, settings.data());
            }
            Attachment.handOver(evidence, settings.data());
            return result;
        }
    }

    /**
     * Tries a backup: checks every part of it, restores its database into an empty one that is thrown away, and looks through that for
     * anything that was changed past the program.
     *
     * @param anchor the ends of the trails of an earlier day, instead of those in the backup
     */
    public static Result<Verification.Outcome> tried(
            BackupFile backup, Optional<String> anchor, Clock clock, Progress progress)
            throws IOException, InterruptedException, CannotStart {
        LoggingSystem.get(Restoring.class.getClassLoader()).beforeInitialize();
        Path folder = Files.createTempDirectory("pmqa-trial-");
        Settings settings = Settings.defaults()
                .with(ServerSettings.DATA, folder.resolve("data").toString());
        try {
            Result<Restored> restored;
            try (Attachment place = Attachment.exclusively(settings.data(), Optional.empty(), "", Map.of())) {
                restored = Restoration.onTrial(place.access(), progress).run(backup);
            }
            if (restored instanceof Result.Refused<Restored>(List<Problem> problems)) {
                return Result.refused(problems);
            }
            try (Installation trial = Installation.open(settings, Map.of(), clock)) {
                String earlier = anchor.isPresent() ? anchor.get() : backup.anchor();
                return Result.accepted(trial.verification().runWithoutEvidence(Optional.of(earlier), (_, _, _) -> {}));
            }
        } finally {
            Attachment.discard(folder);
        }
    }

    /** Beside the present ones: addresses and folders of another machine need not be right here. */
    private static void keepSettings(BackupFile backup, Path data) throws IOException {
        String text = backup.settings();
        if (!text.isEmpty() && Files.isDirectory(data)) {
            Path file = data.resolve(SETTINGS);
            Files.writeString(file, text);
            Attachment.handOver(file, data);
        }
    }
}
