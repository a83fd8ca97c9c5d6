package pmqa.workbench.api.webhook;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * Sends messages that are due, as soon as one is written and every few seconds besides. A message may arrive twice, when a node dies between sending and
 * noting it; its id is then the same.
 */
@Component
class Sending implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int AT_ONCE = 8;
    private static final int GONE = 410;

    private final Deliveries deliveries;
    private final Destinations destinations;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("webhooks").factory());
    private final AtomicBoolean asked = new AtomicBoolean();

    Sending(Deliveries deliveries, Destinations destinations, Clock clock) {
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.clock = clock;
    }

    /** Lets the messages that are due be sent, on another thread. */
    @Scheduled(fixedDelay = 5_000)
    void wake() {
        if (asked.compareAndSet(false, true)) {
            worker.execute(() -> {
                asked.set(false);
                try {
                    sendDue();
                } catch (RuntimeException fault) {
                    LOG.error("messages could not be sent", fault);
                }
            });
        }
    }

    /** Sends everything that is due now. */
    void sendDue() {
        List<Claimed> batch = deliveries.claim(AT_ONCE);
        while (!batch.isEmpty()) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                batch.forEach(claimed -> threads.execute(() -> send(claimed)));
            }
            batch = deliveries.claim(AT_ONCE);
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
            int status = Posting.post(destination, headers(claimed), claimed.body());
            if (status >= 200 && status < 300) {
                deliveries.delivered(claimed.id(), status);
            } else {
                deliveries.failed(claimed, Optional.of(status), "status-" + status, status == GONE);
            }
        } catch (IOException failed) {
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

    /** Whatever is being sent is claimed and comes again after its lease. */
    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
