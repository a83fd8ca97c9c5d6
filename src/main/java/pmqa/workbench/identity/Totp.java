package pmqa.workbench.identity;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with the time (RFC 6238): six digits, every 30 seconds, HMAC-SHA-1 – what every authenticator app takes without
 * being asked. SHA-1 is not weak here: HMAC does not rest on its resistance to collisions.
 */
final class Totp {

    static final int DIGITS = 6;
    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;

    /** Telephones are rarely wrong by more than a step. */
    private static final int TOLERATED_STEPS = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** The step of time in which a moment lies. */
    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, with its leading zeros. */
    static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    /** RFC 4226, section 5.3: four bytes of the HMAC, from a place that its last four bits name. */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fff_ffff;
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text.substring(Math.max(0, text.length() - digits));
    }

    /** The step whose code this is, of those that are near enough to now; empty for a wrong code. */
    static OptionalLong matchingStep(byte[] secret, String typed, Instant now) {
        byte[] given = typed.replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        // Every candidate is compared, so that the time tells nothing.
        for (long step = stepAt(now) - TOLERATED_STEPS; step <= stepAt(now) + TOLERATED_STEPS; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII), given)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The secret as apps take it when it is typed (RFC 4648, without padding). */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : secret) {
            held = ((held << 8) | (next & 0xff)) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((held >> bits) & 0x1f));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((held << (5 - bits)) & 0x1f));
        }
        return text.toString();
    }

    /** What the picture holds: the secret with the names under which the app lists it. */
    static String uri(String site, String account, byte[] secret) {
        return "otpauth://totp/" + encoded(site) + ":" + encoded(account) + "?secret=" + base32(secret) + "&issuer="
                + encoded(site);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA1", impossible);
        }
    }
}
