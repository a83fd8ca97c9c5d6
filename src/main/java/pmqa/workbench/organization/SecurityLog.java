package pmqa.workbench.organization;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens at the doors, for whoever watches over the server: one line for each event, with the id of the account – no name, no
 * address, nothing typed. The administration's trail says who an id is.
 */
public final class SecurityLog {

    /** What is noted. */
    public enum Event {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGN_IN_THROTTLED,
        CODE_ASKED,
        CODE_REFUSED,
        OPENID_REFUSED,
        SIGNED_OUT,
        SESSION_TOO_OLD,
        ACCESS_DENIED,
        PERSONAL_DATA_EXPORTED
    }

    private static final Logger LOG = LoggerFactory.getLogger("pmqa.security");

    private SecurityLog() {}

    /** Notes an event; a code stands for the reason of a refusal. */
    public static void note(Event event, Optional<UUID> person, String code) {
        LOG.info("{} person={} {}", event, person.map(UUID::toString).orElse("-"), code);
    }

    public static void note(Event event, UUID person) {
        note(event, Optional.of(person), "");
    }
}
