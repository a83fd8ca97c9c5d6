package pmqa.workbench.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program that calls the API: no cookies, no redirects, a token with every request. */
public final class ApiClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final URI site;

    ApiClient(URI site) {
        this.site = site;
    }

    /** A call, put together before it is made. */
    public static final class Call {

        private final String method;
        private final String path;
        private final Map<String, String> headers;
        private final byte[] body;

        private Call(String method, String path, Map<String, String> headers, byte[] body) {
            this.method = method;
            this.path = path;
            this.headers = headers;
            this.body = body;
        }

        public static Call of(String method, String path) {
            return new Call(method, path, Map.of(), new byte[0]);
        }

        public String method() {
            return method;
        }

        public String path() {
            return path;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public Call with(String header, String value) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put(header, value);
            return new Call(method, path, all, body);
        }

        public Call without(String header) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.remove(header);
            return new Call(method, path, all, body);
        }

        public Call token(String secret) {
            return with("Authorization", "Bearer " + secret);
        }

        public Call at(String otherPath) {
            return new Call(method, otherPath, headers, body);
        }

        public Call json(String json) {
            return with("Content-Type", "application/json").bytes(json.getBytes(StandardCharsets.UTF_8));
        }

        public Call bytes(byte[] content) {
            return new Call(method, path, headers, content.clone());
        }
    }

    public WebResponse send(Call call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.resolve(call.path)).timeout(Duration.ofSeconds(60));
        call.headers.forEach(request::header);
        request.method(
                call.method, call.body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body));
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new WebResponse(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
