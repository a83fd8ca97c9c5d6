package pmqa.workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.testing.RunningSite;

/** What browsers are told beside the pages: headers and cookies, over plain HTTP on the machine itself and behind a proxy that speaks HTTPS. */
@Tag("slow")
class SecurityHeaderTests {

    private final RunningSite site = RunningSite.shared();

    private static final class Proxied {
        static final RunningSite SITE = RunningSite.start(Map.of("server.forward-headers-strategy", "native"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/account", "/nowhere", "/assets/style.css", "/api"})
    void every_answer_carries_the_headers_that_bind_browsers(String path) {
        var answer = site.signedIn(site.person()).get(path);

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void the_policy_lets_nothing_run_that_does_not_come_from_here() {
        var policy = site.stranger()
                .get("/sign-in")
                .header("Content-Security-Policy")
                .orElse("");

        assertThat(policy)
                .contains("default-src 'none'")
                .contains("object-src 'none'")
                .contains("base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe")
                .doesNotContain("*")
                .doesNotContain("http:");
    }

    @Test
    void no_page_holds_a_script_or_a_style_of_its_own() {
        var client = site.signedIn(site.person());

        for (String path : List.of("/", "/account", "/account/tokens", "/account/second-factor", "/account/data")) {
            assertThat(client.get(path).body())
                    .as(path)
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContain("<style")
                    .doesNotContainPattern("\\sstyle=\"")
                    .doesNotContainPattern("\\son[a-z]+=\"")
                    .doesNotContain("javascript:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/sign-in", "/account/tokens"})
    void pages_about_people_are_kept_by_no_cache(String path) {
        assertThat(site.signedIn(site.person())
                        .get(path)
                        .header("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    @Test
    void no_other_site_may_read_answers() {
        var answer = send(site.address(), "GET", "/sign-in", "Origin", "https://elsewhere.invalid");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK"})
    void methods_that_tell_too_much_are_not_served(String method) {
        assertThat(send(site.address(), method, "/sign-in").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void over_plain_http_cookies_are_for_scripts_and_other_sites_to_leave_alone() {
        var answer = signIn(site, List.of());

        assertThat(answer)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("SameSite=Lax")
                        .containsIgnoringCase("HttpOnly")
                        .contains("Path=/")
                        .doesNotContain("__Host-"));
    }

    @Test
    void over_https_cookies_are_this_hosts_own_and_browsers_are_told_to_stay_with_https() {
        var proxied = List.of("X-Forwarded-Proto", "https");
        var answer = signIn(Proxied.SITE, proxied);

        assertThat(answer)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Secure")
                        .contains("SameSite=Lax")
                        .containsIgnoringCase("HttpOnly")
                        .contains("Path=/")
                        .doesNotContainIgnoringCase("domain="));
        var page = send(Proxied.SITE.address(), "GET", "/sign-in", "X-Forwarded-Proto", "https");
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=31536000")
                .contains("includeSubDomains");
    }

    /** The cookies of somebody who opens the sign-in page and signs in. */
    private static List<String> signIn(RunningSite site, List<String> headers) {
        var more = headers.toArray(String[]::new);
        var form = send(site.address(), "GET", "/sign-in", more);
        var cookies = form.headers().allValues("Set-Cookie");
        var token = cookies.stream()
                .filter(cookie -> cookie.contains("XSRF-TOKEN="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
        var body = "email=" + site.person().email() + "&password="
                + URLEncoder.encode(RunningSite.PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + token.substring(token.indexOf('=') + 1);
        var request = HttpRequest.newBuilder(site.address().resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", token)
                .POST(BodyPublishers.ofString(body));
        Optional.of(more).filter(all -> all.length > 0).ifPresent(request::headers);
        var answer = send(request.build());
        assertThat(answer.statusCode()).isEqualTo(302);
        var all = new ArrayList<>(cookies);
        all.addAll(answer.headers().allValues("Set-Cookie"));
        assertThat(all).anyMatch(cookie -> cookie.contains("pmqa-session="));
        return all;
    }

    private static HttpResponse<Void> send(URI site, String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(site.resolve(path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private static HttpResponse<Void> send(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
