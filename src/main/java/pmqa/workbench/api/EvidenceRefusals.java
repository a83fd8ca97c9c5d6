package pmqa.workbench.api;

import java.util.List;
import java.util.Set;
import pmqa.workbench.shared.Problem;

/** What the API says where the modules below refuse evidence. */
final class EvidenceRefusals {

    private static final Set<String> CLOSED = Set.of("submitted", "phase-closed");

    private EvidenceRefusals() {}

    /** What was wrong with a request whose details stand in its address. */
    static ApiRefusal of(List<Problem> problems) {
        String code = problems.getFirst().code();
        ApiProblem kind = switch (code) {
            case "file-too-large" -> ApiProblem.TOO_LARGE;
            case "not-allowed" -> ApiProblem.NOT_ALLOWED;
            case "evidence-store-full", "evidence-store-unavailable", "scanner-unavailable" -> ApiProblem.UNAVAILABLE;
            default -> CLOSED.contains(code) ? ApiProblem.CLOSED : ApiProblem.UNACCEPTABLE_CONTENT;
        };
        return ApiRefusal.of(kind, problems);
    }

    /** The same for a JSON body: the places become pointers into it, and what names the answer is where the body names it. */
    static ApiRefusal ofBody(List<Problem> problems) {
        return of(problems.stream().map(EvidenceRefusals::pointed).toList());
    }

    private static Problem pointed(Problem problem) {
        String place = problem.place();
        if (place.isEmpty()) {
            return problem;
        }
        return problem.at(EvidenceReferenceOperations.MEMBERS.contains(place) ? "/" + place : "/subject");
    }
}
