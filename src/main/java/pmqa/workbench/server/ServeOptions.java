package pmqa.workbench.server;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import pmqa.workbench.settings.DatabaseSettings;
import pmqa.workbench.settings.ServerSettings;
import pmqa.workbench.settings.Settings;
import pmqa.workbench.shared.Language;

/**
 * How a server is wanted.
 *
 * @param settings where it listens, what it works on, and everything else that can be set
 * @param language the language of what is said at the terminal
 */
public record ServeOptions(Settings settings, Language language) {

    public ServeOptions {
        requireNonNull(settings);
        requireNonNull(language);
    }

    /** Where it listens; 0 for any free port. */
    int port() {
        return settings.number(ServerSettings.PORT);
    }

    /** The network address or host name on which it listens. */
    String bindAddress() {
        return settings.text(ServerSettings.ADDRESS);
    }

    /** The folder that holds everything it keeps; made if missing. */
    Path data() {
        return settings.data();
    }

    /** The address of a PostgreSQL server, or empty for the embedded one. */
    Optional<String> database() {
        return settings.find(DatabaseSettings.URL);
    }
}
