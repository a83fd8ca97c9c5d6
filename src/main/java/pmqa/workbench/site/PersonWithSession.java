package pmqa.workbench.site;

import org.springframework.core.convert.converter.Converter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;

/**
 * Reads who is signed in with the session, not after it: nearly every request needs both, and the way to the database is what a saved
 * answer spends most on. The row comes as one more attribute, which is never written back; it is as new as the session itself.
 */
final class PersonWithSession
        implements Converter<byte[], Object>, SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    /** Where it lies in a session that was read; a session that has just begun has none. */
    static final String ATTRIBUTE = Person.class.getName();

    // The names are Spring Session's own; whoever signed in gave it their number as name.
    private static final String QUERY = """
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                   a.attribute_name, a.attribute_bytes
            from spring_session s
            left join lateral (
                select attribute_name, attribute_bytes from spring_session_attributes where session_primary_id = s.primary_id
                union all
                select '%s', %s from person p
                where p.id = case when s.principal_name ~ '^[0-9a-f-]{36}$' then cast(s.principal_name as uuid) end
            ) a on true
            where s.session_id = ?
            """.formatted(ATTRIBUTE, People.PACKED);

    private final Converter<byte[], Object> others;

    /**
     * @param others reads the attributes that were written
     */
    PersonWithSession(Converter<byte[], Object> others) {
        this.others = others;
    }

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setGetSessionQuery(QUERY);
    }

    @Override
    public Object convert(byte[] bytes) {
        return People.packed(bytes).<Object>map(person -> person).orElseGet(() -> others.convert(bytes));
    }
}
