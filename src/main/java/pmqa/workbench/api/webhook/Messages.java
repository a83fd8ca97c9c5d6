package pmqa.workbench.api.webhook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.assessment.SubmissionChanged;
import pmqa.workbench.document.Value;

/** The body of a message: {@code type}, {@code timestamp} and {@code data}, as Standard Webhooks recommends. */
final class Messages {

    private Messages() {}

    static Value.Obj of(WebhookEvent event, SubmissionChanged change, Frame frame) {
        Map<String, Value> data = new LinkedHashMap<>();
        data.put("assessment", text(change.assessment()));
        data.put("organization", text(frame.organization().id()));
        data.put("organizationCode", text(frame.organization().code()));
        data.put("cycle", text(frame.cycle().id()));
        data.put("fiscalYear", number(frame.cycle().fiscalYear().buddhist()));
        data.put("submission", number(change.number()));
        data.put("sha256", text(change.sha256()));
        Map<String, Value> message = new LinkedHashMap<>();
        message.put("type", text(event.code()));
        message.put("timestamp", text(change.at()));
        message.put("data", new Value.Obj(data));
        return new Value.Obj(message);
    }

    private static Value text(Object what) {
        return new Value.Str(what.toString());
    }

    private static Value number(int number) {
        return new Value.Num(BigDecimal.valueOf(number));
    }
}
