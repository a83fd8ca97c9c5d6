package pmqa.workbench.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/**
 * Something that somebody answers for.
 *
 * @param catalogue id of the criteria, which say what the subject is
 * @param subject code of the item, category or whatever else was assigned
 * @param due its own due date, or the last day of the first phase for this organisation; none if the cycle has no such phase
 * @param own whether the due date was set for this assignment
 * @param known since when the person could know that it is due on that day
 */
public record Assignment(
        UUID assessment,
        UUID person,
        String subject,
        LocalizedText organization,
        FiscalYear year,
        String catalogue,
        Assessment.Status status,
        Optional<LocalDate> due,
        boolean own,
        Instant known) {

    /** The name under which reminders of it are noted. */
    public String thing() {
        return thing(assessment, subject);
    }

    static String thing(UUID assessment, String subject) {
        return "owner/" + assessment + "/" + subject;
    }
}
