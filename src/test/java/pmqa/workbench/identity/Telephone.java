package pmqa.workbench.identity;

import java.time.Clock;
import java.util.regex.Pattern;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;

/** An authenticator app that was told a secret, on a telephone whose time is that of the tests. */
public final class Telephone {

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private final Clock clock;
    private String used = "";

    private Telephone(byte[] secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** Types in the secret that a page shows. */
    public static Telephone reading(String page, Clock clock) {
        var found = SECRET.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No secret on the page:\n" + page);
        }
        return new Telephone(decoded(found.group(1).replace(" ", "")), clock);
    }

    /** Switches the second factor of a signed-in person on. */
    public static Telephone switchedOn(WebClient client, Clock clock) {
        client.post("/account/second-factor/begin", "password", RunningSite.PASSWORD);
        var telephone = reading(client.get("/account/second-factor/set-up").body(), clock);
        telephone.used = telephone.code();
        var response = client.post("/account/second-factor/set-up", "code", telephone.used);
        if (response.status() != 200) {
            throw new IllegalStateException(response.toString());
        }
        return telephone;
    }

    /** The code with which the second factor was switched on, whatever it shows now. */
    public String usedCode() {
        return used;
    }

    /** The code that it shows. */
    public String code() {
        return Totp.code(secret, Totp.stepAt(clock.instant()));
    }

    /** A code that it does not show, nor did a moment ago. */
    public String wrongCode() {
        long step = Totp.stepAt(clock.instant());
        for (int number = 0; ; number++) {
            var candidate = "%06d".formatted(number);
            if (Totp.matchingStep(secret, candidate, clock.instant()).isEmpty()
                    && !candidate.equals(Totp.code(secret, step + 2))) {
                return candidate;
            }
        }
    }

    private static byte[] decoded(String text) {
        var bytes = new byte[text.length() * 5 / 8];
        long bits = 0;
        int held = 0;
        int place = 0;
        for (int i = 0; i < text.length(); i++) {
            bits = (bits << 5) | BASE32.indexOf(text.charAt(i));
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[place++] = (byte) (bits >> held);
            }
        }
        return bytes;
    }
}
