package pmqa.workbench.evidence.content;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Requests to one bucket. Bodies stream in both directions. Everything that is asked may be asked twice without harm, and is, when a
 * connection breaks or the store has a moment of weakness.
 */
final class S3Client implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long SLOWEST_BYTES_PER_SECOND = 256 * 1024;
    private static final int ATTEMPTS = 2;
    private static final int LONGEST_TEXT = 4 * 1024 * 1024;
    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9]{1,80})</Code>");
    private static final int NOT_FOUND = 404;

    private final URI bucket;
    private final String where;
    private final Duration timeout;
    private final S3Signature signature;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("evidence-s3-watch").factory());

    S3Client(S3Place place, Clock clock) {
        this.bucket = place.bucketAddress();
        this.where = bucket + place.prefix();
        this.timeout = place.timeout();
        this.signature = new S3Signature(place.accessKey(), place.secretKey(), place.region());
        this.clock = clock;
        watch.setRemoveOnCancelPolicy(true);
    }

    /** The address of the bucket, and of the part of it that is ours. */
    String where() {
        return where;
    }

    /** What is known of an object without reading it. */
    record Head(long size, Optional<String> sha256Base64) {}

    /** What there is under a name; nothing if there is no such object, or no such bucket. */
    Optional<Head> head(String key) throws IOException {
        Call call = new Call("HEAD", key, new TreeMap<>(), Map.of("x-amz-checksum-mode", "ENABLED"), NOTHING);
        Answer answer = send(call);
        try (answer) {
            if (answer.status() == NOT_FOUND) {
                return Optional.empty();
            }
            if (!succeeded(answer)) {
                // A HEAD has no body to say why; the same question with a body has.
                get(key).ifPresent(S3Client::closeQuietly);
                throw refusal(call, answer, Optional.empty());
            }
            return Optional.of(new Head(
                    answer.headers().firstValueAsLong("Content-Length").orElse(-1),
                    answer.headers().firstValue("x-amz-checksum-sha256")));
        }
    }

    /** The content of an object, to be closed by the caller; nothing if there is no such object. */
    Optional<InputStream> get(String key) throws IOException {
        Call call = new Call("GET", key, new TreeMap<>(), Map.of(), NOTHING);
        Answer answer = send(call);
        if (succeeded(answer)) {
            return Optional.of(answer.body());
        }
        Optional<String> code = codeOf(answer);
        if (answer.status() == NOT_FOUND && code.filter("NoSuchKey"::equals).isPresent()) {
            return Optional.empty();
        }
        throw refusal(call, answer, code);
    }

    /** Puts a whole object in place, or nothing. The store refuses a body that does not have this hash. */
    void put(String key, Body body, String sha256Base64) throws IOException {
        done(new Call("PUT", key, new TreeMap<>(), Map.of("x-amz-checksum-sha256", sha256Base64), body));
    }

    /** Removes an object; one that is not there is as good as removed. */
    void delete(String key) throws IOException {
        done(new Call("DELETE", key, new TreeMap<>(), Map.of(), NOTHING));
    }

    /** Asks the bucket itself, and returns what it answers, which is no longer than a listing of a thousand objects can be. */
    byte[] ask(SortedMap<String, String> query) throws IOException {
        Call call = new Call("GET", "", query, Map.of(), NOTHING);
        Answer answer = send(call);
        if (!succeeded(answer)) {
            throw refusal(call, answer, codeOf(answer));
        }
        try (InputStream in = answer.body()) {
            return in.readNBytes(LONGEST_TEXT);
        }
    }

    /** What is sent, and its SHA-256. */
    record Body(Source source, long size, String sha256) {

        static Body of(Path file, long size, String sha256) {
            return new Body(() -> BodyPublishers.ofFile(file), size, sha256);
        }

        static Body of(byte[] bytes, String sha256) {
            return new Body(() -> BodyPublishers.ofByteArray(bytes), bytes.length, sha256);
        }
    }

    /** Publishes a body from its beginning, each time anew. */
    @FunctionalInterface
    interface Source {
        BodyPublisher open() throws FileNotFoundException;
    }

    private static final Body NOTHING = new Body(BodyPublishers::noBody, 0, S3Signature.EMPTY);

    private record Call(
            String method, String key, SortedMap<String, String> query, Map<String, String> headers, Body body) {

        /** The time for the answer, and for sending the body over a slow line. */
        Duration within(Duration timeout) {
            return timeout.plusSeconds(body.size() / SLOWEST_BYTES_PER_SECOND);
        }

        String inShort() {
            return method + " /" + key;
        }
    }

    private record Answer(int status, HttpHeaders headers, InputStream body) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    private void done(Call call) throws IOException {
        Answer answer = send(call);
        Optional<String> code = succeeded(answer) ? Optional.empty() : codeOf(answer);
        closeQuietly(answer.body());
        boolean gone = call.method().equals("DELETE")
                && answer.status() == NOT_FOUND
                && code.filter("NoSuchKey"::equals).isPresent();
        if (!succeeded(answer) && !gone) {
            throw refusal(call, answer, code);
        }
    }

    private Answer send(Call call) throws IOException {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS;
            HttpRequest request = signed(call);
            try {
                Answer answer = timed(http.send(request, BodyHandlers.ofInputStream()));
                if (answer.status() < 500 || last) {
                    return answer;
                }
                closeQuietly(answer.body());
            } catch (ConnectException | HttpConnectTimeoutException nobody) {
                throw S3Reason.UNREACHABLE.failure(where, call.inShort(), nobody);
            } catch (HttpTimeoutException late) {
                throw S3Reason.TIMED_OUT.failure(where, call.inShort(), late);
            } catch (SSLException insecure) {
                throw S3Reason.CERTIFICATE.failure(where, call.inShort(), insecure);
            } catch (IOException broken) {
                if (last) {
                    throw S3Reason.CUT.failure(where, call.inShort(), broken);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException(call.inShort()).initCause(stopped);
            }
        }
    }

    private Answer timed(HttpResponse<InputStream> answer) {
        return new Answer(answer.statusCode(), answer.headers(), new TimedStream(answer.body(), where, timeout, watch));
    }

    private HttpRequest signed(Call call) throws FileNotFoundException {
        URI address = address(call);
        Map<String, String> headers = new TreeMap<>(call.headers());
        headers.put("host", hostOf(address));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(call.method(), call.body().source().open())
                .timeout(call.within(timeout));
        signature
                .sign(
                        call.method(),
                        address.getRawPath(),
                        Collections.unmodifiableSortedMap(call.query()),
                        headers,
                        call.body().sha256(),
                        clock.instant())
                .forEach(request::header);
        return request.build();
    }

    private URI address(Call call) {
        String query = call.query().isEmpty() ? "" : "?" + S3Signature.query(call.query());
        return URI.create(bucket + call.key() + query);
    }

    /** As the JDK's client sends it: without the port that the scheme has anyway. */
    private static String hostOf(URI address) {
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        return address.getPort() == -1 || address.getPort() == usual
                ? address.getHost()
                : address.getHost() + ":" + address.getPort();
    }

    private static boolean succeeded(Answer answer) {
        return answer.status() / 100 == 2;
    }

    private static Optional<String> codeOf(Answer answer) throws IOException {
        try (InputStream in = answer.body()) {
            Matcher code = CODE.matcher(new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8));
            return code.find() ? Optional.of(code.group(1)) : Optional.empty();
        }
    }

    private StoreFailure refusal(Call call, Answer answer, Optional<String> code) {
        return S3Reason.of(answer.status(), code)
                .failure(
                        where,
                        "%s: %d %s".formatted(call.inShort(), answer.status(), code.orElse("without a code")),
                        null);
    }

    private static void closeQuietly(InputStream in) {
        try (in) {
            in.readNBytes(0);
        } catch (IOException closedAnyway) {
            // Nobody reads on.
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        watch.shutdownNow();
    }
}
