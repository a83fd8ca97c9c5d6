import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Evidence on a running demo site: files sent by one person one after the other, beside a copy of the same bytes to a file of the same disk with its SHA-256,
 * forced to the disk; then searches in a library of thousands of pieces. Started by {@code benchmarks/evidence}.
 */
public final class EvidenceLoad {

    private static final int ROUNDS = 3;
    private static final Pattern ASSESSMENT = Pattern.compile("href=\"(/assessments/[0-9a-f-]{36})\"");
    private static final Pattern FOUND = Pattern.compile("<h2 id=\"found\">[^0-9<]*([0-9,]+)");

    private final URI site;
    private final Path data;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Random random = new Random();

    private EvidenceLoad(URI site, Path data) {
        this.site = site;
        this.data = data;
    }

    /** {@code ADDRESS DATA upload} or {@code ADDRESS DATA search}. */
    public static void main(String[] arguments) throws Exception {
        EvidenceLoad load = new EvidenceLoad(URI.create(arguments[0]), Path.of(arguments[1]));
        String assessment = load.signIn();
        if (arguments[2].equals("upload")) {
            load.upload(assessment);
        } else {
            load.search(assessment);
        }
    }

    private String signIn() throws Exception {
        get("/sign-in");
        String form = "email=coordinator%40demo.invalid&password=pmqa-demo-open-to-all&_csrf="
                + URLEncoder.encode(token(), StandardCharsets.UTF_8);
        browser.send(
                HttpRequest.newBuilder(site.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        Matcher found = ASSESSMENT.matcher(get("/assessments").body());
        if (!found.find()) {
            throw new IOException("The demo's coordinator has no assessment");
        }
        return found.group(1);
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString());
    }

    /** Pictures, because nobody looks for text in them; the first round warms up and is not told. */
    private void upload(String assessment) throws Exception {
        for (int megabytes : List.of(1, 10, 40)) {
            int files = Math.max(3, 60 / megabytes);
            for (int round = 0; round <= ROUNDS; round++) {
                double sent = 0;
                double copied = 0;
                for (int file = 0; file < files; file++) {
                    byte[] picture = picture(megabytes << 20);
                    copied += seconds(() -> copy(picture));
                    sent += seconds(() -> send(assessment, picture));
                }
                if (round > 0) {
                    double all = (double) megabytes * files;
                    System.out.printf(
                            Locale.ROOT,
                            "%d files of %d MB: uploads %.0f MB/s, copy with SHA-256 and fsync %.0f MB/s: %.0f %%%n",
                            files,
                            megabytes,
                            all / sent,
                            all / copied,
                            100 * copied / sent);
                }
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    /** No two are equal: equal files are kept once. */
    private byte[] picture(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        byte[] head = {
            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 4, 0, 0, 0, 4, 0, 8, 2, 0, 0, 0
        };
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private void copy(byte[] content) throws Exception {
        Path file = data.resolve("copy.png");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new ByteArrayInputStream(content);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            in.transferTo(out);
        }
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        if (digest.digest().length == 0) {
            throw new IllegalStateException();
        }
        Files.delete(file);
    }

    private void send(String assessment, byte[] content) throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(site.resolve(assessment + "/evidence/files?classification=internal&file=load.png"))
                        .header("Content-Type", "application/octet-stream")
                        .header("X-XSRF-TOKEN", token())
                        .header("X-Requested-With", "fetch")
                        .PUT(BodyPublishers.ofByteArray(content))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("not kept: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** By turns; each word is found by another part of the pieces, the last by none. */
    private void search(String assessment) throws Exception {
        List<String> queries = List.of("", "แผนยุทธศาสตร์", "ความพึงพอใจ 2569", "รายงาน ประชุม", "ไม่มีคำนี้ที่ใดเลย");
        for (String query : queries) {
            String path = assessment + "/evidence?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
            Set<String> told = new HashSet<>();
            double[] times = IntStream.range(0, 25)
                    .mapToDouble(_ -> {
                        try {
                            return seconds(() -> {
                                Matcher found = FOUND.matcher(get(path).body());
                                told.add(found.find() ? found.group(1) : "0");
                            });
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .skip(5)
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "search “%s”: %s found; page p50 %.0f ms, p95 %.0f ms, max %.0f ms%n",
                    query,
                    told,
                    1000 * times[times.length / 2],
                    1000 * times[times.length * 95 / 100],
                    1000 * Arrays.stream(times).max().orElse(0));
        }
    }
}
