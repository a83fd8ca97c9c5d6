package pmqa.workbench.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** A PostgreSQL server that somebody else runs. */
public final class RemoteDatabase {

    /** The oldest version that its makers still mend and that the tests of this program have not ruled out. */
    private static final int OLDEST_VERSION = 16;

    private RemoteDatabase() {}

    /**
     * Finds out how to reach the database and whether it will do.
     *
     * @param address {@code jdbc:postgresql://host/database} or {@code postgresql://user@host/database}
     * @param password the password that was set, when the address has none; empty if none was set
     * @param environment where {@code PGPASSWORD}, {@code PGUSER} and {@code USER} may say what is missing
     */
    public static DatabaseAccess at(String address, String password, Map<String, String> environment)
            throws CannotStart {
        var access = DatabaseUrl.parse(address, password, environment);
        try (var connection = connect(access)) {
            check(access, connection);
            return access;
        } catch (SQLException e) {
            throw unreachable(access, e);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", access.user());
        if (!access.password().isEmpty()) {
            properties.setProperty("password", access.password());
        }
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(access.url(), properties);
    }

    private static void check(DatabaseAccess access, Connection connection) throws SQLException, CannotStart {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        var encoding = value(connection, "show server_encoding");
        boolean sortsThai = value(connection, "select count(*) from pg_collation where collname = 'th-x-icu'")
                .equals("1");
        if (version < OLDEST_VERSION || !encoding.equals("UTF8") || !sortsThai) {
            throw CannotStart.because(
                    "database-unsuitable",
                    access.url(),
                    LocalizedText.of(
                            "ฐานข้อมูลนี้ใช้ไม่ได้: PostgreSQL %d รหัสอักขระ %s การเรียงแบบไทย (ICU) %s"
                                    .formatted(version, encoding, sortsThai ? "มี" : "ไม่มี"),
                            "This database will not do: PostgreSQL %d, encoding %s, Thai sorting (ICU) %s."
                                    .formatted(version, encoding, sortsThai ? "present" : "missing")),
                    LocalizedText.of(
                            "ต้องเป็น PostgreSQL %d ขึ้นไปที่มี ICU และสร้างฐานข้อมูลด้วย encoding 'UTF8'"
                                    .formatted(OLDEST_VERSION),
                            "It takes PostgreSQL %d or later with ICU, and a database created with encoding 'UTF8'."
                                    .formatted(OLDEST_VERSION)));
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static CannotStart unreachable(DatabaseAccess access, SQLException cause) {
        var advice = switch (Objects.requireNonNullElse(cause.getSQLState(), "")) {
            case "28P01", "28000", "08004" ->
                LocalizedText.of(
                        "ตรวจชื่อบัญชี และใส่รหัสผ่านในตัวแปร PMQA_DATABASE_PASSWORD",
                        "Check the account, and put its password into the variable PMQA_DATABASE_PASSWORD.");
            case "3D000" ->
                LocalizedText.of(
                        "ให้ผู้ดูแลสร้างฐานข้อมูลนี้ก่อน", "Have the administrator create the database first.");
            default ->
                LocalizedText.of(
                        "ตรวจชื่อเครื่องและพอร์ต และดูว่าเซิร์ฟเวอร์ทำงานอยู่",
                        "Check the host and the port, and that the server is running.");
        };
        var message = LocalizedText.of(
                        "เชื่อมต่อฐานข้อมูล %s ไม่ได้: ".formatted(access), "Cannot connect to %s: ".formatted(access))
                .then(LocalizedText.same(Objects.requireNonNullElse(cause.getMessage(), cause.toString())));
        return new CannotStart(new Problem("database-unreachable", access.url(), message, advice), cause);
    }
}
