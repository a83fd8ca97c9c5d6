package pmqa.workbench.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import pmqa.workbench.identity.InstallationKey;
import pmqa.workbench.settings.DatabaseSettings;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.settings.SignInSettings;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Fills a place, which may be empty, from a backup. */
public final class Restoring {

    private static final String SETTINGS = "pmqa.properties.restored";

    private Restoring() {}

    /** What became of the key with which secrets in the database are encrypted. */
    public enum KeyOutcome {
        /** It lies in the data folder again. */
        PUT_BACK,
        /** It lies there, in the place of another, which is kept beside it. */
        PUT_IN_PLACE_OF_ANOTHER,
        /** The setting has it already. */
        SET,
        /** The setting has another: that of the backup lies beside, and second factors wait until it is set. */
        SET_OTHERWISE,
        /** The backup has none, and here is one. */
        NOT_IN_BACKUP,
        /** The backup has none, and here is none either. */
        NOWHERE
    }

    /** What came back. */
    public record Done(Restored restored, KeyOutcome key) {}

    /**
     * Restores a backup.
     *
     * @param settings where to
     * @param replace whether an installation that is there may go
     * @throws CannotStart when somebody works with the data folder, or the database cannot be reached
     */
    public static Result<Done> run(
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
            Attachment.handOver(evidence, settings.data());
            return switch (result) {
                case Result.Refused<Restored>(List<Problem> problems) -> Result.refused(problems);
                case Result.Accepted<Restored>(Restored restored) -> {
                    keepSettings(backup, settings.data());
                    yield Result.accepted(new Done(restored, key(backup, settings)));
                }
            };
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

    private static KeyOutcome key(BackupFile backup, Settings settings) throws IOException {
        Optional<String> present = InstallationKey.present(settings.text(SignInSettings.SECRET_KEY), settings.data());
        Optional<String> kept = backup.key();
        if (kept.isEmpty()) {
            return present.isPresent() ? KeyOutcome.NOT_IN_BACKUP : KeyOutcome.NOWHERE;
        }
        boolean isSetting = settings.find(SignInSettings.SECRET_KEY).isPresent();
        if (isSetting && present.equals(kept)) {
            return KeyOutcome.SET;
        }
        Files.createDirectories(settings.data());
        Optional<Path> before = InstallationKey.putBack(kept.get(), settings.data());
        Attachment.handOver(settings.data().resolve(InstallationKey.FILE), settings.data());
        if (before.isPresent()) {
            Attachment.handOver(before.get(), settings.data());
        }
        if (isSetting) {
            return KeyOutcome.SET_OTHERWISE;
        }
        return before.isPresent() ? KeyOutcome.PUT_IN_PLACE_OF_ANOTHER : KeyOutcome.PUT_BACK;
    }

    /** Beside the present ones: addresses and folders of another machine need not be right here. */
    private static void keepSettings(BackupFile backup, Path data) throws IOException {
        String text = backup.settings();
        if (!text.isEmpty() && Files.isDirectory(data)) {
            Path file = data.resolve(SETTINGS);
            // A sealed backup has the secrets, too.
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
            Attachment.handOver(file, data);
        }
    }
}
