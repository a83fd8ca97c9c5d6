package pmqa.workbench.evidence.content;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import pmqa.workbench.settings.Settings;

/** The store that the settings name: a folder, or a bucket where {@code evidence.s3.endpoint} is set. */
public final class ContentStores {

    /** Beside the rest of the data: what is arriving for a store that is elsewhere. */
    private static final String INCOMING = "evidence-incoming";

    private ContentStores() {}

    /** The store of an installation, for programs beside its web application. Whoever opens it closes it. */
    public static ContentStore of(Settings settings, Clock clock) {
        return of(S3Place.of(settings), settings.evidence(), settings.data(), clock);
    }

    static ContentStore of(S3Place s3, Path folder, Path data, Clock clock) {
        return s3.isUsed()
                ? new S3Store(s3, data.resolve(INCOMING).toAbsolutePath(), clock)
                : new FolderStore(folder.toAbsolutePath(), clock);
    }

    /** Asks a store that is elsewhere whether it can be used; a folder, and a place that is still empty, are no trouble. */
    public static Optional<StoreTrouble> troubleAtStart(Settings settings, Clock clock) {
        if (!S3Place.of(settings).isUsed()) {
            return Optional.empty();
        }
        try (ContentStore store = of(settings, clock)) {
            return store.trouble().filter(trouble -> trouble.kind() != StoreTrouble.Kind.NOT_THERE);
        }
    }
}
