package pmqa.workbench.evidence.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests with AWS Signature Version 4, the body in one piece (Amazon S3 API reference, "Signature Calculations for the
 * Authorization Header: Transferring Payload in a Single Chunk").
 */
final class S3Signature {

    /** The hash of no body. */
    static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    static final String PAYLOAD_HASH = "x-amz-content-sha256";
    static final String TIME = "x-amz-date";

    private static final DateTimeFormatter TIMES =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LENGTH_OF_DAY = 8;
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private final String accessKey;
    private final String secretKey;
    private final String region;

    S3Signature(String accessKey, String secretKey, String region) {
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.region = region;
    }

    /**
     * The headers that make a signed request of this one: those given, except {@code host}, and three more.
     *
     * @param path encoded, as it is sent
     * @param query not encoded; sent as {@link #query} writes it
     * @param headers with names in small letters, among them {@code host}; all of them are signed
     * @param payloadHash SHA-256 of the body, hexadecimal
     */
    Map<String, String> sign(
            String method,
            String path,
            SortedMap<String, String> query,
            Map<String, String> headers,
            String payloadHash,
            Instant now) {
        String time = TIMES.format(now);
        SortedMap<String, String> signed = new TreeMap<>(headers);
        signed.put(PAYLOAD_HASH, payloadHash);
        signed.put(TIME, time);
        String names = String.join(";", signed.keySet());
        String lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        String request = String.join("\n", method, path, query(query), lines, names, payloadHash);
        String day = time.substring(0, LENGTH_OF_DAY);
        String scope = day + "/" + region + "/s3/aws4_request";
        String toSign = String.join("\n", ALGORITHM, time, scope, sha256(request));
        byte[] key = hmac(hmac(hmac(hmac(("AWS4" + secretKey).getBytes(UTF_8), day), region), "s3"), "aws4_request");
        String signature = HexFormat.of().formatHex(hmac(key, toSign));
        signed.remove("host");
        signed.put(
                "authorization",
                "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                        .formatted(ALGORITHM, accessKey, scope, names, signature));
        return signed;
    }

    /** A query as it is signed, which is also how it is sent. */
    static String query(SortedMap<String, String> query) {
        return query.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Everything but letters, digits and {@code - . _ ~} as percent and two capital hexadecimal digits. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(UTF_8)) {
            char letter = (char) (one & 0xff);
            boolean plain = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9')
                    || "-._~".indexOf(letter) >= 0;
            if (plain) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
            }
        }
        return encoded.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
