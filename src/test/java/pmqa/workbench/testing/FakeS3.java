package pmqa.workbench.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small S3 server on this machine: one bucket, PUT, GET, HEAD, DELETE and ListObjectsV2 by two objects a page. It looks at every
 * signature, and can be told to fail in the ways in which stores and networks fail.
 */
public final class FakeS3 implements AutoCloseable {

    public static final String ACCESS_KEY = "AKTEST000000000001";
    public static final String SECRET_KEY = "s3cr3t/for+tests";
    public static final String BUCKET = "evidence-of-tests";
    public static final String REGION = "th-test-1";

    private static final int PAGE = 2;

    /** What goes wrong. */
    public enum Trouble {
        /** Status 503, with a code. */
        WEAK,
        /** Status 507. */
        FULL,
        /** The clocks differ. */
        SKEWED,
        /** The key may not do this. */
        FORBIDDEN,
        /** Another kind of server answers. */
        WEB_PAGE,
        /** No answer ever comes. */
        SILENT,
        /** Half of the request is read, then the line is cut. */
        CUT_REQUEST,
        /** Half of the answer is sent, then the line is cut. */
        CUT_ANSWER,
        /** Half of the answer is sent, and nothing more comes. */
        SILENT_ANSWER,
        /** It says that it kept the object, and keeps another. */
        CORRUPT
    }

    private static final class Stored {
        private final byte[] content;
        private final Instant modified;

        private Stored(byte[] content, Instant modified) {
            this.content = content;
            this.modified = modified;
        }

        private byte[] content() {
            return content;
        }

        private Instant modified() {
            return modified;
        }
    }

    private record Planned(Set<String> methods, Trouble trouble, int times) {}

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final NavigableMap<String, Stored> objects = new ConcurrentSkipListMap<>();
    private final SignatureCheck signatures = new SignatureCheck(ACCESS_KEY, SECRET_KEY, REGION);
    private Optional<Planned> planned = Optional.empty();
    private boolean bucketIsThere = true;
    private boolean tellsChecksums = true;

    private FakeS3(HttpServer server) {
        this.server = server;
    }

    public static FakeS3 start() throws IOException {
        var fake = new FakeS3(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
        fake.server.setExecutor(fake.workers);
        fake.server.createContext("/", fake::handle);
        fake.server.start();
        return fake;
    }

    /** Its address, with a slash at the end. */
    public String address() {
        return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
    }

    /** The settings with which the program finds it, as Spring's properties; further ones as names and values. */
    public Map<String, Object> settings(String... others) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("pmqa.evidence.s3.endpoint", address());
        settings.put("pmqa.evidence.s3.bucket", BUCKET);
        settings.put("pmqa.evidence.s3.region", REGION);
        settings.put("pmqa.evidence.s3.access-key", ACCESS_KEY);
        settings.put("pmqa.evidence.s3.secret-key", SECRET_KEY);
        settings.put("pmqa.evidence.s3.prefix", "pmqa/");
        settings.put("pmqa.evidence.s3.timeout", "2s");
        for (int i = 0; i < others.length; i += 2) {
            settings.put(others[i], others[i + 1]);
        }
        return settings;
    }

    /** From now on, requests of these methods fail in this way; all methods if none is named. */
    public synchronized void fail(Trouble trouble, String... methods) {
        failTimes(Integer.MAX_VALUE, trouble, methods);
    }

    /** The same for so many requests only. */
    public synchronized void failTimes(int times, Trouble trouble, String... methods) {
        planned = Optional.of(new Planned(Set.of(methods), trouble, times));
    }

    public synchronized void work() {
        planned = Optional.empty();
    }

    public synchronized void setBucketThere(boolean there) {
        bucketIsThere = there;
    }

    /** Whether it says what hash its objects have, as newer stores do. */
    public synchronized void setTellsChecksums(boolean tells) {
        tellsChecksums = tells;
    }

    public Set<String> keys() {
        return Set.copyOf(objects.keySet());
    }

    public byte[] content(String key) {
        return stored(key).content().clone();
    }

    /** Changes an object past everybody. */
    public void replace(String key, byte[] content) {
        objects.put(key, new Stored(content, stored(key).modified()));
    }

    public void lose(String key) {
        objects.remove(key);
    }

    /** Makes it as if an object had been put at that time. */
    public void date(String key, Instant modified) {
        objects.put(key, new Stored(stored(key).content(), modified));
    }

    private Stored stored(String key) {
        return Optional.ofNullable(objects.get(key)).orElseThrow();
    }

    private synchronized Optional<Trouble> trouble(String method) {
        Optional<Planned> due = planned.filter(plan ->
                plan.times() > 0 && (plan.methods().isEmpty() || plan.methods().contains(method)));
        planned = due.map(plan -> new Planned(plan.methods(), plan.trouble(), plan.times() - 1))
                .or(() -> planned);
        return due.map(Planned::trouble);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Trouble> trouble = trouble(exchange.getRequestMethod());
            if (trouble.filter(Trouble.SILENT::equals).isPresent()) {
                closed.await();
                return;
            }
            if (trouble.filter(Trouble.CUT_REQUEST::equals).isPresent()) {
                exchange.getRequestBody().readNBytes(lengthOf(exchange) / 2);
                return;
            }
            answer(exchange, exchange.getRequestBody().readAllBytes(), trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException clientWentAway) {
            // Its own tests look at what became of it.
        }
    }

