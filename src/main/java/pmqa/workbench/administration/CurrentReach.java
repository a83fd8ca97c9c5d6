package pmqa.workbench.administration;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Reach;

/** How far the roles of the signed-in person reach; read once for each request, by the menu and the page. */
@Component
class CurrentReach {

    private static final String ATTRIBUTE = CurrentReach.class.getName();

    private final Access access;

    CurrentReach(Access access) {
        this.access = access;
    }

    Reach of(UUID person) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Reach known
                && known.person().equals(person)) {
            return known;
        }
        Reach reach = access.reachOf(person);
        if (request != null) {
            request.setAttribute(ATTRIBUTE, reach, RequestAttributes.SCOPE_REQUEST);
        }
        return reach;
    }
}
