package pmqa.workbench.api.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import pmqa.workbench.shared.Result;

/**
 * Decides to where a message may go, so that nobody makes this server call services of its own network. The name is looked up once for each
 * message, every address that it has must be allowed, and the message goes to an address that was checked: a name that changes meanwhile changes nothing.
 */
@Component
class Destinations {

    private static final int LONGEST = 2_000;

    private final WebhookSettings settings;

    Destinations(WebhookSettings settings) {
        this.settings = settings;
    }

    /** A receiver and the address at which it was found. */
    record Destination(URI url, InetAddress address) {
        boolean isSecure() {
            return url.getScheme().equals("https");
        }

        int port() {
            if (url.getPort() > 0) {
                return url.getPort();
            }
            return isSecure() ? 443 : 80;
        }
    }

    /** The URL of a receiver as far as it can be judged without looking its name up. */
    Result<URI> parse(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException unreadable) {
            return Result.refused(WebhookProblems.NOT_A_URL);
        }
        boolean complete = url.getScheme() != null
                && url.getHost() != null
                && !url.getHost().isEmpty();
        if (!complete
                || text.length() > LONGEST
                || url.getRawUserInfo() != null
                || url.getRawFragment() != null
                || url.getPort() == 0
                || url.getPort() > 65_535
                || !text.chars().allMatch(letter -> letter > ' ' && letter < 0x7F)) {
            return Result.refused(WebhookProblems.NOT_A_URL);
        }
        boolean secure = url.getScheme().equals("https");
        boolean plain = url.getScheme().equals("http") && settings.allowLoopback();
        return secure || plain ? Result.accepted(url) : Result.refused(WebhookProblems.NOT_HTTPS);
    }

    /** The receiver at an address that may be called, or why not. */
    Result<Destination> find(String text) {
        return parse(text).flatMap(this::find);
    }

    private Result<Destination> find(URI url) {
        List<InetAddress> addresses;
        try {
            String host = url.getHost();
            String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            addresses = Arrays.asList(InetAddress.getAllByName(name));
        } catch (UnknownHostException unknown) {
            return Result.refused(WebhookProblems.UNKNOWN_HOST);
        }
        boolean allowed = addresses.stream().allMatch(address -> isAllowed(address, url.getScheme()));
        return allowed && !addresses.isEmpty()
                ? Result.accepted(new Destination(url, addresses.getFirst()))
                : Result.refused(WebhookProblems.PRIVATE_ADDRESS);
    }

    private boolean isAllowed(InetAddress address, String scheme) {
        return switch (Reach.of(address)) {
            case PUBLIC -> scheme.equals("https");
            case PRIVATE -> settings.allowPrivate() && scheme.equals("https");
            case LOOPBACK -> settings.allowLoopback();
            case NEVER -> false;
        };
    }

    /** Of whom an address is. */
    enum Reach {
        PUBLIC,
        PRIVATE,
        LOOPBACK,
        NEVER;

        static Reach of(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (address instanceof Inet6Address && bytes.length == 16) {
                return ofSix(address, bytes);
            }
            return ofFour(bytes);
        }

        /** By the registry of special-purpose IPv4 addresses (RFC 6890 and its successors). */
        private static Reach ofFour(byte[] bytes) {
            int a = bytes[0] & 0xFF;
            int b = bytes[1] & 0xFF;
            int c = bytes[2] & 0xFF;
            if (a == 127) {
                return LOOPBACK;
            }
            boolean isPrivate = a == 10
                    || (a == 172 && b >= 16 && b <= 31)
                    || (a == 192 && b == 168)
                    || (a == 100 && b >= 64 && b <= 127);
            if (isPrivate) {
                return PRIVATE;
            }
            boolean never = a == 0
                    || a >= 224
                    || (a == 169 && b == 254)
                    || (a == 192 && b == 0 && (c == 0 || c == 2))
                    || (a == 192 && b == 88 && c == 99)
                    || (a == 198 && (b == 18 || b == 19))
                    || (a == 198 && b == 51 && c == 100)
                    || (a == 203 && b == 0 && c == 113);
            return never ? NEVER : PUBLIC;
        }

        /** Only 2000::/3 is given out; within it, tunnels and translations carry an IPv4 address that counts instead. */
        private static Reach ofSix(InetAddress address, byte[] bytes) {
            if (address.isLoopbackAddress()) {
                return LOOPBACK;
            }
            int first = bytes[0] & 0xFF;
            int second = bytes[1] & 0xFF;
            if ((first & 0xFE) == 0xFC) {
                return PRIVATE;
            }
            if (first == 0x20 && second == 0x02) {
                return ofFour(Arrays.copyOfRange(bytes, 2, 6)) == PUBLIC ? PUBLIC : NEVER;
            }
            boolean documentation =
                    first == 0x20 && second == 0x01 && (bytes[2] & 0xFF) == 0x0D && (bytes[3] & 0xFF) == 0xB8;
            boolean special = first == 0x20 && second == 0x01 && bytes[2] == 0 && (bytes[3] & 0xFF) < 0x30;
            boolean given = (first & 0xE0) == 0x20;
            return given && !documentation && !special ? PUBLIC : NEVER;
        }
    }
}
