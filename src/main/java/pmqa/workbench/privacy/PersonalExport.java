package pmqa.workbench.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.organization.Person;

/**
 * Everything about one person, for that person (PDPA s. 30 and 31): a ZIP file of JSON files, which programs read and people too. Secrets
 * – hashes of passwords and tokens – are left out: they are nobody's to see.
 */
@Service
public class PersonalExport {

    private static final int FETCHED = 500;

    /** Columns that would open something. */
    private static final Set<String> SECRET = Set.of(
            "password_hash",
            "token_hash",
            "sealed_secret",
            "recovery_salt",
            "code_hash",
            "secret",
            "hash",
            "session_epoch");

    private final JdbcClient sql;
    private final JdbcTemplate rows;

    PersonalExport(JdbcClient sql, JdbcTemplate rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * Where somebody is signed in. Browser and system lie in a session as the site wrote it, where no query finds them.
     *
     * @param device browser and system as the page of one's sessions names them; empty if they were not told
     * @param ends when it is over if it is not used any more
     */
    public record Session(String device, Instant begun, Instant used, Instant ends) {}

    /**
     * Writes the file; it is read row by row, however much there is.
     *
     * @param sessions where the person is signed in
     */
    @Transactional(readOnly = true)
    public void write(Person person, List<Session> sessions, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            file(zip, "account.json", "select " + known("person") + " from person where id = ?", person.id());
            file(zip, "roles.json", """
                    select jsonb_build_object('role', r.role, 'organization', o.code, 'name', o.name_th, 'granted_at', r.granted_at)
                    from role_assignment r left join organization o on o.id = r.organization_id where r.person_id = ?
                    order by r.granted_at
                    """, person.id());
            file(
                    zip,
                    "sessions.json",
                    """
                    select jsonb_build_object('browser_and_system', nullif(device, ''), 'begun_at', begun, 'last_used_at', used, 'ends_at', ends)
                    from unnest(?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[]) as session (device, begun, used, ends)
                    order by begun
                    """,
                    each(sessions, Session::device),
                    each(sessions, Session::begun),
                    each(sessions, Session::used),
                    each(sessions, Session::ends));
            file(zip, "messages.json", """
                    select jsonb_build_object('created_at', created_at, 'subject', subject,
                                              'body', regexp_replace(body, '/link/[A-Za-z0-9_-]+', '/link/…', 'g'), 'sent_at', sent_at)
                    from outbox_message where lower(recipient) = lower(?) order by created_at
                    """, person.email());
            file(zip, "trail.json", """
                    select jsonb_build_object('assessment', nullif(stream, '00000000-0000-0000-0000-000000000000'), 'at', at,
                                              'by_me', coalesce(actor = ?, false), 'action', action, 'subject', subject,
                                              'before', before, 'after', after)
                    from audit_entry where actor = ? or subject = ? order by at, stream, sequence
                    """, person.id(), person.id(), "person/" + person.id());
            for (Table table : Table.all(sql)) {
                if (!table.people().isEmpty() && !table.name().equals("audit_entry")) {
                    file(
                            zip,
                            "written/" + table.name() + ".json",
                            "select " + known(table.name()) + " from \"" + table.name() + "\" where "
                                    + table.people().stream()
                                            .map(column -> "\"" + column + "\" = ?")
                                            .collect(Collectors.joining(" or ")),
                            table.people().stream()
                                    .map(_ -> (Object) person.id())
                                    .toArray());
                }
            }
        }
    }

    private static Object each(List<Session> sessions, Function<Session, Object> part) {
        return sessions.stream().map(session -> part.apply(session).toString()).toArray(String[]::new);
    }

    /** A row as JSON without what would open something. */
    private static String known(String table) {
        List<String> hidden =
                SECRET.stream().sorted().map(column -> "'" + column + "'").toList();
        return "to_jsonb(\"" + table + "\") - array[" + String.join(", ", hidden) + "]";
    }

    private void file(ZipOutputStream zip, String name, String query, Object... parameters) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('[');
        boolean[] first = {true};
        rows.query(
                connection -> {
                    var statement = connection.prepareStatement(query);
                    statement.setFetchSize(FETCHED);
                    for (int i = 0; i < parameters.length; i++) {
                        statement.setObject(i + 1, parameters[i]);
                    }
                    return statement;
                },
                row -> {
                    try {
                        zip.write((first[0] ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
                        zip.write(row.getString(1).getBytes(StandardCharsets.UTF_8));
                        first[0] = false;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        zip.write("\n]\n".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The name under which a browser keeps it. */
    public static String fileName(UUID person) {
        return "personal-data-" + person.toString().substring(0, 8) + ".zip";
    }
}
