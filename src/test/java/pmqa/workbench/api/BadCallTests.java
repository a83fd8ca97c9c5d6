package pmqa.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pmqa.workbench.testing.ApiClient.Call;
import pmqa.workbench.testing.WebResponse;

/** Whatever is sent: a problem, never a fault, and nothing is changed. */
@Tag("slow")
class BadCallTests {

    private static final ApiWorld WORLD = new ApiWorld();

    private String before = "";

    @BeforeEach
    void remember() {
        before = state();
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(state()).isEqualTo(before);
    }

    private static String state() {
        return WORLD.site
                .sql()
                .sql("""
                        select (select count(*) from answer where assessment_id = :assessment)::text || ' '
                               || (select count(*) from assessment where cycle_id = :cycle) || ' '
                               || (select count(*) from audit_entry where stream = :assessment)
                        """)
                .param("assessment", WORLD.assessment)
                .param("cycle", WORLD.cycle)
                .query(String.class)
                .single();
    }

    private static Map<String, byte[]> bodies() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        bodies.put("blanks", bytes("  \n "));
        bodies.put("no JSON", bytes("value=true"));
        bodies.put("half of an object", bytes("{\"value\": "));
        bodies.put("two objects", bytes("{\"value\": true}{\"value\": false}"));
        bodies.put("a list", bytes("[]"));
        bodies.put("null", bytes("null"));
        bodies.put("a text", bytes("\"value\""));
        bodies.put("a number", bytes("1e999999999"));
        bodies.put("a member twice", bytes("{\"value\": true, \"value\": false}"));
        bodies.put("an unknown member", bytes("{\"value\": true, \"values\": 1}"));
        bodies.put("the wrong type", bytes("{\"value\": {\"value\": true}}"));
        bodies.put("a number for a box", bytes("{\"value\": 1}"));
        bodies.put("deep nesting", bytes("{\"value\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
        bodies.put("broken UTF-8", new byte[] {'{', '"', 'v', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'});
        bodies.put("UTF-16", "{\"value\": true}".getBytes(StandardCharsets.UTF_16));
        bodies.put("a NUL", bytes("{\"value\": \"\\u0000\"}"));
        bodies.put("half a surrogate pair", bytes("{\"value\": \"\\ud800\"}"));
        bodies.put("ten mebibytes", bytes("{\"value\": \"" + "ก".repeat(10 * 1024 * 1024 / 3) + "\"}"));
        bodies.put("a text that is too long", bytes("{\"value\": \"" + "ก".repeat(60_001) + "\"}"));
        return bodies;
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_cannot_be_used_is_refused_by_every_operation_that_takes_one() {
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put("putResponse", WORLD.put(WORLD.inAssessment("/responses/checkpoint/1.1-B1"), "0", "{}"));
        calls.put("addMeasure", WORLD.post(WORLD.inAssessment("/measures/7.1"), "{}"));
        calls.put("beginAssessment", WORLD.post(WORLD.path("/assessments"), "{}"));
        return calls.entrySet().stream()
                .flatMap(call -> bodies().entrySet().stream()
                        .map(body -> DynamicTest.dynamicTest(call.getKey() + " with " + body.getKey(), () -> {
                            WebResponse response = WORLD.send(call.getValue().bytes(body.getValue()));

                            assertThat(response.status())
                                    .as(response.toString())
                                    .isBetween(400, 422);
                            assertThat(ContractTests.departures(call.getKey(), response))
                                    .isEmpty();
                        })));
    }

    @Test
    void random_bytes_are_never_a_fault() {
        Random random = new Random(4711);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            byte[] body = i % 2 == 0 ? noise : mutated(random);
            WebResponse response = WORLD.send(WORLD.put(WORLD.inAssessment("/responses/state/1.1"), "0", "{}")
                    .bytes(body));

            assertThat(response.status()).as(Arrays.toString(body)).isBetween(400, 422);
        }
    }

    private static byte[] mutated(Random random) {
        byte[] body = bytes("{\"value\": \"complete\"}");
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        return body;
    }

    @TestFactory
    Stream<DynamicTest> an_address_that_leads_nowhere_is_a_problem() {
        return Stream.of(
                        "/api/v1",
                        "/api/v1/",
                        "/api/v1/nonsense",
                        "/api/v1/assessments/",
                        "/api/v1/assessments/1",
                        "/api/v1/assessments/00000000-0000-0000-0000-000000000000",
                        "/api/v1/assessments/" + "9".repeat(3_000),
                        "/api/v1/assessments/%C3%28",
                        "/api/v1/assessments/%00",
                        "/api/v1/assessments/..%2f..%2fetc",
                        "/api/v1//assessments",
                        "/api/v1/assessments;a=b",
                        "/api/v1/catalogues/..",
                        "/api/v1/catalogues/%E0%B8%81",
                        "/api/v1/organizations?limit=0",
                        "/api/v1/organizations?limit=a",
                        "/api/v1/organizations?limit=99999999999",
                        "/api/v1/organizations?limit=1&limit=2",
                        "/api/v1/organizations?cursor=%C3%28",
                        "/api/v1/organizations?cursor=AAAA",
                        "/api/v1/organizations?=",
                        "/api/v1/assessments?cycle=1")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    WebResponse response = WORLD.send(WORLD.get(path));

                    assertThat(response.status()).as(response.toString()).isIn(400, 404);
                    assertThat(response.header("Content-Type").orElse("")).startsWith("application/problem+json");
                    assertThat(ApiWorld.text(ApiWorld.json(response), "type")).startsWith("/api#");
                }));
    }

