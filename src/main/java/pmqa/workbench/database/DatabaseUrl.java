package pmqa.workbench.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pmqa.workbench.shared.LocalizedText;

/** The address of a database as people write it: the way of JDBC or the way of PostgreSQL's own programs. */
final class DatabaseUrl {

    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:postgresql|postgresql|postgres)://"
                    + "(?:(?<user>[^:@/?]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^/?@]+)/(?<database>[^/?]+)(?:\\?(?<options>.*))?");

    private DatabaseUrl() {}

    /**
     * Takes the account and the password out of the address, so that what is left may be shown.
     *
     * @param set the password that was set apart from the address; empty if none was
     * @param environment {@code PGPASSWORD} gives the password, {@code PGUSER} and {@code USER} the account, when nothing else does
     */
    static DatabaseAccess parse(String address, String set, Map<String, String> environment) throws CannotStart {
        var form = FORM.matcher(address);
        if (!form.matches()) {
            throw notAnAddress();
        }
        var user = decoded(form, "user");
        var password = decoded(form, "password");
        List<String> options = new ArrayList<>();
        for (String option : part(form, "options").split("&", -1)) {
            if (option.startsWith("user=")) {
                user = decode(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decode(option.substring("password=".length()));
            } else if (!option.isEmpty()) {
                options.add(option);
            }
        }
        var url = "jdbc:postgresql://%s/%s%s"
                .formatted(
                        part(form, "hosts"),
                        part(form, "database"),
                        options.isEmpty() ? "" : "?" + String.join("&", options));
        return new DatabaseAccess(
                url,
                firstOf(user, environment, "PGUSER", "USER"),
                firstOf(password.isEmpty() ? set : password, environment, "PGPASSWORD"));
    }

    private static String firstOf(String given, Map<String, String> environment, String... names) {
        var value = given;
        for (String name : names) {
            value = value.isEmpty() ? environment.getOrDefault(name, "") : value;
        }
        return value;
    }

    private static String part(Matcher form, String name) {
        var part = form.group(name);
        return part == null ? "" : part;
    }

    private static String decoded(Matcher form, String name) throws CannotStart {
        return decode(part(form, name));
    }

    private static String decode(String text) throws CannotStart {
        try {
            // In this part of an address a plus is a plus.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notAnAddress();
        }
    }

    /** Does not quote what was given: there may be a password in it. */
    private static CannotStart notAnAddress() {
        return CannotStart.because(
                "database-address-malformed",
                "--database",
                LocalizedText.of(
                        "ที่อยู่ฐานข้อมูลหลัง --database อ่านไม่ได้", "The address after --database cannot be read."),
                LocalizedText.of(
                        "เขียนเป็น postgresql://บัญชี@เครื่อง:5432/ฐานข้อมูล และใส่รหัสผ่านในตัวแปร PMQA_DATABASE_PASSWORD",
                        "Write postgresql://user@host:5432/database and put the password into the variable PMQA_DATABASE_PASSWORD."));
    }
}
