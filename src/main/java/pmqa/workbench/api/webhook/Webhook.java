package pmqa.workbench.api.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A receiver of messages. */
public record Webhook(UUID id, String name, String url, Set<WebhookEvent> events, Instant created) {

    public Webhook {
        events = Set.copyOf(events);
    }
}
