package pmqa.workbench.api.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A token as it is kept: without its secret.
 *
 * @param person in whose name it acts
 * @param organization where the role of a service account holds; none: everywhere, or a personal token
 * @param hint the last letters of the secret
 * @param lastUsed to the minute; none: never
 */
public record Token(
        UUID id,
        Kind kind,
        UUID person,
        Optional<UUID> organization,
        String name,
        String hint,
        Set<Scope> scopes,
        Instant created,
        Instant expires,
        Optional<Instant> lastUsed,
        Optional<Instant> revoked) {

    public Token {
        scopes = Set.copyOf(scopes);
    }

    /** For whom a token acts. */
    public enum Kind {
        /** For the person who made it. */
        PERSONAL,
        /** For a service account that has no password. */
        SERVICE
    }

    public boolean isUsable(Instant now) {
        return revoked.isEmpty() && now.isBefore(expires);
    }
}
