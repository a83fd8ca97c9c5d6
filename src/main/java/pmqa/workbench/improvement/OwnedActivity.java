package pmqa.workbench.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/**
 * An activity of a plan with the person who answers for it.
 *
 * @param plan number of its plan within the assessment
 * @param percent how much is done by the newest report, 0 to 100
 * @param known since when the person could know that it is due on that day
 */
public record OwnedActivity(
        UUID id,
        UUID person,
        String name,
        UUID assessment,
        int plan,
        String planTitle,
        LocalizedText organization,
        FiscalYear year,
        LocalDate startsOn,
        LocalDate due,
        int percent,
        Instant known) {

    /** The name under which reminders of it are noted. */
    public String thing() {
        return thing(id);
    }

    static String thing(UUID activity) {
        return "activity/" + activity;
    }

    /** The page of its plan. */
    public String path() {
        return "/assessments/" + assessment + "/plans/" + plan;
    }
}
