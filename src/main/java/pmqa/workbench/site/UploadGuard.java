package pmqa.workbench.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that looks for fields in a form with files, because looking for them writes the files to the disk: strangers may send none, and
 * nobody more than is accepted, whatever becomes of it.
 */
@Component
class UploadGuard extends OncePerRequestFilter {

    private final UnauthenticatedEntry entry;
    private final long limit;

    UploadGuard(
            UnauthenticatedEntry entry,
            @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize largestRequest) {
        this.entry = entry;
        this.limit = largestRequest.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn)) {
            entry.commence(request, response, new InsufficientAuthenticationException("no files from strangers"));
        } else if (request.getContentLengthLong() > limit) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
