package pmqa.workbench.mail;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links by which somebody declines a kind of letter without signing in (RFC 8058). A link names person and kind and is signed with the
 * installation's secret, so it cannot be made for somebody else; it opens nothing and does nothing but decline. It does not expire: old letters
 * must remain declinable.
 */
@Component
class DecliningLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET = 32;
    private static final int NAMED = 17;
    private static final int SIGNATURE = 16;

    private final JdbcClient sql;
    private final AtomicReference<byte[]> known = new AtomicReference<>(new byte[0]);

    DecliningLinks(JdbcClient sql) {
        this.sql = sql;
    }

    record Declined(UUID person, MailKind kind) {}

    String path(UUID person, MailKind kind) {
        byte[] named = ByteBuffer.allocate(NAMED)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put(kind.mark())
                .array();
        byte[] token = ByteBuffer.allocate(NAMED + SIGNATURE)
                .put(named)
                .put(signature(named))
                .array();
        return "/mail/decline/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    Optional<Declined> read(String text) {
        byte[] token;
        try {
            token = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (token.length != NAMED + SIGNATURE) {
            return Optional.empty();
        }
        byte[] named = Arrays.copyOf(token, NAMED);
        if (!MessageDigest.isEqual(signature(named), Arrays.copyOfRange(token, NAMED, token.length))) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(named);
        UUID person = new UUID(parts.getLong(), parts.getLong());
        return MailKind.ofMark(parts.get()).map(kind -> new Declined(person, kind));
    }

    private byte[] signature(byte[] named) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(), ALGORITHM));
            return Arrays.copyOf(mac.doFinal(named), SIGNATURE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    /** Of two nodes that need it first, one makes it and both read the same. It never changes. */
    private byte[] secret() {
        if (known.get().length == 0) {
            byte[] fresh = new byte[SECRET];
            new SecureRandom().nextBytes(fresh);
            sql.sql("insert into mail_secret (secret) values (:secret) on conflict do nothing")
                    .param("secret", fresh)
                    .update();
            known.set(stored().orElseThrow());
        }
        return known.get();
    }

    private Optional<byte[]> stored() {
        return sql.sql("select secret from mail_secret").query(byte[].class).optional();
    }
}
