package pmqa.workbench.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.TestClock;

/** A node stops while it sends: quietly, soon, and without losing what was under way. */
@Tag("slow")
class StoppingTests {

    private static final RunningSite SITE = RunningSite.shared();

    private final Receiver receiver = new Receiver();
    private final TestPerson administrator = SITE.personEverywhere(Role.ADMINISTRATOR);
    private final Webhooks.Added webhook = added();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger =
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("pmqa.workbench.api.webhook");

    /** Gives a node only the messages that were claimed for it, so that no other sender of this process can have them. */
    private static final class Claims extends Deliveries {
        private final Queue<List<Claimed>> batches = new ConcurrentLinkedQueue<>();

        private Claims(JdbcClient sql, TestClock clock) {
            super(sql, clock);
        }

        @Override
        List<Claimed> claim(int most) {
            return Optional.ofNullable(batches.poll()).orElse(List.of());
        }
    }

    private Webhooks.Added added() {
        return switch (SITE.bean(Webhooks.class)
                .add(
                        new Webhooks.Wish("ระบบรับ", receiver.url(), EnumSet.of(WebhookEvent.SUBMITTED)),
                        administrator.id())) {
            case Result.Accepted<Webhooks.Added>(Webhooks.Added done) -> done;
            case Result.Refused<Webhooks.Added> refused -> throw new AssertionError(refused.problems());
        };
    }

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        SITE.bean(Webhooks.class)
                .all()
                .forEach(known -> SITE.bean(Webhooks.class).remove(known, administrator.id()));
        receiver.close();
    }

    private Sending node(Claims claims) {
        return new Sending(claims, SITE.bean(Destinations.class), SITE.clock());
    }

    /** Written and claimed in one transaction: nobody else ever sees it waiting. */
    private Claims claimed() {
        Claims claims = new Claims(SITE.sql(), SITE.clock());
        SITE.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            SITE.bean(Deliveries.class).put(WebhookEvent.SUBMITTED, "{}");
            claims.batches.add(SITE.bean(Deliveries.class).claim(10));
        });
        return claims;
    }

    private Delivery delivery() {
        return SITE.bean(Deliveries.class)
                .of(webhook.webhook().id(), Optional.empty(), 10)
                .getFirst();
    }

    private void assertQuiet() {
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .isEmpty();
    }

    @Test
    void what_is_under_way_when_a_node_stops_is_sent_again_after_the_next_start_under_the_same_id() throws Exception {
        receiver.hold();
        Sending stopping = node(claimed());
        stopping.wake();
        String id = receiver.next().id();

        stopping.destroy();

        assertThat(delivery().state()).isEqualTo(Delivery.State.WAITING);
        assertThat(delivery().attempts()).isZero();
        assertThat(delivery().nextAttempt()).isBeforeOrEqualTo(SITE.clock().instant());
        assertQuiet();

        receiver.release();
        SITE.bean(Sending.class).sendDue();
        assertThat(receiver.next().id()).isEqualTo(id);
    }

    @Test
    void a_receiver_that_answers_soon_is_heard_before_the_node_stops() throws Exception {
        Sending stopping = node(claimed());
        stopping.wake();
        receiver.next();

        stopping.destroy();

        assertThat(delivery().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(receiver.all()).hasSize(1);
        assertQuiet();
    }

    @Test
    void a_node_that_has_stopped_sends_nothing_and_says_nothing() throws Exception {
        Claims claims = claimed();
        Sending stopped = node(claims);
        stopped.destroy();

        stopped.wake();
        stopped.sendDue();

        assertThat(claims.batches).hasSize(1);
        assertThat(receiver.all()).isEmpty();
        assertQuiet();
    }
}
