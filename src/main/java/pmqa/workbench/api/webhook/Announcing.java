package pmqa.workbench.api.webhook;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.SubmissionChanged;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;

/**
 * Turns what became of an assessment into messages. They say what happened to which assessment and nothing of its content: receivers read that through
 * the API, with rights of their own.
 */
@Component
class Announcing {

    private final Deliveries deliveries;
    private final AssessmentFrames frames;
    private final Sending sending;

    Announcing(Deliveries deliveries, AssessmentFrames frames, Sending sending) {
        this.deliveries = deliveries;
        this.frames = frames;
        this.sending = sending;
    }

    /** In the publisher's own transaction: a change that is committed is told, one that is not is not. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SubmissionChanged change) {
        WebhookEvent.of(change.change()).ifPresent(event -> deliveries.put(event, body(event, change)));
    }

    @TransactionalEventListener
    void afterCommit(SubmissionChanged change) {
        if (WebhookEvent.of(change.change()).isPresent()) {
            sending.wake();
        }
    }

    private String body(WebhookEvent event, SubmissionChanged change) {
        AssessmentFrames.Frame frame = frames.of(change.assessment());
        Value message = Messages.of(event, change, frame);
        return JsonWriter.toString(message, JsonWriter.Layout.ONE_LINE);
    }
}
