package pmqa.workbench.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import pmqa.workbench.api.webhook.Destinations.Destination;
import pmqa.workbench.shared.LocalizedText;

class FailureTests {

    @Test
    void every_way_to_fail_has_words_in_both_languages_and_none_is_the_name_of_a_class() {
        List<IOException> failures = List.of(
                new SocketTimeoutException("x"),
                new ConnectException("x"),
                new NoRouteToHostException("x"),
                new SSLHandshakeException("x"),
                new SocketException("x"),
                new IOException("x"));

        for (IOException failure : failures) {
            String code = Failure.of(failure).code();
            LocalizedText words = read(code).orElseThrow();
            assertThat(code).matches("[a-z]+(-[a-z]+)*");
            assertThat(words.th()).matches(".*[ก-๙].*").doesNotContain("Exception");
            assertThat(words.en()).matches("[A-Z].*").doesNotContain("Exception");
        }
        assertThat(failures.stream().map(Failure::of)).contains(Failure.CERTIFICATE, Failure.CONNECTION_BROKEN);
    }

    @Test
    void an_address_that_cannot_be_used_any_more_has_the_words_of_the_form() {
        assertThat(read("unknown-host")).contains(WebhookProblems.UNKNOWN_HOST.message());
        assertThat(read("")).isEmpty();
    }

    @Test
    void a_receiver_that_speaks_no_http_is_told_apart() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Thread answering = Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream().write("hello\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException gone) {
                    // The test has seen enough.
                }
            });
            Destination destination = new Destination(
                    URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), server.getInetAddress());
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                            IOException.class, () -> Posting.post(destination, Map.of(), "{}", new Connections())))
                    .satisfies(
                            failed -> assertThat(Failure.of(failed)).isIn(Failure.NOT_HTTP, Failure.CONNECTION_BROKEN));
            answering.join();
        }
    }

    private static Optional<LocalizedText> read(String code) {
        return new Delivery(
                        UUID.randomUUID(),
                        "assessment.scored",
                        Instant.EPOCH,
                        Delivery.State.FAILED,
                        1,
                        Instant.EPOCH,
                        Optional.empty(),
                        code,
                        Optional.empty())
                .lastResult();
    }
}
