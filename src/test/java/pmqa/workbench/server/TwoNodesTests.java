package pmqa.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.mail.TestMailServer;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.TestDatabase;

/** Two processes on one PostgreSQL server, as behind nginx; the client goes now to the one and now to the other. */
@Tag("slow")
@Timeout(300)
class TwoNodesTests {

    private static final int MESSAGES = 200;

    @TempDir
    Path folder;

    private final TestMailServer mailServer = TestMailServer.plain();
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private @Nullable CompletableFuture<Void> stream;
    private final Map<String, AtomicInteger> received = new ConcurrentHashMap<>();

    @Test
    void changes_reach_the_other_node_one_may_die_nobody_is_signed_out_and_nothing_is_sent_twice() throws Exception {
        try (HikariDataSource database = TestDatabase.empty();
                TestMailServer mail = mailServer;
                ServeNode a = ServeNode.start(folder.resolve("a"), settings(database), "--demo");
                ServeNode b = ServeNode.start(folder.resolve("b"), settings(database), "--demo")) {
            var sql = JdbcClient.create(database);
            signIn(a);
            sql.sql("update owner set due_on = current_date + 3, due_set_at = now() - interval '10 days'")
                    .update();
            var assessment = editable(sql, a);

            var heard = new LinkedBlockingQueue<String>();
            listen(b, assessment, heard);
            var saved = turn(sql, a, assessment);
            assertThat(saved.statusCode()).isEqualTo(200);
            await(heard, "\"key\":\"1.1-B1\"");

            sendByBoth(sql);
            assertThat(received).hasSize(MESSAGES);
            assertThat(received.values()).allMatch(times -> times.get() == 1);

            var reminders = reminded(sql, mail);

            assertThat(stream).isNotNull();
            a.kill();
            assertThat(get(b, "/account").statusCode())
                    .as("signed in at the node that died")
                    .isEqualTo(200);
            assertThat(turn(sql, b, assessment).statusCode()).isEqualTo(200);
            await(heard, "\"key\":\"1.1-B1\"");
            sendByBoth(sql);
            assertThat(received).hasSize(2 * MESSAGES);
            assertThat(received.values()).allMatch(times -> times.get() == 1);
            assertThat(get(b, "/health/ready").statusCode()).isEqualTo(200);

            comeRoundTwice(sql);
            assertThat(reminded(sql, mail))
                    .as("reminders after the death of a node")
                    .isEqualTo(reminders);

            assertNobodyIsNamedInTheLogs(sql);
            try (ServeNode again = ServeNode.start(folder.resolve("a"), settings(database), "--demo")) {
                assertThat(get(again, "/account").statusCode())
                        .as("at the new node")
                        .isEqualTo(200);
            }
        }
    }

    /** Waits until every reminder has left; returns the letters that arrived, each of which came once. */
    private static List<String> reminded(JdbcClient sql, TestMailServer mail) {
        while (count(sql, "select count(*) from outbox_message where kind = 'reminder' and state = 'sent'") == 0
                || count(sql, "select count(*) from outbox_message where kind = 'reminder' and state = 'waiting'")
                        > 0) {
            Thread.onSpinWait();
        }
        List<String> letters = mail.taken().stream()
                .map(letter -> letter.header("Message-ID").orElseThrow())
                .sorted()
                .toList();
        assertThat(letters).isNotEmpty().doesNotHaveDuplicates();
        assertThat(
                        count(
                                sql,
                                "select count(*) from (select person_id from outbox_message where kind = 'reminder' group by 1 having count(*) > 1) as twice"))
                .as("people who were reminded twice")
                .isZero();
        return letters;
    }

    /** Until whoever is left has looked for reminders once more, from beginning to end. */
    private static void comeRoundTwice(JdbcClient sql) {
        sql.sql("update node_lease set lease_until = now() where name = 'letters about work'")
                .update();
        String lease = "select lease_until::text from node_lease where name = 'letters about work'";
        for (int round = 0; round < 2; round++) {
            String before = sql.sql(lease).query(String.class).single();
            while (sql.sql(lease).query(String.class).single().equals(before)) {
                Thread.onSpinWait();
            }
        }
    }

    private static long count(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }

    /** Both nodes log for a collector: an object a line, with the number of the request, and nothing about anybody. */
    private void assertNobodyIsNamedInTheLogs(JdbcClient sql) throws Exception {
        List<String> secrets = new ArrayList<>(List.of("demo.invalid", "pmqa-demo-open-to-all", token()));
        secrets.addAll(sql.sql("select name from person").query(String.class).list());
        for (String node : List.of("a", "b")) {
            List<String> lines = Files.readAllLines(folder.resolve(node).resolve("logs/server.log"));
            assertThat(lines).hasSizeGreaterThan(10).allSatisfy(line -> {
                assertThat(Documents.readJson(line.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT))
                        .isInstanceOf(Result.Accepted.class);
                assertThat(line).startsWith("{\"@timestamp\":");
                assertThat(secrets).noneMatch(line::contains);
            });
            assertThat(lines)
                    .anyMatch(line -> line.contains("\"logger_name\":\"access\"") && line.contains("\"request\":"));
        }
    }

