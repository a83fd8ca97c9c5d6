package pmqa.workbench.site;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;

/** Who makes the present request; read with their session, and once for each request. */
@Component
public class CurrentPerson {

    private static final String ATTRIBUTE = CurrentPerson.class.getName();

    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    /** The person, if somebody is signed in whose session is not over. */
    public Optional<Person> find() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Person known) {
            return Optional.of(known);
        }
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        Optional<Person> person = read(request, signedIn)
                .filter(found -> !found.disabled() && found.sessionEpoch() == signedIn.sessionEpoch());
        if (request != null) {
            person.ifPresent(found -> request.setAttribute(ATTRIBUTE, found, RequestAttributes.SCOPE_REQUEST));
        }
        return person;
    }

    /** Not through the session's scope of Spring MVC, which writes back whatever it was asked for. */
    private Optional<Person> read(@Nullable RequestAttributes request, SignedIn signedIn) {
        return request instanceof ServletRequestAttributes web
                        && web.getRequest().getSession(false) instanceof HttpSession session
                        && session.getAttribute(PersonWithSession.ATTRIBUTE) instanceof Person found
                        && found.id().equals(signedIn.personId())
                ? Optional.of(found)
                : people.find(signedIn.personId());
    }

    /**
     * The person on a route that needs one.
     *
     * @throws IllegalStateException if the route is not protected, which is a fault of the program
     */
    public Person get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
