package pmqa.workbench.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets {@link FrugalSessions} remember what it read for one request; stands before the filter of the sessions. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionScopeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ScopedValue.CallableOp<Boolean, Exception> rest = () -> {
            chain.doFilter(request, response);
            return true;
        };
        try {
            ScopedValue.where(FrugalSessions.READ, new HashMap<>()).call(rest);
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
