package pmqa.workbench.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the watchers of this node before anything else looks at the request: without session, page or person. Everybody may know
 * whether it lives and is ready, and no more than that; the figures are for this machine itself, or for whoever shows the token.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OperationsFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Readiness readiness;
    private final Figures figures;
    private final OperationsSettings settings;

    OperationsFilter(Readiness readiness, Figures figures, OperationsSettings settings) {
        this.readiness = readiness;
        this.figures = figures;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        switch (request.getRequestURI()) {
            case "/health/live" -> answer(response, 200, "live\n");
            case "/health/ready" -> {
                boolean ready = readiness.isReady();
                answer(response, ready ? 200 : 503, ready ? "ready\n" : "not ready\n");
            }
            case "/metrics" -> {
                if (mayRead(request)) {
                    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
                    answer(response, 200, figures.text());
                } else {
                    answer(response, 404, "not found\n");
                }
            }
            default -> chain.doFilter(request, response);
        }
    }

    private boolean mayRead(HttpServletRequest request) throws IOException {
        return switch (settings.access()) {
            case "loopback" -> isThisMachineItself(request);
            case "token" -> showsToken(request);
            default -> false;
        };
    }

    /** Behind a proxy on this machine everybody comes from here; a proxy says so. */
    private static boolean isThisMachineItself(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("X-Real-IP") == null
                && request.getHeader("Forwarded") == null;
    }

    private boolean showsToken(HttpServletRequest request) {
        String shown = request.getHeader("Authorization");
        return shown != null
                && shown.startsWith(BEARER)
                && !settings.token().isEmpty()
                && MessageDigest.isEqual(
                        shown.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        settings.token().getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        if (response.getContentType() == null) {
            response.setContentType("text/plain; charset=utf-8");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
