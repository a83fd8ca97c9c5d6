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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls a running demo site as browsers and as programs do, one kind of call after the other, from as many threads as said, and prints how many were
 * answered in a second and how long they took. Every thread writes its own answer, so nobody meets a conflict.
 *
 * <p>Arguments: address, threads, seconds for each kind.
 */
final class ApiLoad {

    private static final String PASSWORD = "pmqa-demo-open-to-all";
    private static final String[] ITEMS = {"1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "4.1"};

    private final URI site;
    private final int threads;
    private final int seconds;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();
    private final HttpClient program =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token = "";
    private String assessment = "";
    private String tag = "";
    private final long[] versions = new long[ITEMS.length];

    private ApiLoad(URI site, int threads, int seconds) {
        this.site = site;
        this.threads = threads;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        new ApiLoad(URI.create(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2])).run();
    }

    /** One call of one thread; gives whether it was answered as it should be. */
    private interface Kind {
        boolean call(int thread, int number) throws Exception;
    }

    private void run() throws Exception {
        signIn();
        for (int round = 0; round < 2; round++) {
            // The first round warms the program up and is not told.
            measure("web autosave (PUT, session, score of the item in the answer)", this::autosave, round == 1);
            measure("API write (PUT, If-Match)", this::put, round == 1);
            measure("API read (GET one answer)", (thread, _) -> get("/responses/note/" + ITEMS[thread] + "-B1"), round == 1);
            measure("API read (GET score sheet)", (_, _) -> get("/score-sheet"), round == 1);
            tag = send(program, api("/score-sheet").GET()).headers().firstValue("ETag").orElseThrow();
            measure("API read (GET score sheet, not changed: 304)", (_, _) -> unchanged(), round == 1);
        }
    }

    private void signIn() throws Exception {
        send(browser, request("/sign-in").GET());
        form("/sign-in", "email=" + encoded("coordinator@demo.invalid") + "&password=" + encoded(PASSWORD));
        String made = form("/account/tokens", "name=load&scope=read&scope=write&days=30").body();
        token = first("pmqa_[A-Za-z0-9_-]{43}", made);
        String home = send(browser, request("/").GET()).body();
        assessment = first("/assessments/([0-9a-f-]{36})", home).replace("/assessments/", "");
    }

    private void measure(String name, Kind kind, boolean told) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Callable<List<Long>>> workers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int own = thread;
            workers.add(() -> times(kind, own, end));
        }
        List<Long> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<List<Long>> times : pool.invokeAll(workers)) {
                all.addAll(times.get());
            }
        }
        if (told) {
            long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-64s %7.0f /s   p50 %6.1f ms   p99 %6.1f ms",
                    name,
                    sorted.length / (double) seconds,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[(int) (sorted.length * 0.99)] / 1e6));
        }
    }

    private static List<Long> times(Kind kind, int thread, long end) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int number = 0; System.nanoTime() < end; number++) {
            long begin = System.nanoTime();
            if (!kind.call(thread, number)) {
                throw new IllegalStateException("A call was not answered as it should be");
            }
            times.add(System.nanoTime() - begin);
        }
        return times;
    }

    private boolean autosave(int thread, int number) throws Exception {
        String json = "{\"value\": \"" + System.nanoTime() + "\", \"version\": " + version(thread, number) + "}";
        HttpResponse<String> saved = send(
                browser,
                request("/assessments/" + assessment + "/answers/note?key=" + ITEMS[thread] + "-B1")
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", csrf())
                        .header("X-Requested-With", "fetch")
                        .PUT(BodyPublishers.ofString(json)));
        versions[thread] = Long.parseLong(first("\"version\":([0-9]+)", saved.body()).replaceAll("\\D", ""));
        return saved.statusCode() == 200;
    }

    private boolean put(int thread, int number) throws Exception {
        HttpResponse<String> saved = send(
                program,
                api("/responses/note/" + ITEMS[thread] + "-B1")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + version(thread, number) + "\"")
                        .PUT(BodyPublishers.ofString("{\"value\": \"" + System.nanoTime() + "\"}")));
        versions[thread] = Long.parseLong(
                saved.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
        return saved.statusCode() == 200;
    }

    private long version(int thread, int number) throws Exception {
        if (number == 0) {
            HttpResponse<String> present =
                    send(program, api("/responses/note/" + ITEMS[thread] + "-B1").GET());
            versions[thread] = Long.parseLong(
                    present.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
        }
        return versions[thread];
    }

    private boolean get(String below) throws Exception {
        return send(program, api(below).GET()).statusCode() == 200;
    }

    private boolean unchanged() throws Exception {
        return send(program, api("/score-sheet").header("If-None-Match", tag).GET()).statusCode() == 304;
    }

    private HttpRequest.Builder api(String below) {
        return request("/api/v1/assessments/" + assessment + below).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path));
    }

    private HttpResponse<String> form(String path, String fields) throws Exception {
        return send(
                browser,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(csrf()))));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in an answer of " + text.length() + " letters");
        }
        return matcher.group();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
