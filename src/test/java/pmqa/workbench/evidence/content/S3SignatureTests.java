package pmqa.workbench.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked examples that Amazon publishes with the definition (S3 API reference, "Signature Calculations for the Authorization
 * Header: Transferring Payload in a Single Chunk"), their keys and signatures.
 */
class S3SignatureTests {

    private static final String HOST = "examplebucket.s3.amazonaws.com";
    private static final String WELCOME = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072";

    private final S3Signature signature =
            new S3Signature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

    @Test
    void a_part_of_an_object_is_asked_for_as_published() {
        assertThat(authorization("GET", "/test.txt", Map.of(), Map.of("range", "bytes=0-9"), S3Signature.EMPTY))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, "
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void an_object_is_put_as_published() {
        String path = "/" + S3Signature.encoded("test$file.text");

        assertThat(authorization(
                        "PUT",
                        path,
                        Map.of(),
                        Map.of("date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                        WELCOME))
                .contains("SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class,")
                .endsWith("=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void a_question_without_a_value_is_signed_as_published() {
        assertThat(authorization("GET", "/", Map.of("lifecycle", ""), Map.of(), S3Signature.EMPTY))
                .endsWith("=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void a_listing_is_asked_for_as_published() {
        assertThat(authorization("GET", "/", Map.of("prefix", "J", "max-keys", "2"), Map.of(), S3Signature.EMPTY))
                .endsWith("=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a b/c+d|a%20b%2Fc%2Bd", "Az09-._~|Az09-._~", "ก|%E0%B8%81", "1==&|1%3D%3D%26"})
    void everything_but_a_few_letters_is_encoded(String text, String encoded) {
        assertThat(S3Signature.encoded(text)).isEqualTo(encoded);
    }

    @Test
    void neither_the_host_nor_the_secret_is_among_the_headers_to_set() {
        var headers = signature.sign(
                "GET",
                "/",
                new TreeMap<>(),
                Map.of("host", HOST),
                S3Signature.EMPTY,
                Instant.parse("2013-05-24T00:00:00Z"));

        assertThat(headers).doesNotContainKey("host").containsEntry("x-amz-date", "20130524T000000Z");
        assertThat(headers.toString()).doesNotContain("wJalrXUtnFEMI");
    }

    private String authorization(
            String method, String path, Map<String, String> query, Map<String, String> headers, String payloadHash) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("host", HOST);
        return signature
                .sign(method, path, new TreeMap<>(query), all, payloadHash, Instant.parse("2013-05-24T00:00:00Z"))
                .getOrDefault("authorization", "");
    }
}
