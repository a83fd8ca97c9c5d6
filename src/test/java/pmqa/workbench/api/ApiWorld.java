package pmqa.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.ApiClient;
import pmqa.workbench.testing.ApiClient.Call;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.RunningSite.TestPerson;
import pmqa.workbench.testing.WebResponse;

/** An agency with its people, tokens and one assessment, for tests that call the API. */
final class ApiWorld {

    static final String ROOT = "/api/v1";

    private static final Limits ANY = new Limits(1 << 23, 64, 1 << 20);

    final RunningSite site = RunningSite.shared();
    final ApiClient api = site.api();
    final UUID organization = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
    final UUID cycle = site.cycle(List.of(organization));
    final TestPerson coordinator = site.person(Role.COORDINATOR, organization);
    final TestPerson viewer = site.person(Role.VIEWER, organization);
    final UUID assessment = site.assessment(cycle, organization, coordinator.id());
    final String token = site.token(coordinator);
    final TestPerson administrator = site.personEverywhere(Role.ADMINISTRATOR);
    final String administratorToken = site.token(administrator);
    final String viewerToken = site.token(viewer);

    private final Map<Set<Scope>, String> narrow = new HashMap<>();

    /** A token of the coordinator for some scopes only. */
    String token(Scope... scopes) {
        return narrow.computeIfAbsent(Set.of(scopes), _ -> site.token(coordinator, scopes));
    }

    String path(String below) {
        return ROOT + below;
    }

    String inAssessment(String below) {
        return ROOT + "/assessments/" + assessment + below;
    }

    Call get(String path) {
        return Call.of("GET", path).token(token);
    }

    Call put(String path, String version, String json) {
        return Call.of("PUT", path)
                .token(token)
                .with("If-Match", "\"" + version + "\"")
                .json(json);
    }

    Call post(String path, String json) {
        return Call.of("POST", path).token(token).json(json);
    }

    WebResponse send(Call call) {
        return api.send(call);
    }

    static final String MEASURE = """
            {"name": "ร้อยละความพึงพอใจ", "unit": "ร้อยละ", "direction": "higher", "target": 85, "actuals": {"2568": 80}}""";

    /** Adds a measure and returns the path at which it is. */
    String measure() {
        WebResponse added = send(post(inAssessment("/measures/7.1"), MEASURE));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.header("Location").orElseThrow();
    }

    static Value json(WebResponse response) {
        return switch (Documents.readJson(response.content(), ANY)) {
            case Result.Accepted<Value>(Value value) -> value;
            case Result.Refused<Value> refused ->
                throw new AssertionError("No JSON: " + refused.problems() + "\n" + response);
        };
    }

    /** A member by its path: {@code at(json, "items", "0", "id")}. */
    static Value at(Value value, String... path) {
        Value here = value;
        for (String step : path) {
            here = switch (here) {
                case Value.Obj(Map<String, Value> members) ->
                    Optional.ofNullable(members.get(step))
                            .orElseThrow(() -> new AssertionError("No " + step + " in " + value));
                case Value.Arr(List<Value> elements) -> elements.get(Integer.parseInt(step));
                default -> throw new AssertionError("No " + step + " in " + value);
            };
        }
        return here;
    }

    static String text(Value value, String... path) {
        return at(value, path) instanceof Value.Str(String text) ? text : String.valueOf(at(value, path));
    }

    static String code(WebResponse response) {
        return text(json(response), "code");
    }

    /** The ids of a page. */
    static List<String> ids(Value page) {
        return at(page, "items") instanceof Value.Arr(List<Value> items)
                ? items.stream().map(item -> text(item, "id")).toList()
                : List.of();
    }
}
