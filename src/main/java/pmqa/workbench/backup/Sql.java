package pmqa.workbench.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import pmqa.workbench.database.DatabaseAccess;

/** A connection on which values look the same on every server, and small SQL. */
final class Sql {

    private static final List<String> SAME_EVERYWHERE = List.of(
            "set timezone = 'UTC'",
            "set datestyle = 'ISO, YMD'",
            "set intervalstyle = 'postgres'",
            "set bytea_output = 'hex'",
            "set extra_float_digits = 1");

    private Sql() {}

    static Connection connect(DatabaseAccess access) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", access.user());
        if (!access.password().isEmpty()) {
            properties.setProperty("password", access.password());
        }
        Connection connection = DriverManager.getConnection(access.url(), properties);
        for (String setting : SAME_EVERYWHERE) {
            run(connection, setting);
        }
        return connection;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what a query finds. */
    static List<String> texts(Connection connection, String query, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    static String text(Connection connection, String query, String... parameters) throws SQLException {
        return texts(connection, query, parameters).getFirst();
    }
}
