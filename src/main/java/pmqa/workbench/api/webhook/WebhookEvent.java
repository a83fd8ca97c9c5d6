package pmqa.workbench.api.webhook;

import java.util.Arrays;
import java.util.Optional;
import pmqa.workbench.assessment.SubmissionChanged;
import pmqa.workbench.shared.LocalizedText;

/** What a webhook can tell. */
public enum WebhookEvent {
    /** The agency signed and submitted. */
    SUBMITTED("assessment.submitted", "หน่วยงานส่งแบบประเมิน", "An agency submitted"),
    /** The central office returned a submission with reasons. */
    RETURNED("assessment.returned", "ส่งกลับให้แก้ไข", "A submission was returned"),
    /** The central office accepted a submission, so its score stands. */
    SCORED("assessment.scored", "รับแบบประเมินแล้ว คะแนนเป็นที่ยุติ", "A submission was accepted, so its score stands");

    private final String code;
    private final LocalizedText title;

    WebhookEvent(String code, String th, String en) {
        this.code = code;
        this.title = LocalizedText.of(th, en);
    }

    public String code() {
        return code;
    }

    public LocalizedText title() {
        return title;
    }

    public static Optional<WebhookEvent> ofCode(String code) {
        return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
    }

    /** What a change of a submission tells; a reopening tells nothing. */
    static Optional<WebhookEvent> of(SubmissionChanged.Change change) {
        return switch (change) {
            case SUBMITTED -> Optional.of(SUBMITTED);
            case RETURNED -> Optional.of(RETURNED);
            case ACCEPTED -> Optional.of(SCORED);
            case REOPENED -> Optional.empty();
        };
    }
}
