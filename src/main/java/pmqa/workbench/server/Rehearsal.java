package pmqa.workbench.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A start on an empty folder, what people do most with the demo's data, each once, and a stop: from it the JVM learns which classes
 * the next starts and their first people will need. Once, because how far each method got is learnt as well (the quick compiler), and
 * kept: what is done often here would never meet the better compiler. {@code ./pmqa} asks for it, in the background, to make its
 * cache (JDK AOT cache); nobody else sees it.
 */
final class Rehearsal {

    private static final String WANTED = "pmqa.rehearsal";
    private static final String TOKEN_COOKIE = "XSRF-TOKEN";
    private static final Pattern ASSESSMENT = Pattern.compile("assessments/[0-9a-f-]{36}");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final URI site;
    private final HttpClient visitor;
    private final CookieManager cookies;

    private Rehearsal(URI site, HttpClient visitor, CookieManager cookies) {
        this.site = site;
        this.visitor = visitor;
        this.cookies = cookies;
    }

    static boolean isWanted() {
        return Boolean.getBoolean(WANTED);
    }

    /** On a site with the demo's data, whose people and password everybody may know. */
    static void at(URI site) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var visitor = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            var rehearsal = new Rehearsal(site, visitor, cookies);
            for (String path : new String[] {"sign-in", "", "link/nobody-was-given-this", "forgotten"}) {
                rehearsal.get(path);
            }
            rehearsal.signIn("nobody@example.invalid", "none");
            rehearsal.signIn("contributor@demo.invalid", "pmqa-demo-open-to-all");
            Matcher first = ASSESSMENT.matcher(rehearsal.get("assessments"));
            if (first.find()) {
                rehearsal.work(first.group());
            }
        }
    }

    private void signIn(String email, String password) throws IOException, InterruptedException {
        send(to("sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=%s&password=%s"
                        .formatted(
                                URLEncoder.encode(email, StandardCharsets.UTF_8),
                                URLEncoder.encode(password, StandardCharsets.UTF_8)))));
    }

    /** The page of an item, the score, and a tick made and taken back. */
    private void work(String assessment) throws IOException, InterruptedException {
        get(assessment + "/items/1.1");
        get(assessment + "/score");
        Matcher stored = VERSION.matcher(tick(assessment, true, -1));
        if (stored.find()) {
            tick(assessment, false, Long.parseLong(stored.group(1)));
        }
    }

    private String tick(String assessment, boolean met, long version) throws IOException, InterruptedException {
        return send(to(assessment + "/answers/checkpoint?key=1.1-B1")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"value\":\"%s\",\"version\":%d}".formatted(met, version))));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).header("X-" + TOKEN_COOKIE, token());
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET());
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return visitor.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString())
                .body();
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(TOKEN_COOKIE))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
