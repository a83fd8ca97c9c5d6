package pmqa.workbench.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file that comes as the body of a request. It is read by the operation, after that has seen whether the caller may send one.
 *
 * @param length as announced, in bytes; negative if it was not
 * @param key the idempotency key, if there is one
 */
record Upload(InputStream content, long length, Optional<String> key, String path) {

    static Upload of(HttpServletRequest request) throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return new Upload(
                request.getInputStream(),
                request.getContentLengthLong(),
                Optional.ofNullable(request.getHeader(Idempotency.HEADER)),
                request.getRequestURI() + query);
    }
}
