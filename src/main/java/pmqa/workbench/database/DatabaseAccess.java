package pmqa.workbench.database;

import static java.util.Objects.requireNonNull;

/**
 * How to reach a database.
 *
 * @param url a JDBC address without any password in it
 * @param user the account
 * @param password never printed: {@link #toString()} leaves it out
 */
public record DatabaseAccess(String url, String user, String password) {

    public DatabaseAccess {
        requireNonNull(url);
        requireNonNull(user);
        requireNonNull(password);
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
