package pmqa.workbench.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.SecurityLog;

/** Notes who was refused something that they may see and not do, or came without the token of a form. */
@Component
class DeniedFilter extends OncePerRequestFilter {

    private final CurrentPerson current;

    DeniedFilter(CurrentPerson current) {
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            SecurityLog.note(SecurityLog.Event.ACCESS_DENIED, current.find().map(Person::id), request.getMethod());
        }
    }
}
