package pmqa.workbench.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A browser without JavaScript: keeps cookies, sends forms with their CSRF token, and follows no redirect unless asked, so that tests see them.
 */
public final class WebClient {

    private final URI site;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    /** Somebody who has not signed in yet. */
    public WebClient(URI site) {
        this.site = site;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    public WebResponse get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a form. Fields may repeat; the token is added. */
    public WebResponse post(String path, List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        all.add(Map.entry("_csrf", csrf()));
        String body = all.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form given as name, value, name, value … */
    public WebResponse post(String path, String... namesAndValues) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
        }
        return post(path, fields);
    }

    /** Sends a form that belongs to no session of this client: without its token. */
    public WebResponse postWithoutToken(String path) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** Sends a form with one file. */
    public WebResponse upload(String path, String field, String fileName, byte[] content, Map<String, String> fields) {
        String boundary = "boundary-of-a-test";
        List<byte[]> parts = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf());
        all.forEach((name, value) -> parts.add(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(content);
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(parts))
                .build());
    }

    /** Sends whatever bytes under whatever name of a type, with the token in a header; nothing sets it right. */
    public WebResponse raw(String method, String path, String type, byte[] body) {
        return send(request(path)
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", csrf())
                .method(method, BodyPublishers.ofByteArray(body))
                .build());
    }

    /** The same as somebody who never saw a page of this site. */
    public WebResponse rawWithoutToken(String method, String path, String type, byte[] body) {
        return send(request(path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Sends a file as the plain body of a request, as scripts do. */
    public WebResponse putFile(String path, byte[] content) {
        return request("PUT", path, "application/octet-stream", BodyPublishers.ofByteArray(content));
    }

    /**
     * Sends a form – or, for GET, nothing – and looks only at how it is answered: good for streams, which never end.
     *
     * @param json the body instead of a form; empty for none
     */
    public WebResponse head(String method, String path, List<Map.Entry<String, String>> fields, String json) {
        String token = csrf();
        HttpRequest.Builder request = request(path);
        if (method.equals("GET")) {
            request.GET();
        } else if (json.isEmpty()) {
            String body = fields.stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-XSRF-TOKEN", token)
                    .method(method, BodyPublishers.ofString(body));
        } else {
            request.header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", token)
                    .method(method, BodyPublishers.ofString(json));
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            return new WebResponse(
                    response.statusCode(), new byte[0], response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What scripts send: JSON with the token in a header. */
    public WebResponse json(String method, String path, String body) {
        return request(method, path, "application/json", BodyPublishers.ofString(body));
    }

    private WebResponse request(String method, String path, String type, BodyPublisher body) {
        return send(request(path)
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", csrf())
                .header("X-Requested-With", "fetch")
                .method(method, body)
                .build());
    }

    /** The token that this client was given; asks for a page first if it has none. */
    public String csrf() {
        return cookie("XSRF-TOKEN").orElseGet(() -> {
            get("/sign-in");
            return cookie("XSRF-TOKEN").orElseThrow(() -> new IllegalStateException("No page gave a CSRF token"));
        });
    }

    /** Every cookie, as a browser sends them. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private WebResponse send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new WebResponse(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
