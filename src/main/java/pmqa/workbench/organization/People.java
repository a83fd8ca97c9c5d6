package pmqa.workbench.organization;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.shared.Language;

/** The people with their accounts. */
@Repository
public class People {

    private static final String COLUMNS = "id, email, name, language, disabled, session_epoch";

    /** SQL of the row of a person {@code p} as bytes, for a statement that reads who somebody is on its way; see {@link #packed}. */
    public static final String PACKED = """
            convert_to(concat('person ', p.id, ' ', p.language, ' ', p.disabled, ' ', p.session_epoch, ' ',
                              char_length(p.email), ' ', p.email, p.name), 'UTF8')""";

    private static final byte[] PACKED_BEGINNING = "person ".getBytes(StandardCharsets.UTF_8);
    private static final int PACKED_PARTS = 7;

    private final JdbcClient sql;
    private final Clock clock;

    People(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Person> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from person where id = :id")
                .param("id", id)
                .query(People::row)
                .optional();
    }

    public Optional<Person> findByEmail(String email) {
        return sql.sql("select " + COLUMNS + " from person where lower(email) = lower(:email)")
                .param("email", folded(email))
                .query(People::row)
                .optional();
    }

    /** The names of some people, in one statement. */
    public Map<UUID, String> names(List<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql("select id, name from person where id in (:ids)")
                    .param("ids", ids)
                    .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                    .list()
                    .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        }
        return names;
    }

    /** Those of many addresses who have an account, by folded address. */
    public Map<String, Person> findByEmails(List<String> emails) {
        return sql
                .sql("select " + COLUMNS + " from person where lower(email) = any(:emails)")
                .param("emails", emails.stream().map(People::folded).distinct().toArray(String[]::new))
                .query(People::row)
                .list()
                .stream()
                .collect(Collectors.toMap(person -> folded(person.email()), person -> person));
    }

    /** An address as it is compared; PostgreSQL takes no NUL, which only somebody probing sends. */
    public static String folded(String email) {
        return email.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether there is nobody yet, so that the first visitor may be offered the set-up. */
    public boolean isEmpty() {
        return !sql.sql("select exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    /** Adds somebody without a password: they set one through an invitation. */
    Person add(String email, String name, Language language) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into person (id, email, name, language, created_at)
                        values (:id, :email, :name, :language, :now)
                        """)
                .param("id", id)
                .param("email", email.strip())
                .param("name", name.strip())
                .param("language", language.locale().getLanguage())
                .param("now", now())
                .update();
        return find(id).orElseThrow();
    }

    /** Adds many people without a password, with ids that the caller chose. */
    void addAll(List<Person> fresh) {
        sql.sql("""
                        insert into person (id, email, name, language, created_at)
                        select id, email, name, language, :now
                        from unnest(cast(:ids as uuid[]), cast(:emails as text[]), cast(:names as text[]), cast(:languages as text[]))
                             as n (id, email, name, language)
                        """)
                .param(
                        "ids",
                        fresh.stream().map(person -> person.id().toString()).toArray(String[]::new))
                .param("emails", fresh.stream().map(Person::email).toArray(String[]::new))
                .param("names", fresh.stream().map(Person::name).toArray(String[]::new))
                .param(
                        "languages",
                        fresh.stream()
                                .map(person -> person.language().locale().getLanguage())
                                .toArray(String[]::new))
                .param("now", now())
                .update();
    }

    void changeLanguage(UUID person, Language language) {
        sql.sql("update person set language = :language where id = :id")
                .param("language", language.locale().getLanguage())
                .param("id", person)
                .update();
    }

    /** Sets the password hash and ends every session. */
    void changePassword(UUID person, String hash) {
        sql.sql("update person set password_hash = :hash, session_epoch = session_epoch + 1 where id = :id")
                .param("hash", hash)
                .param("id", person)
                .update();
    }

    void endSessions(UUID person) {
        sql.sql("update person set session_epoch = session_epoch + 1 where id = :id")
                .param("id", person)
                .update();
    }

    void disable(UUID person, boolean disabled) {
        sql.sql("update person set disabled = :disabled, session_epoch = session_epoch + 1 where id = :id")
                .param("disabled", disabled)
                .param("id", person)
                .update();
    }

    Optional<String> passwordHash(UUID person) {
        return sql.sql("select coalesce(password_hash, '') from person where id = :id")
                .param("id", person)
                .query(String.class)
                .optional()
                .filter(hash -> !hash.isEmpty());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    /** The person in bytes that {@link #PACKED} made; nothing if they are other bytes. */
    public static Optional<Person> packed(byte[] bytes) {
        if (Arrays.mismatch(bytes, PACKED_BEGINNING) != PACKED_BEGINNING.length) {
            return Optional.empty();
        }
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", PACKED_PARTS);
        String texts = parts[6];
        int name = texts.offsetByCodePoints(0, Integer.parseInt(parts[5]));
        return Optional.of(new Person(
                UUID.fromString(parts[1]),
                texts.substring(0, name),
                texts.substring(name),
                language(parts[2]),
                parts[3].equals("t"),
                Integer.parseInt(parts[4])));
    }

    private static Language language(String code) {
        return code.equals("en") ? Language.ENGLISH : Language.THAI;
    }

    static Person row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                language(row.getString("language")),
                row.getBoolean("disabled"),
                row.getInt("session_epoch"));
    }
}
