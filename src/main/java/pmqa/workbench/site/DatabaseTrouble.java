package pmqa.workbench.site;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with the database without anything being wrong with the request or the program. */
public enum DatabaseTrouble {
    /** It cannot be reached, is starting or stopping, or has no connection left. */
    AWAY,
    /** Its disk is full: reading goes on, writing does not. */
    FULL;

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static final String CONNECTION_EXCEPTION = "08";
    private static final String OPERATOR_INTERVENTION = "57P";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String DISK_FULL = "53100";

    /** What the pool says, without a state: of a connection that broke while it was lent, and of its own end. */
    private static final Set<String> OF_THE_POOL =
            Set.of("Connection is closed", "has been closed", "Interrupted during connection acquisition");

    /** A code that never changes its meaning. */
    public String code() {
        return "database-" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a failure, or what it came of, is one of these. */
    public static Optional<DatabaseTrouble> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return Optional.of(AWAY);
            }
            if (cause instanceof SQLException sql) {
                Optional<DatabaseTrouble> found = ofState(sql);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<DatabaseTrouble> ofState(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            String words = Objects.requireNonNullElse(failure.getMessage(), "");
            return OF_THE_POOL.stream().anyMatch(words::contains) ? Optional.of(AWAY) : Optional.empty();
        }
        if (state.startsWith(CONNECTION_EXCEPTION)
                || state.startsWith(OPERATOR_INTERVENTION)
                || state.equals(TOO_MANY_CONNECTIONS)) {
            return Optional.of(AWAY);
        }
        return state.equals(DISK_FULL) ? Optional.of(FULL) : Optional.empty();
    }
}
