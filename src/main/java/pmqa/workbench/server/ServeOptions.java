package pmqa.workbench.server;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import pmqa.workbench.shared.Language;

/**
 * How a server is wanted.
 *
 * @param port where it listens; 0 for any free one
 * @param data the folder that holds everything it keeps; made if missing
 * @param database the address of a PostgreSQL server, or empty for the embedded one
 * @param demo whether sample agencies and accounts are wanted
 * @param language the language of what is said at the terminal
 * @param bindAddress the network address or host name on which it listens; {@code 127.0.0.1} for this machine only
 */
public record ServeOptions(
        int port, Path data, Optional<String> database, boolean demo, Language language, String bindAddress) {

    /** Whoever wants others to reach the server says so. */
    public static final String THIS_MACHINE_ONLY = "127.0.0.1";

    public ServeOptions {
        requireNonNull(data);
        requireNonNull(database);
        requireNonNull(language);
        requireNonNull(bindAddress);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }
}
