package pmqa.workbench.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Requests that cannot be read – broken encodings, forms that are too large or end in the middle – are the sender's affair: they get the
 * page that says so, and the log no stack trace.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnusableRequests extends OncePerRequestFilter {

    private static final String UNREADABLE = UnusableRequests.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean known = request.getAttribute(UNREADABLE) != null;
        try {
            chain.doFilter(known ? new Unread(request) : request, response);
        } catch (ServletException | RuntimeException e) {
            OptionalInt status = status(e);
            if (known || status.isEmpty() || response.isCommitted()) {
                throw e;
            }
            request.setAttribute(UNREADABLE, true);
            response.sendError(status.getAsInt());
        }
    }

    /** The page that tells of it must not try to read it again. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A request without its content. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }

    private static OptionalInt status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException invalid) {
                return OptionalInt.of(invalid.getErrorCode());
            }
            if (cause instanceof MaxUploadSizeExceededException) {
                return OptionalInt.of(HttpStatus.CONTENT_TOO_LARGE.value());
            }
            if (cause instanceof MultipartException) {
                return OptionalInt.of(HttpStatus.BAD_REQUEST.value());
            }
        }
        return OptionalInt.empty();
    }

    /** A form that was sent twice at once, or by two people: the database took the first, and the second changed nothing. */
    @ExceptionHandler({DuplicateKeyException.class, ConcurrencyFailureException.class})
    void overtaken(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    /** A file where a text belongs, for instance. */
    @ExceptionHandler(ConversionNotSupportedException.class)
    void refuse(ConversionNotSupportedException misfit, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
