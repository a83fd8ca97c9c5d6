package pmqa.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;

/** The sample for nginx in {@code deploy/}, before two nodes of which one is dead. */
@Tag("slow")
@Timeout(180)
class NginxTests {

    private static final int LARGEST = 50 * 1024 * 1024;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final RunningSite SITE =
            RunningSite.start(Map.of("server.forward-headers-strategy", "native", "pmqa.evidence.text-every", "PT24H"));
    private static final UUID ORGANIZATION = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
    private static final TestPerson PERSON = SITE.person(Role.CONTRIBUTOR, ORGANIZATION);
    private static final Nginx NGINX = started();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = NGINX.client().cookieHandler(cookies).build();

    private static Nginx started() {
        try {
            Path data = Path.of(SITE.context().getEnvironment().getRequiredProperty("pmqa.data"));
            return Nginx.before(SITE.address().getPort(), Files.createDirectories(data.resolve("nginx")));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        NGINX.close();
        SITE.context().close();
    }

    @Test
    void somebody_signs_in_although_one_node_is_dead_and_cookies_stay_with_https() throws Exception {
        var page = get("/sign-in");
        assertThat(page.headers().allValues("set-cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("; Secure"));
        assertThat(page.headers().firstValue("strict-transport-security")).isPresent();

        signIn();

        for (int i = 0; i < 6; i++) {
            assertThat(get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoever_comes_without_tls_is_sent_to_it_and_what_is_for_watchers_is_not_shown() throws Exception {
        var plain = browser.send(
                HttpRequest.newBuilder(NGINX.http().resolve("/sign-in?back=%2F"))
                        .build(),
                BodyHandlers.discarding());

        assertThat(plain.statusCode()).isEqualTo(301);
        assertThat(plain.headers().firstValue("location")).contains("https://pmqa.example.go.th/sign-in?back=%2F");
        for (String path : List.of("/metrics", "/health/ready", "/health/live")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void the_log_knows_the_address_of_the_visitor_and_nobody_can_say_another() throws Exception {
        var access = (Logger) LoggerFactory.getLogger("access");
        var before = access.getLevel();
        var events = new ListAppender<ILoggingEvent>();
        events.start();
        access.setLevel(Level.INFO);
        access.addAppender(events);
        try {
            browser.send(
                    HttpRequest.newBuilder(NGINX.https().resolve("/link/nobody-may-read-this?q=typed"))
                            .header("X-Forwarded-For", "203.0.113.9")
                            .header("X-Request-Id", "claimed-by-the-visitor")
                            .build(),
                    BodyHandlers.discarding());
        } finally {
            access.detachAppender(events);
            access.setLevel(before);
        }

        assertThat(events.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).startsWith("from=127.0.0.1 ");
            assertThat(event.getMDCPropertyMap().get("request")).matches("[0-9a-f]{32}");
            assertThat(NGINX.log("pmqa.log")).contains(event.getMDCPropertyMap().get("request") + " from=127.0.0.1 ");
        });
        assertThat(NGINX.log("pmqa.log") + NGINX.log("pmqa-error.log"))
                .doesNotContain("nobody-may-read-this", "typed", "203.0.113.9");
    }

    @Test
    void the_largest_file_passes_and_a_change_reaches_an_open_page_at_once() throws Exception {
        signIn();
        var assessment = SITE.assessment(SITE.cycle(List.of(ORGANIZATION)), ORGANIZATION, PERSON.id());
        byte[] file = new byte[LARGEST];
        new Random(1).nextBytes(file);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 9);

        assertThat(put(
                                "/assessments/" + assessment + "/evidence/files?file=large.pdf",
                                "application/octet-stream",
                                file)
                        .statusCode())
                .isEqualTo(200);

        var heard = new LinkedBlockingQueue<String>();
        var stream = browser.sendAsync(
                        HttpRequest.newBuilder(
                                        NGINX.https().resolve("/assessments/" + assessment + "/events?subject=1.1"))
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofLines())
                .thenAccept(lines -> lines.body().forEach(heard::add));
        await(heard, "event:here");
        assertThat(put(
                                "/assessments/" + assessment + "/answers/checkpoint?key=1.1-B1",
                                "application/json",
                                "{\"value\": \"true\", \"version\": 0}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        await(heard, "\"key\":\"1.1-B1\"");
        stream.cancel(true);
    }

    private static void await(LinkedBlockingQueue<String> heard, String words) throws InterruptedException {
        String line;
        do {
            // Longer than a proxy that gathers would need to be found out by the sign of life, which comes every 15
            // seconds.
            line = heard.poll(10, TimeUnit.SECONDS);
            assertThat(line).as("until %s", words).isNotNull();
        } while (!String.valueOf(line).contains(words));
    }

    private void signIn() throws Exception {
        var page = get("/sign-in").body();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        var form = "email=%s&password=%s&_csrf=%s"
                .formatted(encoded(PERSON.email()), encoded(RunningSite.PASSWORD), encoded(token.group(1)));
        var answer = browser.send(
                HttpRequest.newBuilder(NGINX.https().resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(NGINX.https().resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path, String type, byte[] body) throws Exception {
        var page = get("/account").body();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return browser.send(
                HttpRequest.newBuilder(NGINX.https().resolve(path))
                        .header("Content-Type", type)
                        .header("X-XSRF-TOKEN", token.group(1))
                        .PUT(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
