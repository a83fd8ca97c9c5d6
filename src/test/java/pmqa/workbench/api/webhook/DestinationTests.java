package pmqa.workbench.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pmqa.workbench.api.webhook.Destinations.Destination;
import pmqa.workbench.api.webhook.Destinations.Reach;
import pmqa.workbench.shared.Result;

class DestinationTests {

    private final Destinations strict = new Destinations(new WebhookSettings(false, false));

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, PUBLIC",
        "2606:4700::1, PUBLIC",
        "127.0.0.1, LOOPBACK",
        "127.255.255.254, LOOPBACK",
        "::1, LOOPBACK",
        "::ffff:127.0.0.1, LOOPBACK",
        "::ffff:10.0.0.1, PRIVATE",
        "10.1.2.3, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "172.32.0.1, PUBLIC",
        "192.168.1.1, PRIVATE",
        "100.64.0.1, PRIVATE",
        "100.128.0.1, PUBLIC",
        "fd12:3456::1, PRIVATE",
        "0.0.0.0, NEVER",
        "169.254.169.254, NEVER",
        "fe80::1, NEVER",
        "::, NEVER",
        "224.0.0.1, NEVER",
        "255.255.255.255, NEVER",
        "198.18.0.1, NEVER",
        "192.0.2.1, NEVER",
        "203.0.113.9, NEVER",
        "2001:db8::1, NEVER",
        "2001::1, NEVER",
        "64:ff9b::7f00:1, NEVER",
        "2002:7f00:1::, NEVER",
        "2002:0a00:1::, NEVER",
        "2002:0808:0808::, PUBLIC",
        "ff02::1, NEVER"
    })
    void an_address_is_of_whom_the_registries_say(String address, Reach reach) throws UnknownHostException {
        assertThat(Reach.of(InetAddress.ofLiteral(address))).isEqualTo(reach);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://",
                "https:///path",
                "ftp://example.com/",
                "http://example.com/",
                "https://user:password@example.com/",
                "https://example.com/#part",
                "https://example.com:0/",
                "https://example.com:99999/",
                "https://exa mple.com/",
                "https://ตัวอย่าง.example/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://localhost/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/",
                "javascript:alert(1)",
                "https:example.com",
                "//example.com/"
            })
    void a_place_that_must_not_be_called_is_refused(String url) {
        assertThat(strict.find(url)).as(url).isInstanceOf(Result.Refused.class);
    }

    @Test
    void private_networks_can_be_allowed_and_link_local_addresses_cannot() {
        Destinations open = new Destinations(new WebhookSettings(true, false));

        assertThat(open.find("https://10.0.0.1/")).isInstanceOf(Result.Accepted.class);
        assertThat(open.find("http://10.0.0.1/")).isInstanceOf(Result.Refused.class);
        assertThat(open.find("https://169.254.169.254/")).isInstanceOf(Result.Refused.class);
        assertThat(open.find("https://127.0.0.1/")).isInstanceOf(Result.Refused.class);
    }

    @Test
    void a_message_goes_to_the_address_that_was_checked_and_names_the_host_that_was_meant() throws Exception {
        try (Receiver receiver = new Receiver()) {
            URI url = URI.create("http://receiver.invalid:" + receiver.port() + "/a?b=c");
            Destination checked = new Destination(url, InetAddress.getLoopbackAddress());

            assertThat(Posting.post(checked, Map.of("webhook-id", "msg_1"), "{\"ก\":1}", new Connections()))
                    .isEqualTo(204);

            Receiver.Message message = receiver.next();
            assertThat(message.header("Host")).isEqualTo("receiver.invalid:" + receiver.port());
            assertThat(message.path()).isEqualTo("/a?b=c");
            assertThat(message.body()).isEqualTo("{\"ก\":1}");
        }
    }

    @Test
    void a_receiver_without_tls_gets_nothing_over_https() {
        try (Receiver receiver = new Receiver()) {
            URI url = URI.create("https://receiver.invalid:" + receiver.port() + "/");
            Destination checked = new Destination(url, InetAddress.getLoopbackAddress());

            assertThatThrownBy(() -> Posting.post(checked, Map.of(), "{}", new Connections()))
                    .isInstanceOf(IOException.class);
            assertThat(receiver.all()).isEmpty();
        }
    }
}
