package pmqa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import pmqa.workbench.BadInput.Sent;
import pmqa.workbench.PermissionMatrix.Line;
import pmqa.workbench.testing.ApiClient.Call;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/**
 * Every route that changes something × every kind of bad input: never a fault of the program, always words that say what to do, and
 * what is refused changes nothing. The routes are those of the permission matrix, so that none can be forgotten.
 */
@Tag("slow")
class BadInputSweepTests {

    private static final RunningSite SITE = RunningSite.start(Map.of("pmqa.api.requests-per-minute", "0"));
    private static final SweptPlace PLACE = new SweptPlace(SITE);
    private static final String API = "/api/v1/";
    private static final Pattern THAI = Pattern.compile("\\p{IsThai}{3}");
    private static final Set<String> ADVISING =
            Set.of("class=\"lead\"", "error-summary", "field-error", "\"advice\"", "\"problems\"");

    @TestFactory
    Stream<DynamicTest> bad_input_is_refused_in_words_and_changes_nothing() {
        return changingRoutes()
                .map(route -> DynamicTest.dynamicTest(
                        route.getKey(),
                        () -> assertThat(complaints(route.getKey(), route.getValue()))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> a_request_without_the_sites_own_token_is_refused_and_changes_nothing() {
        WebClient client = PLACE.signedIn();
        return changingRoutes()
                .filter(route -> !route.getKey().contains(API))
                // The link itself is signed: a mail program follows it without having opened a page (RFC 8058).
                .filter(route -> !route.getKey().contains("/mail/decline/"))
                .map(route -> DynamicTest.dynamicTest(route.getKey(), () -> {
                    String method = method(route.getKey());
                    Map<String, String> before = PLACE.tables();
                    WebResponse response = client.rawWithoutToken(
                            method, PLACE.path(route.getKey()), BadInput.FORM, new byte[] {'a', '=', '1'});

                    assertThat(response.status()).isEqualTo(403);
                    assertThat(response.body()).containsPattern(THAI);
                    assertThat(changed(before)).isSubsetOf("person", "role_assignment");
                }));
    }

    private static Stream<Map.Entry<String, Line>> changingRoutes() {
        return PermissionMatrix.lines().entrySet().stream()
                .filter(entry -> entry.getValue().scope() != PermissionMatrix.Scope.INTERNAL)
                .filter(entry -> !entry.getKey().startsWith("GET "));
    }

    private static String method(String route) {
        return route.substring(0, route.indexOf(' '));
    }

    private static List<String> complaints(String route, Line line) {
        List<String> complaints = new ArrayList<>();
        WebClient client = PLACE.signedIn();
        String path = PLACE.path(route);
        List<Sent> requests = requests(route, line, client, path);
        // A token remembers when it was used.
        SITE.api().send(Call.of("GET", "/api/v1/cycles").token(PLACE.token()));
        String writes = PLACE.writes();
        Map<String, String> tables = PLACE.tables();
        for (Sent sent : requests) {
            WebResponse response = send(route, client, path, sent);
            String wrong = wrong(response);
            if (!wrong.isEmpty()) {
                complaints.add(sent.name() + ": " + wrong);
            }
            String written = PLACE.writes();
            if (!written.equals(writes)) {
                Set<String> changed = changed(tables);
                if (response.status() >= 400 && !changed.isEmpty()) {
                    complaints.add(sent.name() + ": refused with " + response.status() + ", but changed " + changed);
                }
                tables = PLACE.tables();
                writes = PLACE.writes();
            }
            if (response.status() == 401 || response.location().startsWith("/sign-in")) {
                client = PLACE.signedIn();
                writes = PLACE.writes();
            }
        }
        return complaints;
    }

    private static List<Sent> requests(String route, Line line, WebClient client, String path) {
        if (!line.json().isEmpty() || route.contains(API)) {
            return BadInput.documents(line.json().isEmpty() ? "{}" : line.json());
        }
        Map<String, String> fields = FormFields.of(SITE, client, route, path);
        for (int i = 0; i < line.fields().size(); i += 2) {
            fields.put(line.fields().get(i), line.fields().get(i + 1));
        }
        return BadInput.forms(sample(fields), PLACE.foreignIds());
    }

    /** Of fields that differ only behind a slash, such as a page's answers of one kind, the first. */
    private static Map<String, String> sample(Map<String, String> fields) {
        Set<String> kinds = new HashSet<>();
        Map<String, String> sample = new LinkedHashMap<>(fields);
        sample.keySet().removeIf(name -> name.contains("/") && !kinds.add(name.replaceFirst("/[^/]*$", "")));
        return sample;
    }

    private static WebResponse send(String route, WebClient client, String path, Sent sent) {
        String method = method(route);
        if (!route.contains(API)) {
            return client.raw(method, path, sent.type(), sent.body());
        }
        return SITE.api()
                .send(Call.of(method, path)
                        .token(PLACE.token())
                        .with("If-Match", "\"0\"")
                        .with("Content-Type", sent.type())
                        .bytes(sent.body()));
    }

    private static String wrong(WebResponse response) {
        if (response.status() >= 500) {
            return "a fault, " + response.status();
        }
        if (response.status() < 400 || response.header("Allow").isPresent()) {
            return "";
        }
        String body = response.body();
        if (!THAI.matcher(body).find()) {
            return response.status() + " without a word in Thai: " + body.substring(0, Math.min(200, body.length()));
        }
        boolean plain = response.header("Content-Type").orElse("").startsWith("text/plain");
        return plain || ADVISING.stream().anyMatch(body::contains)
                ? ""
                : response.status() + " without a word about what to do";
    }

    private static Set<String> changed(Map<String, String> before) {
        Map<String, String> now = PLACE.tables();
        now.entrySet().removeIf(table -> table.getValue().equals(before.get(table.getKey())));
        return now.keySet();
    }
}
