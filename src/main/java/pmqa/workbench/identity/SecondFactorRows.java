package pmqa.workbench.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of second factors. */
@Repository
class SecondFactorRows {

    private final JdbcClient sql;

    SecondFactorRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A secret as it is kept, bytes in hexadecimal digits; {@code confirmed} is whether it counts. */
    record Row(String sealedSecret, boolean confirmed, String recoverySalt, int recoveryCodes) {}

    Optional<Row> find(UUID person) {
        return sql.sql("""
                        select encode(sealed_secret, 'hex') as sealed_secret, confirmed_at is not null as confirmed,
                               coalesce(encode(recovery_salt, 'hex'), '') as recovery_salt,
                               (select count(*) from recovery_code r where r.person_id = f.person_id) as recovery_codes
                        from second_factor f where person_id = :person
                        """)
                .param("person", person)
                .query((row, _) -> new Row(
                        row.getString("sealed_secret"),
                        row.getBoolean("confirmed"),
                        row.getString("recovery_salt"),
                        row.getInt("recovery_codes")))
                .optional();
    }

    /** Keeps a secret that is not confirmed yet; one that counts already stays. */
    boolean begin(UUID person, byte[] sealedSecret) {
        return sql.sql("""
                        insert into second_factor as f (person_id, sealed_secret) values (:person, :secret)
                        on conflict (person_id) do update set sealed_secret = excluded.sealed_secret, last_step = 0
                        where f.confirmed_at is null
                        """)
                        .param("person", person)
                        .param("secret", sealedSecret)
                        .update()
                > 0;
    }

    boolean confirm(UUID person, OffsetDateTime now) {
        return sql.sql(
                                "update second_factor set confirmed_at = :now where person_id = :person and confirmed_at is null")
                        .param("now", now)
                        .param("person", person)
                        .update()
                > 0;
    }

    /** Whether this call is the first with that step or a later one: of two with the same code only one gets through. */
    boolean use(UUID person, long step) {
        return sql.sql("update second_factor set last_step = :step where person_id = :person and last_step < :step")
                        .param("step", step)
                        .param("person", person)
                        .update()
                > 0;
    }

    /** Whether this call used the code up. */
    boolean useRecoveryCode(UUID person, byte[] hash) {
        return sql.sql("delete from recovery_code where person_id = :person and code_hash = :hash")
                        .param("person", person)
                        .param("hash", hash)
                        .update()
                > 0;
    }

    /** Puts fresh codes in the place of all older ones. */
    void replaceRecoveryCodes(UUID person, byte[] salt, List<byte[]> hashes) {
        sql.sql("delete from recovery_code where person_id = :person")
                .param("person", person)
                .update();
        sql.sql("update second_factor set recovery_salt = :salt where person_id = :person")
                .param("salt", salt)
                .param("person", person)
                .update();
        hashes.forEach(hash -> sql.sql("insert into recovery_code (person_id, code_hash) values (:person, :hash)")
                .param("person", person)
                .param("hash", hash)
                .update());
    }

    /** Whether there was one. */
    boolean remove(UUID person) {
        sql.sql("delete from recovery_code where person_id = :person")
                .param("person", person)
                .update();
        return sql.sql("delete from second_factor where person_id = :person")
                        .param("person", person)
                        .update()
                > 0;
    }
}
