package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.Oneself;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.SecurityLog;

/** Where somebody is signed in, so that they can see it and end what they do not know. */
@Component
public class OwnSessions {

    private static final int HANDLE = 32;

    private final FindByIndexNameSessionRepository<? extends Session> stored;
    private final Clock clock;

    OwnSessions(JdbcIndexedSessionRepository stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * A session that is not over.
     *
     * @param handle names it on a page; not its id, which would open it
     * @param device browser and system as it gave itself out at the sign-in; empty if it did not say
     * @param used when it was last used, give or take five minutes
     * @param ends when it is over if it is not used any more
     * @param present whether it is the one that asks
     */
    public record OwnSession(
            String handle, String device, Instant begun, Instant used, Instant ends, boolean present) {}

    /**
     * All of somebody, the present one first, then by last use.
     *
     * @param presentId the id of the session that asks
     */
    public List<OwnSession> of(Person person, String presentId) {
        return stored.findByPrincipalName(person.id().toString()).values().stream()
                .filter(session -> isAlive(session, person))
                .map(session -> new OwnSession(
                        handle(session.getId()),
                        signedIn(session).map(SignedIn::device).orElse(""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getLastAccessedTime().plus(session.getMaxInactiveInterval()),
                        session.getId().equals(presentId)))
                .sorted(Comparator.comparing(OwnSession::present)
                        .reversed()
                        .thenComparing(OwnSession::used, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Whether this session began just now, and with it a proof of who asks: what stands for the password of people who have none. By the
     * clock of the sessions themselves, which were read for this request, and so give or take {@link FrugalSessions#STEP}.
     */
    public static boolean isFresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getLastAccessedTime() - session.getCreationTime() <= Oneself.FRESH.toMillis();
    }

    /** Ends those of somebody that are named, on all nodes; returns how many there were. The present one stays. */
    public int end(Person person, Collection<String> handles, String presentId) {
        List<String> ended = stored.findByPrincipalName(person.id().toString()).keySet().stream()
                .filter(id -> !id.equals(presentId) && handles.contains(handle(id)))
                .toList();
        ended.forEach(stored::deleteById);
        ended.forEach(_ -> SecurityLog.note(SecurityLog.Event.SIGNED_OUT, person.id()));
        return ended.size();
    }

    private boolean isAlive(Session session, Person person) {
        return !session.isExpired()
                && session.getCreationTime().plus(Sessions.LONGEST).isAfter(clock.instant())
                && signedIn(session)
                        .filter(found -> found.sessionEpoch() == person.sessionEpoch())
                        .isPresent();
    }

    private static Optional<SignedIn> signedIn(Session session) {
        Object kept = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return kept instanceof SecurityContext context && context.getAuthentication() instanceof SignedIn found
                ? Optional.of(found)
                : Optional.empty();
    }

    private static String handle(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HANDLE);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
