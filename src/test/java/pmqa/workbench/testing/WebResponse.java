package pmqa.workbench.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back: status, body and headers. */
public final class WebResponse {

    private final int status;
    private final byte[] content;
    private final Map<String, List<String>> headers;

    WebResponse(int status, byte[] content, Map<String, List<String>> headers) {
        this.status = status;
        this.content = content;
        this.headers = headers;
    }

    public int status() {
        return status;
    }

    public byte[] content() {
        return content.clone();
    }

    public String body() {
        return new String(content, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst();
    }

    /** Path and query of where it redirects to; empty if it does not. */
    public String location() {
        return header("Location")
                .map(URI::create)
                .map(uri -> uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                .orElse("");
    }

    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    /** For the message of a failed test. */
    @Override
    public String toString() {
        return status + " " + location() + "\n" + body();
    }
}
