package pmqa.workbench.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Forgets somebody whose account was disabled or whose sessions were ended elsewhere, at the next request. */
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
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn
                && current.find().isEmpty()) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
