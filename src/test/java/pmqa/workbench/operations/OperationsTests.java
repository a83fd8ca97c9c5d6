package pmqa.workbench.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.FakeS3;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.SmallFiles;
import pmqa.workbench.testing.TestClock;

/** What watchers of a node see, and what its log says and does not say. */
@Tag("slow")
@Timeout(120)
class OperationsTests {

    private static final RunningSite SITE = RunningSite.start(Map.of());

    @Test
    void everybody_may_know_that_it_lives_and_is_ready_and_no_more() throws Exception {
        var live = get(SITE, "/health/live");
        var ready = get(SITE, "/health/ready");

        assertThat(List.of(live.statusCode(), ready.statusCode())).containsOnly(200);
        assertThat(live.body()).isEqualTo("live\n");
        assertThat(ready.body()).isEqualTo("ready\n");
        assertThat(ready.headers().map()).doesNotContainKey("set-cookie");
        assertThat(get(SITE, "/health/").statusCode())
                .as("what is no such thing")
                .isNotEqualTo(200);
    }

    @Test
    void it_is_not_ready_while_a_demo_is_being_filled() throws Exception {
        var before = new CompletableFuture<Integer>();

        var site = RunningSite.start(Map.of(), new TestClock(), address -> before.complete(readyAt(address)));

        assertThat(before.join())
                .as("before what a start does when the web listens")
                .isEqualTo(503);
        assertThat(readyAt(site.address())).isEqualTo(200);
    }