    @Test
    void a_method_that_an_address_does_not_know_is_told_which_it_knows() {
        for (String method : List.of("POST", "PATCH", "DELETE")) {
            WebResponse response =
                    WORLD.send(Call.of(method, WORLD.path("/cycles")).token(WORLD.token));

            assertThat(response.status()).isEqualTo(405);
            assertThat(response.header("Allow")).contains("GET, HEAD, OPTIONS");
            assertThat(ApiWorld.code(response)).isEqualTo("method-not-allowed");
        }
    }

    @Test
    void head_and_options_are_answered_without_a_body() {
        WebResponse head = WORLD.send(Call.of("HEAD", WORLD.path("/cycles")).token(WORLD.token));
        WebResponse options = WORLD.send(Call.of("OPTIONS", WORLD.path("/cycles")));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isPresent();
        assertThat(head.content()).isEmpty();
        assertThat(options.status()).isEqualTo(204);
    }

    @Test
    void a_problem_speaks_the_language_that_is_asked_for_and_thai_otherwise() {
        Call call = Call.of("GET", WORLD.path("/cycles"));

        assertThat(WORLD.send(call).body()).contains("\"title\":\"ต้องแนบโทเคน\"");
        assertThat(WORLD.send(call.with("Accept-Language", "en-GB,en;q=0.9")).body())
                .contains("\"title\":\"A token is needed\"");
        assertThat(WORLD.send(call.with("Accept-Language", "\"nonsense,,,")).status())
                .isEqualTo(401);
    }

    @TestFactory
    Stream<DynamicTest> a_header_that_cannot_be_read_is_refused() {
        String path = WORLD.inAssessment("/responses/checkpoint/1.1-B1");
        return Stream.of("7", "\"7", "W/7", "\"7\",", "\"7\" \"8\"", "")
                .map(tag -> DynamicTest.dynamicTest(
                        "If-Match: " + tag,
                        () -> assertThat(WORLD.send(WORLD.put(path, "0", "{\"value\": true}")
                                                .with("If-Match", tag))
                                        .status())
                                .isIn(400, 412)));
    }

    @Test
    void a_version_must_be_named_and_cannot_be_any() {
        Call put = WORLD.put(WORLD.inAssessment("/responses/checkpoint/1.1-B1"), "0", "{\"value\": true}");

        assertThat(WORLD.send(put.without("If-Match")).status()).isEqualTo(428);
        assertThat(WORLD.send(put.with("If-Match", "*")).status()).isEqualTo(428);
        assertThat(WORLD.send(put.with("If-Match", "W/\"0\"")).status()).isEqualTo(412);
    }

    @Test
    void a_request_that_is_no_http_does_not_reach_the_program() throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), WORLD.site.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes("GET /api/v1/%ZZ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
            out.flush();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