    private static int lengthOf(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Length"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private void answer(HttpExchange exchange, byte[] body, Optional<Trouble> trouble)
            throws IOException, InterruptedException {
        Optional<Refusal> refusal = trouble.flatMap(FakeS3::refusalFor)
                .or(() -> signatures.refusal(exchange, body))
                .or(() -> bucketRefusal(exchange));
        if (refusal.isPresent()) {
            refuse(exchange, refusal.get());
            return;
        }
        String key = keyOf(exchange);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                byte[] kept = trouble.filter(Trouble.CORRUPT::equals).isPresent() ? flipped(body) : body;
                objects.put(key, new Stored(kept, Instant.now()));
                send(exchange, 200, new byte[0], Optional.empty());
            }
            case "DELETE" -> {
                objects.remove(key);
                exchange.sendResponseHeaders(204, -1);
            }
            case "GET", "HEAD" -> {
                if (key.isEmpty()) {
                    send(exchange, 200, listing(exchange), trouble);
                } else if (objects.containsKey(key)) {
                    sendObject(exchange, stored(key), trouble);
                } else {
                    refuse(exchange, new Refusal(404, "NoSuchKey"));
                }
            }
            default -> refuse(exchange, new Refusal(405, "MethodNotAllowed"));
        }
    }

    /** A status and the code that stands in the body; no code for an answer that is not of S3. */
    record Refusal(int status, String code) {}

    private static Optional<Refusal> refusalFor(Trouble trouble) {
        return switch (trouble) {
            case WEAK -> Optional.of(new Refusal(503, "SlowDown"));
            case FULL -> Optional.of(new Refusal(507, "XMinioStorageFull"));
            case SKEWED -> Optional.of(new Refusal(403, "RequestTimeTooSkewed"));
            case FORBIDDEN -> Optional.of(new Refusal(403, "AccessDenied"));
            case WEB_PAGE -> Optional.of(new Refusal(404, ""));
            case SILENT, CUT_REQUEST, CUT_ANSWER, SILENT_ANSWER, CORRUPT -> Optional.empty();
        };
    }

    private synchronized Optional<Refusal> bucketRefusal(HttpExchange exchange) {
        boolean right = exchange.getRequestURI().getPath().startsWith("/" + BUCKET + "/");
        return right && bucketIsThere ? Optional.empty() : Optional.of(new Refusal(404, "NoSuchBucket"));
    }

    private static String keyOf(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().substring(BUCKET.length() + 2);
    }

    private void sendObject(HttpExchange exchange, Stored object, Optional<Trouble> trouble)
            throws IOException, InterruptedException {
        if (tellsChecksums() && "ENABLED".equals(exchange.getRequestHeaders().getFirst("x-amz-checksum-mode"))) {
            exchange.getResponseHeaders()
                    .set("x-amz-checksum-sha256", Base64.getEncoder().encodeToString(sha256(object.content())));
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(object.content().length));
            exchange.sendResponseHeaders(200, -1);
        } else {
            send(exchange, 200, object.content(), trouble);
        }
    }

    private synchronized boolean tellsChecksums() {
        return tellsChecksums;
    }

    private void send(HttpExchange exchange, int status, byte[] body, Optional<Trouble> trouble)
            throws IOException, InterruptedException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length == 0) {
            return;
        }
        OutputStream out = exchange.getResponseBody();
        boolean half = trouble.filter(Set.of(Trouble.CUT_ANSWER, Trouble.SILENT_ANSWER)::contains)
                .isPresent();
        out.write(body, 0, half ? body.length / 2 : body.length);
        out.flush();
        if (trouble.filter(Trouble.SILENT_ANSWER::equals).isPresent()) {
            closed.await();
        }
    }

    private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        String text = refusal.code().isEmpty()
                ? "<html><body>Not here</body></html>"
                : "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>no</Message></Error>"
                        .formatted(refusal.code());
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(refusal.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(refusal.status(), text.getBytes(UTF_8).length);
        exchange.getResponseBody().write(text.getBytes(UTF_8));
    }

    private byte[] listing(HttpExchange exchange) {
        Map<String, String> query = query(exchange);
        String prefix = query.getOrDefault("prefix", "");
        List<String> keys = objects.tailMap(query.getOrDefault("continuation-token", ""), false).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .limit(PAGE + 1L)
                .toList();
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Prefix>" + prefix
                + "</Prefix>");
        keys.stream().limit(PAGE).forEach(key -> {
            Stored object = stored(key);
            xml.append(
                    "<Contents><Key>%s</Key><LastModified>%s</LastModified><ETag>&quot;0&quot;</ETag><Size>%d</Size></Contents>"
                            .formatted(key, object.modified(), object.content().length));
        });
        if (keys.size() > PAGE) {
            xml.append("<IsTruncated>true</IsTruncated><NextContinuationToken>%s</NextContinuationToken>"
                    .formatted(keys.get(PAGE - 1)));
        }
        return xml.append("</ListBucketResult>").toString().getBytes(UTF_8);
    }

    static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String one : raw.split("&", -1)) {
            String[] parts = one.split("=", 2);
            if (parts.length == 2) {
                query.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
            }
        }
        return query;
    }

    private static byte[] flipped(byte[] content) {
        byte[] other = content.clone();
        if (other.length > 0) {
            other[other.length / 2] ^= 1;
        }
        return other;
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