    private static int readyAt(URI site) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(site.resolve("/health/ready"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void it_is_not_ready_without_its_evidence_store_and_again_when_that_is_back() throws Exception {
        var organization = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
        var person = SITE.person(Role.COORDINATOR, organization);
        SITE.citedEvidence(SITE.assessment(SITE.cycle(List.of(organization)), organization, person.id()), organization);
        var marker =
                Path.of(SITE.context().getEnvironment().getRequiredProperty("pmqa.data"), "evidence", "evidence-store");
        var away = marker.resolveSibling("away");

        Files.move(marker, away);
        var without = until(503);
        Files.move(away, marker);

        assertThat(without.body()).isEqualTo("not ready\n");
        until(200);
        assertThat(get(SITE, "/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void it_is_not_ready_on_a_full_disk() throws Exception {
        var site = RunningSite.start(Map.of("pmqa.health.free-disk", "900000GB"));

        assertThat(get(site, "/health/ready").statusCode()).isEqualTo(503);
        assertThat(get(site, "/metrics").body())
                .contains("pmqa_ready{check=\"disk\"} 0", "pmqa_ready{check=\"database\"} 1");
    }

    @Test
    void figures_are_for_this_machine_itself() throws Exception {
        get(SITE, "/sign-in?typed=hush-hush");

        var figures = get(SITE, "/metrics").body();

        assertThat(figures)
                .contains(
                        "pmqa_http_requests_seconds_count{method=\"GET\",route=\"/sign-in\",status=\"200\"} ",
                        "pmqa_queue_size{queue=\"webhooks\"} ",
                        "pmqa_queue_size{queue=\"mail\"} ",
                        "pmqa_queue_size{queue=\"evidence_text\"} ",
                        "pmqa_autosaves_total{outcome=\"conflict\"} ",
                        "jvm_heap_used_bytes ")
                .doesNotContain("hush");
        assertThat(figures.lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.matches("[a-z_]+(\\{[^}]*(\\{[a-z]+}[^}]*)*})? [-0-9.E]+"));
        for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded")) {
            assertThat(get(SITE, "/metrics", header, "192.0.2.7").statusCode())
                    .as("through a proxy that says %s", header)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_figures_keep_to_the_rules_of_their_format() throws Exception {
        get(SITE, "/sign-in");
        get(SITE, "/nowhere\"\\");

        assertThat(Exposition.problems(get(SITE, "/metrics").body())).isEmpty();
    }

    @Test
    void a_label_is_quoted_whatever_stands_in_it() {
        assertThat(MetricsText.label("route", "/{id:[\\d]+}/\"x\"\n"))
                .isEqualTo("route=\"/{id:[\\\\d]+}/\\\"x\\\"\\n\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# HELP a A.\n# TYPE a gauge\na{} 1\n",
                "# HELP a A.\n# TYPE a gauge\na 1",
                "# HELP a A.\n# TYPE a gauge\na 1\na 2\n",
                "# HELP a A.\n# TYPE a counter\na 1\n",
                "# HELP a_total A.\n# TYPE a_total gauge\na_total 1\n",
                "a 1\n",
                "# HELP a A.\n# TYPE a gauge\nb 1\n",
                "# HELP a A.\n# TYPE a gauge\na{x=\"\"y\"} 1\n",
                "# HELP a A.\n# TYPE a gauge\na one\n",
                "# HELP a A.\n# TYPE a gauge\na 1\n# HELP a A.\n",
                "# HELP a A.\n# TYPE a histogram\na_bucket{le=\"1.0\"} 2\na_bucket{le=\"+Inf\"} 1\na_count 1\na_sum 1\n",
                "# HELP a A.\n# TYPE a histogram\na_bucket{le=\"1.0\"} 1\na_count 1\na_sum 1\n",
                "# HELP a A.\n# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_count 2\na_sum 1\n"
            })
    void what_breaks_those_rules_is_found(String figures) {
        assertThat(Exposition.problems(figures)).isNotEmpty();
    }

    /** It would answer after two minutes: twice the time that the setting gives the store. */
    @Test
    void a_silent_store_keeps_no_watcher_waiting_and_is_well_again_at_once() throws Exception {
        try (var s3 = FakeS3.start()) {
            var site = RunningSite.start(s3.settings("pmqa.evidence.s3.timeout", "60s"));
            var organization = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
            var assessment = site.assessment(
                    site.cycle(List.of(organization)),
                    organization,
                    site.person().id());
            assertThat(site.signedIn(site.person(Role.CONTRIBUTOR, organization))
                            .putFile(
                                    "/assessments/" + assessment + "/evidence/files?file=a.pdf",
                                    SmallFiles.pdf("watched"))
                            .status())
                    .isEqualTo(200);
            until(site, 200);

            s3.fail(FakeS3.Trouble.SILENT);
            until(site, 503);
            assertThat(get(site, "/metrics").body()).contains("pmqa_ready{check=\"evidence\"} 0");
            s3.work();
            until(site, 200);
            site.context().close();
        }
    }

    @Test
    void figures_are_for_whoever_shows_the_token_or_for_nobody() throws Exception {
        var closed = RunningSite.start(Map.of("pmqa.metrics.access", "off"));
        var guarded = RunningSite.start(Map.of("pmqa.metrics.access", "token", "pmqa.metrics.token", "open sesame"));

        assertThat(get(closed, "/metrics").statusCode()).isEqualTo(404);
        assertThat(get(guarded, "/metrics").statusCode()).isEqualTo(404);
        assertThat(get(guarded, "/metrics", "Authorization", "Bearer open").statusCode())
                .isEqualTo(404);
        assertThat(get(guarded, "/metrics", "Authorization", "Bearer open sesame")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void durations_fall_into_the_bucket_that_holds_them() {
        var times = new RequestTimes();
        for (int millis : new int[] {1, 40, 41, 20_000}) {
            times.took(new RequestTimes.Kind("PUT", "/assessments/{id}/answers/{kind}", 200), millis * 1_000_000L);
        }
        times.took(new RequestTimes.Kind("PUT", "/assessments/{id}/answers/{kind}", 409), 1);
        var text = new MetricsText();
        times.writeTo(text);

        var labels = "{method=\"PUT\",route=\"/assessments/{id}/answers/{kind}\",status=\"200\"";
        assertThat(text.toString())
                .contains(
                        "_bucket" + labels + ",le=\"0.04\"} 2\n",
                        "_bucket" + labels + ",le=\"0.06\"} 3\n",
                        "_bucket" + labels + ",le=\"10.0\"} 3\n",
                        "_bucket" + labels + ",le=\"+Inf\"} 4\n",
                        "_count" + labels + "} 4\n",
                        "_sum" + labels + "} 20.082\n",
                        "pmqa_autosaves_total{outcome=\"saved\"} 4\n",
                        "pmqa_autosaves_total{outcome=\"conflict\"} 1\n",
                        "pmqa_autosaves_total{outcome=\"refused\"} 0\n");
    }

    @Test
    void a_request_leaves_one_line_with_its_number_and_nothing_that_people_typed() throws Exception {
        var organization = SITE.organization(OrganizationType.DEPARTMENT, Optional.empty());
        var person = SITE.person(Role.COORDINATOR, organization);
        var all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var before = all.getLevel();
        var events = new ListAppender<ILoggingEvent>();
        events.start();
        all.setLevel(Level.INFO);
        all.addAppender(events);
        try {
            SITE.signedIn(person).get("/account?typed=ความลับ");
            SITE.stranger().post("/sign-in", "email", person.email(), "password", "wrong-password");
            get(SITE, "/link/this-opens-an-account");
            get(SITE, "/nowhere/typed-by-somebody");
            var answered = get(SITE, "/sign-in", "X-Request-Id", "number-of-the-proxy");
            assertThat(answered.headers().firstValue("X-Request-Id")).contains("number-of-the-proxy");
            assertThat(get(SITE, "/sign-in", "X-Request-Id", "<script>")
                            .headers()
                            .firstValue("X-Request-Id"))
                    .get()
                    .asString()
                    .matches("[0-9a-f-]{36}");
        } finally {
            all.detachAppender(events);
            all.setLevel(before);
        }

        var lines = List.copyOf(events.list);
        assertThat(lines)
                .filteredOn(event -> event.getLoggerName().equals("access"))
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line ->
                        line.matches("from=127\\.0\\.0\\.1 account=" + person.id() + " GET /account 200 \\d+ms"))
                .anyMatch(line -> line.matches(".* account=- GET /link/\\{secret} \\d+ \\d+ms"))
                .anyMatch(line -> line.matches(".* account=- POST /sign-in \\d+ \\d+ms"));
        assertThat(lines)
                .filteredOn(event -> event.getLoggerName().equals("access"))
                .allSatisfy(event -> assertThat(event.getMDCPropertyMap()).containsKey("request"))
                .anySatisfy(
                        event -> assertThat(event.getMDCPropertyMap()).containsEntry("request", "number-of-the-proxy"));
        assertThat(lines)
                .extracting(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .noneMatch(line -> line.contains(person.email())
                        || line.contains(person.name())
                        || line.contains("ความลับ")
                        || line.contains("wrong-password")
                        || line.contains("this-opens")
                        || line.contains("typed-by-somebody"));
    }

    /** The database would quote the row that is in the way. */
    @Test
    void an_error_of_the_database_does_not_quote_rows() {
        var person = SITE.person();
        var sql = SITE.bean(org.springframework.jdbc.core.simple.JdbcClient.class);

        var failure = org.junit.jupiter.api.Assertions.assertThrows(
                org.springframework.dao.DataIntegrityViolationException.class,
                () -> sql.sql(
                                "insert into person (id, email, name, created_at) select gen_random_uuid(), email, name, now() from person where id = :id")
                        .param("id", person.id())
                        .update());

        assertThat(String.valueOf(failure.getMessage())).doesNotContain(person.email());
    }

    private static HttpResponse<String> until(int status) throws Exception {
        return until(SITE, status);
    }

    private static HttpResponse<String> until(RunningSite site, int status) throws Exception {
        while (true) {
            var answer = get(site, "/health/ready");
            if (answer.statusCode() == status) {
                return answer;
            }
        }
    }

    private static String encoded(String path) {
        return path.replace("\"", "%22").replace("\\", "%5C").replace("{", "%7B");
    }

    private static HttpResponse<String> get(RunningSite site, String path, String... header)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.address().resolve(encoded(path)))
                .timeout(Duration.ofSeconds(30))
                .GET();
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
