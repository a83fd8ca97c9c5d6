package pmqa.workbench.site;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody whose password was right and who still owes a code. It lies in the session beside the security context, which stays empty: to
 * every other page they are a stranger.
 *
 * @param back where they wanted to go
 */
record HalfSignedIn(UUID personId, int sessionEpoch, String back, Instant since) implements Serializable {

    static final String ATTRIBUTE = HalfSignedIn.class.getName();

    /** Time to find the telephone. */
    static final Duration LIFE = Duration.ofMinutes(10);
}
