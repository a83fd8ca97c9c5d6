package pmqa.workbench.api.webhook;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.webhook.Deliveries.Claimed;
import pmqa.workbench.api.webhook.Destinations.Destination;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Sends messages that are due, as soon as one is written and every few seconds besides. A message may arrive twice, when a node stops or dies between
 * sending and noting it; its id is then the same.
 */
@Component
class Sending implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int AT_ONCE = 8;
    private static final int GONE = 410;
    private static final ThreadFactory SENDERS =
            Thread.ofPlatform().daemon().name("webhooks-", 1).factory();

    /** What is under way when the node stops may still be answered within this time; then it is broken off. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Duration LEAVING = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final Destinations destinations;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("webhooks").factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Connections connections = new Connections();

    Sending(Deliveries deliveries, Destinations destinations, Clock clock) {
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.clock = clock;
    }

    /** Lets the messages that are due be sent, on another thread. */
    @Scheduled(fixedDelay = 5_000)
    void wake() {
        if (!connections.areClosing() && asked.compareAndSet(false, true)) {
            try {
                worker.execute(() -> {
                    asked.set(false);
                    guarded(this::sendDue);
                });
            } catch (RejectedExecutionException closed) {
                LOG.debug("the node stops; what is due waits for the next start");
            }
        }
    }

    /** Sends everything that is due now. */
    void sendDue() {
        List<Claimed> batch = claimed();
        while (!batch.isEmpty()) {
            try (ExecutorService threads = Executors.newFixedThreadPool(batch.size(), SENDERS)) {
                batch.forEach(claimed -> threads.execute(() -> guarded(() -> send(claimed))));
            }
            batch = claimed();
        }
    }

    private List<Claimed> claimed() {
        return connections.areClosing() ? List.of() : deliveries.claim(AT_ONCE);
    }

    /** A fault is the engineer's to hear of, unless the node is stopping: the database may be gone by then, and the lease gives the message back. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            if (connections.areClosing()) {
                LOG.debug("broken off, because the node stops", fault);
            } else {
                LOG.error("messages could not be sent", fault);
            }
        }
    }

    private void send(Claimed claimed) {
        switch (destinations.find(claimed.url())) {
            case Result.Accepted<Destination>(Destination destination) -> send(claimed, destination);
            case Result.Refused<Destination>(List<Problem> problems) ->
                deliveries.failed(claimed, Optional.empty(), problems.getFirst().code(), false);
        }
    }

    private void send(Claimed claimed, Destination destination) {
        try {
            int status = Posting.post(destination, headers(claimed), claimed.body(), connections);
            if (status >= 200 && status < 300) {
                deliveries.delivered(claimed.id(), status);
            } else {
                deliveries.failed(claimed, Optional.of(status), "status-" + status, status == GONE);
            }
        } catch (IOException failed) {
            if (connections.areClosing()) {
                deliveries.release(claimed);
                return;
            }
            deliveries.failed(claimed, Optional.empty(), Failure.of(failed).code(), false);
        }
    }

    private Map<String, String> headers(Claimed claimed) {
        String id = Delivery.messageId(claimed.id());
        long now = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now));
        headers.put(
                "webhook-signature",
                Signature.of(Base64.getDecoder().decode(claimed.secret()), id, now, claimed.body()));
        return headers;
    }

    /** What is under way may end; what does not end soon is broken off and is due again at once, for another node or after the next start. */
    @Override
    public void destroy() throws InterruptedException {
        connections.refuse();
        worker.shutdown();
        if (!worker.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            connections.close();
            if (!worker.awaitTermination(LEAVING.toMillis(), TimeUnit.MILLISECONDS)) {
                worker.shutdownNow();
            }
        }
    }
}
