package pmqa.workbench.organization;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Slows down guessing: too many failures for one account or from one address within a while close the door for the rest of it. */
@Repository
public class SignInThrottle {

    /** A code has a million values and three of them are right. */
    public static final int PER_CODE = 5;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 10;

    /** An agency often leaves through one address, so an address is given far more than an account. */
    private static final int PER_ADDRESS = 100;

    private final JdbcClient sql;

    SignInThrottle(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isBlocked(String email, String address, OffsetDateTime now) {
        return isBlocked(email, now) || failures(address(address), now) >= PER_ADDRESS;
    }

    boolean isBlocked(String email, OffsetDateTime now) {
        return failures(account(email), now) >= PER_ACCOUNT;
    }

    /** Whether there were as many failures as that about something that has its own count. */
    public boolean isBlocked(Subject subject, OffsetDateTime now, int most) {
        return failures(subject.name(), now) >= most;
    }

    /**
     * Something that is guessed and has its own count.
     *
     * @param name begins with what it is: {@code factor:}
     */
    public record Subject(String name) {}

    public void failed(Subject subject, OffsetDateTime now) {
        remember(subject.name(), now);
        forget(now);
    }

    public void clear(Subject subject) {
        forget(subject.name());
    }

    void failed(String email, String address, OffsetDateTime now) {
        remember(address(address), now);
        failed(email, now);
    }

    void failed(String email, OffsetDateTime now) {
        remember(account(email), now);
        forget(now);
    }

    void clear(String email) {
        forget(account(email));
    }

    private void forget(String subject) {
        sql.sql("delete from sign_in_failure where subject = :subject")
                .param("subject", subject)
                .update();
    }

    private void forget(OffsetDateTime now) {
        sql.sql("delete from sign_in_failure where failed_at < :old")
                .param("old", now.minus(WINDOW))
                .update();
    }

    private void remember(String subject, OffsetDateTime now) {
        sql.sql("insert into sign_in_failure (subject, failed_at) values (:subject, :now)")
                .param("subject", subject)
                .param("now", now)
                .update();
    }

    private int failures(String subject, OffsetDateTime now) {
        return sql.sql("select count(*) from sign_in_failure where subject = :subject and failed_at > :since")
                .param("subject", subject)
                .param("since", now.minus(WINDOW))
                .query(Integer.class)
                .single();
    }

    private static String account(String email) {
        String folded = People.folded(email);
        return "account:" + folded.substring(0, Math.min(folded.length(), 320));
    }

    private static String address(String address) {
        return "address:" + address;
    }
}