    private Map<String, String> settings(HikariDataSource database) {
        Map<String, String> settings = new HashMap<>();
        settings.put("PMQA_DATABASE_URL", database.getJdbcUrl());
        settings.put("PGUSER", database.getUsername());
        settings.put("PMQA_DATABASE_PASSWORD", Objects.requireNonNullElse(database.getPassword(), ""));
        settings.put("PMQA_DATABASE_CONNECTIONS", "8");
        settings.put("PMQA_EVIDENCE_FOLDER", folder.resolve("evidence").toString());
        settings.put("PMQA_WEBHOOKS_ALLOW_LOOPBACK", "true");
        settings.put("PMQA_LOG_FORMAT", "json");
        settings.put("PMQA_SITE_ADDRESS", "https://pmqa.agency.example/");
        settings.put("PMQA_SMTP_HOST", "127.0.0.1");
        settings.put("PMQA_SMTP_PORT", Integer.toString(mailServer.port()));
        settings.put("PMQA_SMTP_SECURITY", "none");
        settings.put("PMQA_SMTP_FROM", "pmqa@agency.example");
        settings.put("PMQA_REMINDERS_HOUR", "0");
        return settings;
    }

    /** Lays messages into the common queue and waits until all have left it. */
    private void sendByBoth(JdbcClient sql) throws Exception {
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
            received.computeIfAbsent(id, _ -> new AtomicInteger()).incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        try {
            var webhook = UUID.randomUUID();
            sql.sql("""
                            insert into webhook (id, name, url, events, secret, created_by, created_at)
                            select :id, 'test', :url, '{}', sha256('secret'), id, now() from person limit 1
                            """)
                    .param("id", webhook)
                    .param("url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/")
                    .update();
            sql.sql("""
                            insert into webhook_delivery (id, webhook_id, event, body, created_at, state, next_attempt_at)
                            select gen_random_uuid(), :webhook, 'assessment.submitted', '{}', now(), 'waiting', now()
                            from generate_series(1, :count)
                            """).param("webhook", webhook).param("count", MESSAGES).update();
            while (sql.sql("select count(*) from webhook_delivery where webhook_id = :id and state = 'waiting'")
                            .param("id", webhook)
                            .query(Long.class)
                            .single()
                    > 0) {
                Thread.onSpinWait();
            }
        } finally {
            receiver.stop(0);
        }
    }

    private void signIn(ServeNode node) throws Exception {
        assertThat(get(node, "/sign-in").statusCode()).isEqualTo(200);
        var form = "email=coordinator%40demo.invalid&password=pmqa-demo-open-to-all&_csrf="
                + URLEncoder.encode(token(), StandardCharsets.UTF_8);
        var answer = browser.send(
                HttpRequest.newBuilder(node.address().resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** An assessment of the demo in which this person may answer the first box. */
    private UUID editable(JdbcClient sql, ServeNode node) throws Exception {
        List<String> met = new ArrayList<>();
        for (UUID id : sql.sql("select id from assessment where status in ('draft', 'returned') order by id")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()) {
            var status = turn(sql, node, id).statusCode();
            met.add(id + " " + status);
            if (status == 200) {
                return id;
            }
        }
        throw new AssertionError(met.toString());
    }

    /** Turns a box over, from the version that the database has now. */
    private HttpResponse<String> turn(JdbcClient sql, ServeNode node, UUID assessment) throws Exception {
        Optional<Map.Entry<Long, Boolean>> present = sql.sql("""
                        select version, value = 'true' from answer
                        where assessment_id = :id and track = 'self' and kind = 'checkpoint' and key = '1.1-B1'
                        """)
                .param("id", assessment)
                .query((row, _) -> Map.entry(row.getLong(1), row.getBoolean(2)))
                .optional();
        return browser.send(
                HttpRequest.newBuilder(
                                node.address().resolve("/assessments/" + assessment + "/answers/checkpoint?key=1.1-B1"))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token())
                        .PUT(BodyPublishers.ofString("{\"value\": \"%s\", \"version\": %d}"
                                .formatted(
                                        !present.map(Map.Entry::getValue).orElse(false),
                                        present.map(Map.Entry::getKey).orElse(0L))))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(ServeNode node, String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(node.address().resolve(path)).build(), BodyHandlers.ofString());
    }

    /** Opens the stream of changes and returns when the node has begun to send. */
    private void listen(ServeNode node, UUID assessment, LinkedBlockingQueue<String> heard) throws Exception {
        var request = HttpRequest.newBuilder(
                        node.address().resolve("/assessments/" + assessment + "/events?subject=1.1"))
                .header("Accept", "text/event-stream")
                .build();
        stream = browser.sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(lines -> lines.body().forEach(heard::add));
        await(heard, "event:here");
    }

    private static void await(LinkedBlockingQueue<String> heard, String words) throws InterruptedException {
        String line;
        do {
            line = heard.poll(120, TimeUnit.SECONDS);
            assertThat(line).as("until %s", words).isNotNull();
        } while (!String.valueOf(line).contains(words));
    }
}
