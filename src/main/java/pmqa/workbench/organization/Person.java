package pmqa.workbench.organization;

import java.util.UUID;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.shared.Language;

/**
 * Somebody with a personal account.
 *
 * @param sessionEpoch sessions begun under an older epoch are over
 */
public record Person(UUID id, String email, String name, Language language, boolean disabled, int sessionEpoch) {

    /** As somebody to whom letters are written. */
    public Outbox.Recipient asRecipient() {
        return new Outbox.Recipient(id, email, name, language);
    }
}
