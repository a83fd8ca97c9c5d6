package pmqa.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Ends a call with a problem. Thrown within the API only: the modules below give results. */
final class ApiRefusal extends RuntimeException {

    private final transient ApiProblem problem;
    private final transient List<Problem> details;
    private final transient Map<String, Value> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private ApiRefusal(ApiProblem problem, List<Problem> details) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.details = List.copyOf(details);
    }

    static ApiRefusal of(ApiProblem problem) {
        return new ApiRefusal(problem, List.of());
    }

    static ApiRefusal of(ApiProblem problem, List<Problem> details) {
        return new ApiRefusal(problem, details);
    }

    /** With one thing to mend. */
    static ApiRefusal of(ApiProblem problem, String place, LocalizedText message, LocalizedText advice) {
        return new ApiRefusal(problem, List.of(new Problem(problem.code(), place, message, advice)));
    }

    ApiRefusal with(String member, Value value) {
        members.put(member, value);
        return this;
    }

    ApiRefusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    ApiProblem problem() {
        return problem;
    }

    List<Problem> details() {
        return details;
    }

    Map<String, Value> members() {
        return members;
    }

    Map<String, String> headers() {
        return headers;
    }
}
