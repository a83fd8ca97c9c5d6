package pmqa.workbench.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** What people say about a piece of evidence. */
public record Description(
        String name, String description, Classification classification, Optional<LocalDate> expiresOn) {

    /** How the trail tells it. */
    String told() {
        return name + " · " + classification.code()
                + expiresOn.map(day -> " · expires " + day).orElse("")
                + (description.isEmpty() ? "" : " · " + description);
    }
}
