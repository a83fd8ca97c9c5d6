package pmqa.workbench.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pmqa.workbench.shared.LocalizedText;

/**
 * An organisation's assessment in a cycle.
 *
 * @param categories codes of the assessed categories; empty means all of the catalogue
 * @param startedFrom last year's assessment that it was started from
 */
public record Assessment(
        UUID id, UUID cycle, UUID organization, Status status, List<String> categories, Optional<UUID> startedFrom) {

    public Assessment {
        categories = List.copyOf(categories);
    }

    /** Where an assessment stands. */
    public enum Status {
        DRAFT("draft", "กำลังกรอก", "In progress"),
        SUBMITTED("submitted", "ส่งแล้ว", "Submitted"),
        RETURNED("returned", "ส่งกลับให้แก้ไข", "Returned"),
        ACCEPTED("accepted", "รับแล้ว", "Accepted");

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

        /**
         * The status that a code of the database stands for.
         *
         * @throws IllegalArgumentException if it stands for none
         */
        public static Status ofCode(String code) {
            for (Status status : values()) {
                if (status.code.equals(code)) {
                    return status;
                }
            }
            throw new IllegalArgumentException("No status " + code);
        }

        /** Whether answers may change without an exception. */
        public boolean isOpen() {
            return this == DRAFT || this == RETURNED;
        }
    }
}
