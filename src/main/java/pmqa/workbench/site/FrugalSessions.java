package pmqa.workbench.site;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Spends one statement on the session of a request: it is read once, however often the filters ask, and the time of its last use is
 * written only when it has moved on by {@link #STEP}. Everything else about a session is written at once.
 */
final class FrugalSessions<S extends Session> implements SessionRepository<FrugalSessions.Kept<S>> {

    /** Nothing against the hours after which an unused session ends. */
    static final Duration STEP = Duration.ofMinutes(5);

    /** What was read for the present request, by session id. */
    static final ScopedValue<Map<String, Session>> READ = ScopedValue.newInstance();

    private final SessionRepository<S> stored;

    FrugalSessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    static <S extends Session> FrugalSessions<S> over(SessionRepository<S> stored) {
        return new FrugalSessions<>(stored);
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(stored.createSession());
    }

    @Override
    public void save(Kept<S> session) {
        stored.save(session.stored);
        read().put(session.getId(), session);
    }

    @Override
    @SuppressWarnings("unchecked") // Only findById and save put sessions there.
    public @Nullable Kept<S> findById(String id) {
        Session known = read().get(id);
        if (known != null) {
            return (Kept<S>) known;
        }
        S found = stored.findById(id);
        if (found == null) {
            return null;
        }
        Kept<S> session = new Kept<>(found);
        read().put(id, session);
        return session;
    }

    @Override
    public void deleteById(String id) {
        read().remove(id);
        stored.deleteById(id);
    }

    private static Map<String, Session> read() {
        return READ.isBound() ? READ.get() : new HashMap<>();
    }

    /** A session whose last use is only as exact as it needs to be. */
    static final class Kept<S extends Session> implements Session {

        private final S stored;

        Kept(S stored) {
            this.stored = stored;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (time.isAfter(stored.getLastAccessedTime().plus(STEP))) {
                stored.setLastAccessedTime(time);
            }
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // It is Spring's signature.
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
