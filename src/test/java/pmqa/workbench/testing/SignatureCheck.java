package pmqa.workbench.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an S3 server does with a request signed by Signature Version 4, written from the server's side. */
record SignatureCheck(String accessKey, String secretKey, String region) {

    private static final Pattern HEADER = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

    /** Why the request is not accepted. */
    Optional<FakeS3.Refusal> refusal(HttpExchange exchange, byte[] body) {
        Matcher header = HEADER.matcher(
                Optional.ofNullable(first(exchange, "Authorization")).orElse(""));
        if (!header.matches()) {
            return Optional.of(new FakeS3.Refusal(403, "AccessDenied"));
        }
        if (!header.group(1).equals(accessKey)) {
            return Optional.of(new FakeS3.Refusal(403, "InvalidAccessKeyId"));
        }
        if (!header.group(3).equals(region)) {
            return Optional.of(new FakeS3.Refusal(400, "AuthorizationHeaderMalformed"));
        }
        if (!header.group(5).equals(expected(exchange, header))) {
            return Optional.of(new FakeS3.Refusal(403, "SignatureDoesNotMatch"));
        }
        byte[] hash = FakeS3.sha256(body);
        if (!FakeS3.hex(hash).equals(first(exchange, "x-amz-content-sha256"))) {
            return Optional.of(new FakeS3.Refusal(400, "XAmzContentSHA256Mismatch"));
        }
        Optional<String> checksum = Optional.ofNullable(first(exchange, "x-amz-checksum-sha256"));
        return checksum.filter(told -> !told.equals(Base64.getEncoder().encodeToString(hash)))
                .map(_ -> new FakeS3.Refusal(400, "BadDigest"));
    }

    private String expected(HttpExchange exchange, Matcher header) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        String canonical = exchange.getRequestMethod() + "\n"
                + exchange.getRequestURI().getRawPath() + "\n"
                + Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&")) + "\n"
                + Arrays.stream(header.group(4).split(";"))
                        .map(name -> name + ":" + first(exchange, name) + "\n")
                        .collect(Collectors.joining())
                + "\n" + header.group(4) + "\n"
                + first(exchange, "x-amz-content-sha256");
        String scope = header.group(2) + "/" + region + "/s3/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + first(exchange, "x-amz-date") + "\n" + scope + "\n"
                + FakeS3.hex(FakeS3.sha256(canonical.getBytes(UTF_8)));
        byte[] key = ("AWS4" + secretKey).getBytes(UTF_8);
        for (String part : new String[] {header.group(2), region, "s3", "aws4_request", toSign}) {
            key = hmac(key, part);
        }
        return FakeS3.hex(key);
    }

    private static @org.jspecify.annotations.Nullable String first(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
