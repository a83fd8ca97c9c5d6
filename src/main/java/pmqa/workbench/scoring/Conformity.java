package pmqa.workbench.scoring;

import java.util.Arrays;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/**
 * How far a requirement is fulfilled.
 *
 * @param reason why it does not apply; required for {@link Status#NOT_APPLICABLE}
 * @param explanation what was done
 */
public record Conformity(Status status, Optional<String> reason, Optional<String> explanation) {

    public Conformity {
        if (status == Status.NOT_APPLICABLE && reason.isEmpty()) {
            throw new IllegalArgumentException("Not applicable needs a reason");
        }
    }

    public static Conformity of(Status status) {
        return new Conformity(status, Optional.empty(), Optional.empty());
    }

    /** The statuses of docs/scoring.md. */
    public enum Status {
        NOT_STARTED("not-started", "ยังไม่ดำเนินการ", "Not started"),
        PARTIAL("partial", "ดำเนินการบางส่วน", "Partly met"),
        MET("met", "ดำเนินการครบ", "Met"),
        NOT_APPLICABLE("not-applicable", "ไม่เกี่ยวข้อง", "Not applicable");

        private final String code;
        private final LocalizedText title;

        Status(String code, String th, String en) {
            this.code = code;
            this.title = new LocalizedText(th, en);
        }

        public String code() {
            return code;
        }

        public LocalizedText title() {
            return title;
        }

        public static Optional<Status> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(status -> status.code.equals(code))
                    .findFirst();
        }
    }
}
