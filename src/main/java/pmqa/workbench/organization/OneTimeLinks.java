package pmqa.workbench.organization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that work once. The database keeps a hash; the secret itself is in the link only. */
@Repository
class OneTimeLinks {

    static final Duration INVITATION_LIFE = Duration.ofDays(14);
    static final Duration RESET_LIFE = Duration.ofHours(2);

    private static final int SECRET_BYTES = 32;

    private final JdbcClient sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Link(LinkPurpose purpose, Optional<UUID> person) {}

    /** Makes a link and returns its secret. */
    String issue(LinkPurpose purpose, Optional<UUID> person, Duration life) {
        String secret = secret();
        sql.sql("""
                        insert into one_time_link (token_hash, purpose, person_id, expires_at)
                        values (:hash, :purpose, :person, :expires)
                        """)
                .param("hash", hash(secret))
                .param("purpose", purpose.name())
                .param("person", person.orElse(null), java.sql.Types.OTHER)
                .param("expires", now().plus(life))
                .update();
        return secret;
    }

    /** Makes one link for each of many people and returns the secrets. */
    Map<UUID, String> issueAll(LinkPurpose purpose, List<UUID> people, Duration life) {
        Map<UUID, String> secrets = new LinkedHashMap<>();
        people.forEach(person -> secrets.put(person, secret()));
        sql.sql("""
                        insert into one_time_link (token_hash, purpose, person_id, expires_at)
                        select decode(hash, 'hex'), :purpose, person, :expires
                        from unnest(cast(:hashes as text[]), cast(:people as uuid[])) as n (hash, person)
                        """)
                .param(
                        "hashes",
                        secrets.values().stream()
                                .map(secret -> HexFormat.of().formatHex(hash(secret)))
                                .toArray(String[]::new))
                .param("people", secrets.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .param("purpose", purpose.name())
                .param("expires", now().plus(life))
                .update();
        return secrets;
    }

    /** Makes a link and ends those of the same kind that the person got before. */
    String replace(LinkPurpose purpose, UUID person, Duration life) {
        sql.sql("""
                        update one_time_link set used_at = :now
                        where person_id = :person and purpose = :purpose and used_at is null
                        """)
                .param("now", now())
                .param("person", person)
                .param("purpose", purpose.name())
                .update();
        return issue(purpose, Optional.of(person), life);
    }

    /** Ends every link of a person. */
    void end(UUID person) {
        sql.sql("update one_time_link set used_at = :now where person_id = :person and used_at is null")
                .param("now", now())
                .param("person", person)
                .update();
    }

    /** Ends every link of a kind that belongs to nobody. */
    void end(LinkPurpose purpose) {
        sql.sql(
                        "update one_time_link set used_at = :now where person_id is null and purpose = :purpose and used_at is null")
                .param("now", now())
                .param("purpose", purpose.name())
                .update();
    }

    /** How many links of a kind a person could still use. */
    int open(LinkPurpose purpose, UUID person) {
        return sql.sql("""
                        select count(*) from one_time_link
                        where person_id = :person and purpose = :purpose and used_at is null and expires_at > :now
                        """)
                .param("person", person)
                .param("purpose", purpose.name())
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    Optional<Link> find(String secret) {
        return sql.sql("""
                        select purpose, person_id from one_time_link
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("hash", hash(secret))
                .param("now", now())
                .query(OneTimeLinks::row)
                .optional();
    }

    /** Uses a link up; of two who try at the same time only one gets it. */
    Optional<Link> use(String secret) {
        return sql.sql("""
                        update one_time_link set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now
                        returning purpose, person_id
                        """)
                .param("hash", hash(secret))
                .param("now", now())
                .query(OneTimeLinks::row)
                .optional();
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static Link row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Link(
                LinkPurpose.valueOf(row.getString("purpose")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
