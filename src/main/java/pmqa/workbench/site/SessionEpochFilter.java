package pmqa.workbench.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import pmqa.workbench.organization.SecurityLog;

/** Forgets somebody whose account was disabled, whose sessions were ended elsewhere or whose session is too old, at the next request. */
@Component
class SessionEpochFilter extends OncePerRequestFilter {

    private final CurrentPerson current;

    SessionEpochFilter(CurrentPerson current) {
        this.current = current;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            HttpSession session = request.getSession(false);
            if (session != null && age(session).compareTo(Sessions.LONGEST) > 0) {
                SecurityLog.note(SecurityLog.Event.SESSION_TOO_OLD, signedIn.personId());
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else if (current.find().isEmpty()) {
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    /** By the clock of the sessions themselves: this request is their last use. */
    private static Duration age(HttpSession session) {
        return Duration.ofMillis(session.getLastAccessedTime() - session.getCreationTime());
    }
}
