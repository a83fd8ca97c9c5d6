package pmqa.workbench.site;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * The signed-in person, as the session keeps them. Only the id and the epoch are kept: name, language and roles are read from the
 * database at each request, so that a change holds at once.
 */
public final class SignedIn extends AbstractAuthenticationToken implements Serializable {

    private static final long serialVersionUID = 1;

    private final UUID personId;
    private final int sessionEpoch;

    SignedIn(UUID personId, int sessionEpoch, String device) {
        super(List.of());
        setDetails(device);
        this.personId = personId;
        this.sessionEpoch = sessionEpoch;
        setAuthenticated(true);
    }

    public UUID personId() {
        return personId;
    }

    /** What the browser gave itself out for when the session began. */
    String device() {
        return getDetails() instanceof String said ? said : "";
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return personId.toString();
    }
}
