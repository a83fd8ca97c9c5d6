package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import pmqa.workbench.identity.SecondFactors;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.SecurityLog;

/** The one way in: whatever somebody has shown – a password, a link, another authority's word – a session begins here and nowhere else. */
@Component
public class Entrance {

    private final SecondFactors factors;
    private final People people;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Entrance(SecondFactors factors, People people, Clock clock) {
        this.factors = factors;
        this.people = people;
        this.clock = clock;
    }

    /** Lets somebody in, or sends them to the page that asks for their second factor; returns where they go. */
    String admit(Person person, String back, HttpServletRequest request, HttpServletResponse response) {
        boolean on = factors.isOn(person.id());
        if (!on && !factors.isRequired(person.id())) {
            begin(person, request, response);
            return "redirect:" + back;
        }
        if (!on) {
            factors.begin(person.id());
        }
        SecurityLog.note(SecurityLog.Event.CODE_ASKED, person.id());
        discard(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) HalfSignedIn.LIFE.toSeconds());
        session.setAttribute(
                HalfSignedIn.ATTRIBUTE, new HalfSignedIn(person.id(), person.sessionEpoch(), back, clock.instant()));
        return on ? "redirect:/sign-in/code" : "redirect:/sign-in/second-factor";
    }

    /** Somebody who still owes a code, with where they wanted to go. */
    record Half(Person person, String back) {}

    Optional<Half> half(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(HalfSignedIn.ATTRIBUTE) instanceof HalfSignedIn half)) {
            return Optional.empty();
        }
        if (half.since().plus(HalfSignedIn.LIFE).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return people.find(half.personId())
                .filter(person -> !person.disabled() && person.sessionEpoch() == half.sessionEpoch())
                .map(person -> new Half(person, half.back()));
    }

    /** Begins a session under a new id: one that was planted before is worth nothing. */
    public void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        discard(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new SignedIn(person.id(), person.sessionEpoch(), Device.of(request.getHeader(HttpHeaders.USER_AGENT))));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        SecurityLog.note(SecurityLog.Event.SIGNED_IN, person.id());
    }

    private static void discard(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
    }
}
