package pmqa.workbench.api.webhook;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The receivers: added, listed and removed. A removed one stays for what was sent to it. */
@Service
public class Webhooks {

    /** More receivers than this are no use of webhooks but a mistake. */
    static final int MOST = 50;

    private static final String COLUMNS = "id, name, url, events, created_at";

    private final JdbcClient sql;
    private final Destinations destinations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Webhooks(JdbcClient sql, Destinations destinations, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.destinations = destinations;
        this.events = events;
        this.clock = clock;
    }

    /** The wish for a receiver. */
    public record Wish(String name, String url, Set<WebhookEvent> events) {
        public Wish {
            name = PersonalData.tidied(name);
            url = url.strip();
            events = Set.copyOf(events);
        }
    }

    /**
     * A new receiver.
     *
     * @param secret with which it checks signatures; shown now and never again
     */
    public record Added(Webhook webhook, String secret) {}

    @Transactional
    public Result<Added> add(Wish wish, UUID by) {
        List<Problem> problems = problems(wish);
        if (!problems.isEmpty()) {
            return Result.refused(problems);
        }
        byte[] secret = Signature.freshSecret();
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MICROS);
        Webhook webhook = new Webhook(UUID.randomUUID(), wish.name(), wish.url(), wish.events(), now.toInstant());
        sql.sql("""
                        insert into webhook (id, name, url, events, secret, created_by, created_at)
                        values (:id, :name, :url, :events, :secret, :by, :now)
                        """)
                .param("id", webhook.id())
                .param("name", webhook.name())
                .param("url", webhook.url())
                .param(
                        "events",
                        webhook.events().stream()
                                .map(WebhookEvent::code)
                                .sorted()
                                .toArray(String[]::new))
                .param("secret", secret)
                .param("by", by)
                .param("now", now)
                .update();
        publish(by, "add-webhook", webhook);
        return Result.accepted(new Added(webhook, Signature.told(secret)));
    }

    private List<Problem> problems(Wish wish) {
        List<Problem> problems = new ArrayList<>();
        if (!PersonalData.isName(wish.name())) {
            problems.add(WebhookProblems.NO_NAME);
        }
        if (destinations.find(wish.url()) instanceof Result.Refused<?>(List<Problem> found)) {
            problems.addAll(found);
        }
        if (wish.events().isEmpty()) {
            problems.add(WebhookProblems.NO_EVENT);
        }
        if (problems.isEmpty() && all().size() >= MOST) {
            problems.add(WebhookProblems.TOO_MANY);
        }
        return problems;
    }

    /** Those that are not removed, in the order of their ids. */
    public List<Webhook> all() {
        return sql.sql("select " + COLUMNS + " from webhook where removed_at is null order by id limit :most")
                .param("most", MOST)
                .query(Webhooks::row)
                .list();
    }

    public Optional<Webhook> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from webhook where id = :id and removed_at is null")
                .param("id", id)
                .query(Webhooks::row)
                .optional();
    }

    /** Removes a receiver; what still waits for it is not sent. */
    @Transactional
    public void remove(Webhook webhook, UUID by) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        int removed = sql.sql("update webhook set removed_at = :now where id = :id and removed_at is null")
                .param("now", now)
                .param("id", webhook.id())
                .update();
        if (removed > 0) {
            sql.sql("""
                            update webhook_delivery set state = 'failed', finished_at = :now, last_error = 'removed'
                            where webhook_id = :id and state = 'waiting'
                            """).param("now", now).param("id", webhook.id()).update();
            publish(by, "remove-webhook", webhook);
        }
    }

    private void publish(UUID by, String action, Webhook webhook) {
        events.publishEvent(new TrailEntry(
                TrailEntry.ADMINISTRATION,
                Optional.of(by),
                action,
                "webhook/" + webhook.id(),
                Optional.empty(),
                Optional.of(webhook.name() + " · " + webhook.url())));
    }

    private static Webhook row(ResultSet row, int number) throws SQLException {
        Array codes = row.getArray("events");
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        Arrays.stream((String[]) codes.getArray())
                .forEach(code -> WebhookEvent.ofCode(code).ifPresent(events::add));
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                events,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
