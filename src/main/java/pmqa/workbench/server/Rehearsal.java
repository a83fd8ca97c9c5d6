package pmqa.workbench.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A start on an empty folder, a few visits and a stop, from which the JVM learns what the next starts will need. {@code ./pmqa} asks
 * for it, in the background, to make its cache (JDK AOT cache); nobody else sees it.
 */
final class Rehearsal {

    private static final String WANTED = "pmqa.rehearsal";
    private static final String TOKEN_COOKIE = "XSRF-TOKEN";

    private Rehearsal() {}

    static boolean isWanted() {
        return Boolean.getBoolean(WANTED);
    }

    static void at(URI site) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var visitor = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            for (String path : new String[] {"sign-in", "", "link/nobody-was-given-this", "forgotten"}) {
                send(visitor, HttpRequest.newBuilder(site.resolve(path)).GET());
            }
            // Nobody can sign in, but all that looks for accounts and compares passwords is at work.
            send(
                    visitor,
                    HttpRequest.newBuilder(site.resolve("sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-" + TOKEN_COOKIE, token(cookies))
                            .POST(HttpRequest.BodyPublishers.ofString("email=nobody%40example.invalid&password=none")));
        }
    }

    private static void send(HttpClient visitor, HttpRequest.Builder request) throws IOException, InterruptedException {
        visitor.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.discarding());
    }

    private static String token(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(TOKEN_COOKIE))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
