package pmqa.workbench.api.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pmqa.workbench.shared.LocalizedText;

/**
 * A message to one receiver.
 *
 * @param event code of what it tells
 * @param attempts how many times it was sent
 * @param nextAttempt when it is sent again; without meaning once it is finished
 * @param lastStatus the last HTTP status that came back, if any did
 * @param lastError a code that says why the last attempt failed; empty if it did not
 */
public record Delivery(
        UUID id,
        String event,
        Instant created,
        State state,
        int attempts,
        Instant nextAttempt,
        Optional<Integer> lastStatus,
        String lastError,
        Optional<Instant> finished) {

    /** Where a message stands. */
    public enum State {
        WAITING("waiting", "รอส่ง", "Waiting"),
        DELIVERED("delivered", "ส่งถึงแล้ว", "Delivered"),
        FAILED("failed", "ส่งไม่ถึง", "Failed");

        private final String code;
        private final LocalizedText title;

        State(String code, String th, String en) {
            this.code = code;
            this.title = LocalizedText.of(th, en);
        }

        public String code() {
            return code;
        }

        public LocalizedText title() {
            return title;
        }

        static State ofCode(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("No state " + code);
        }
    }

    /** What came of the last attempt, as people read it; nothing if all is well or there was none. */
    public Optional<LocalizedText> lastResult() {
        return lastStatus
                .map(status -> LocalizedText.same("HTTP " + status))
                .or(() -> Failure.words(lastError))
                // What earlier versions kept is no code.
                .or(() -> lastError.isEmpty() ? Optional.empty() : Failure.words(Failure.CONNECTION_BROKEN.code()));
    }

    /** The id under which the receiver sees it, the same at every attempt. */
    public String messageId() {
        return messageId(id);
    }

    static String messageId(UUID id) {
        return "msg_" + id.toString().replace("-", "");
    }
}
