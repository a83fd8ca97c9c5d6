package pmqa.workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;

class FrugalSessionsTests {

    private final List<String> asked = new ArrayList<>();
    private final FrugalSessions<MapSession> sessions = new FrugalSessions<>(new Asked());

    /** Writes down what it is asked. */
    private final class Asked implements SessionRepository<MapSession> {

        private final MapSessionRepository map = new MapSessionRepository(new ConcurrentHashMap<>());

        @Override
        public MapSession createSession() {
            return map.createSession();
        }

        @Override
        public void save(MapSession session) {
            asked.add("save");
            map.save(session);
        }

        @Override
        public @Nullable MapSession findById(String id) {
            asked.add("find");
            return map.findById(id);
        }

        @Override
        public void deleteById(String id) {
            asked.add("delete");
            map.deleteById(id);
        }
    }

    @Test
    void a_request_reads_its_session_once() {
        var id = stored();

        request(() -> {
            assertThat(sessions.findById(id)).isNotNull().isSameAs(sessions.findById(id));
            sessions.save(found(id));
            assertThat(sessions.findById(id)).isNotNull();
        });

        assertThat(asked).containsExactly("find", "save");
    }

    @Test
    void the_next_request_reads_it_again() {
        var id = stored();

        request(() -> sessions.findById(id));
        request(() -> sessions.findById(id));

        assertThat(asked).containsExactly("find", "find");
    }

    @Test
    void a_session_that_was_ended_is_not_remembered() {
        var id = stored();

        request(() -> {
            sessions.findById(id);
            sessions.deleteById(id);
            assertThat(sessions.findById(id)).isNull();
        });
    }

    @Test
    void the_last_use_is_written_only_when_it_has_moved_on() {
        var id = stored();
        var before = found(id).getLastAccessedTime();

        assertThat(lastUse(id, before.plusSeconds(1))).isEqualTo(before);
        assertThat(lastUse(id, before.plus(FrugalSessions.STEP))).isEqualTo(before);
        var later = before.plus(FrugalSessions.STEP).plusMillis(1);
        assertThat(lastUse(id, later)).isEqualTo(later);
    }

    @Test
    void somebody_at_work_stays_signed_in() {
        assertThat(FrugalSessions.STEP).isLessThan(Duration.ofSeconds(Sessions.IDLE_SECONDS / 60));
    }

    private Instant lastUse(String id, Instant now) {
        var session = found(id);
        session.setLastAccessedTime(now);
        sessions.save(session);
        return found(id).getLastAccessedTime();
    }

    private String stored() {
        var session = sessions.createSession();
        sessions.save(session);
        asked.clear();
        return session.getId();
    }

    private FrugalSessions.Kept<MapSession> found(String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }

    private static void request(Runnable handling) {
        ScopedValue.where(FrugalSessions.READ, new HashMap<>()).run(handling);
    }
}
