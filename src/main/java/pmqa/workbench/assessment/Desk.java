package pmqa.workbench.assessment;

import java.util.Optional;
import java.util.Set;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Rights;
import pmqa.workbench.organization.Role;

/**
 * Everything that decides whether somebody may give an answer: whose assessment it is and how it stands, until when answers may change, and
 * what the person may do there.
 *
 * @param window when the self-assessment may be filled in, extensions included; none where the cycle sets no bounds
 */
public record Desk(Assessment assessment, AssessmentFrames.Frame frame, Optional<Cycle.Phase> window, Set<Role> roles) {

    public Desk {
        roles = Set.copyOf(roles);
    }

    public boolean may(Right right) {
        return Rights.allow(roles, right);
    }
}
