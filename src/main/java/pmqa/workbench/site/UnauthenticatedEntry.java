package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * What a stranger, or somebody whose session has ended, meets: pages send them to the sign-in page and back, scripts get a 401
 * that they can act on without losing what was typed, forms about assessments a page from which they can be sent again.
 */
@Component
class UnauthenticatedEntry implements AuthenticationEntryPoint {

    /** Scripts name themselves with this header. */
    static final String SCRIPT_HEADER = "X-Requested-With";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        boolean page = HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(SCRIPT_HEADER) == null
                && !MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
        if (page) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String back = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
            response.sendRedirect("/sign-in?back=" + back);
        } else {
            KeptForm.keep(request);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
