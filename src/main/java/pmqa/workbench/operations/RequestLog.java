package pmqa.workbench.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A line for each request, as the Computer Crime Act (s. 26) wants it kept: when, from where, whose account, what kind of page, what came of
 * it. The route is logged and not the path, and no query: links hold secrets, searches hold what people typed. An account is its
 * number, which says who it is only together with the database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestLog extends OncePerRequestFilter {

    private static final Logger ACCESS = LoggerFactory.getLogger("access");
    private static final String ID = "X-Request-Id";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,10}");
    private static final int FAULT = 500;

    private final RequestTimes times;

    RequestLog(RequestTimes times) {
        this.times = times;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        String given = request.getHeader(ID);
        String id = given != null && USABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        response.setHeader(ID, id);
        boolean returned = false;
        try (MDC.MDCCloseable _ = MDC.putCloseable("request", id)) {
            try {
                chain.doFilter(request, response);
                returned = true;
            } finally {
                note(request, returned ? response.getStatus() : FAULT, System.nanoTime() - began);
            }
        }
    }

    private void note(HttpServletRequest request, int status, long nanoseconds) {
        String route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "-";
        String method = METHOD.matcher(request.getMethod()).matches() ? request.getMethod() : "-";
        times.took(new RequestTimes.Kind(method, route, status), nanoseconds);
        String account = request.getAttribute(WhoAsked.ATTRIBUTE) instanceof String known ? known : "-";
        ACCESS.info(
                "from={} account={} {} {} {} {}ms",
                request.getRemoteAddr(),
                account,
                method,
                route,
                status,
                nanoseconds / 1_000_000);
    }
}
