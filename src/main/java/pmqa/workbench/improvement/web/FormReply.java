package pmqa.workbench.improvement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** What follows a form: the page of what it changed, or the form again with everything typed and what is wrong with it. */
final class FormReply {

    private FormReply() {}

    /**
     * The version that a refused form carries: what is stored now is seen only by whoever was told that it changed.
     *
     * @param carried the version with which the form was opened
     * @param stored the present one
     */
    static long seen(List<Problem> problems, long carried, long stored) {
        return problems.stream().anyMatch(problem -> problem.code().equals("overtaken")) ? stored : carried;
    }

    static <T> String of(
            Result<T> result,
            HttpServletResponse response,
            Function<T, String> address,
            Function<List<Problem>, String> again) {
        return switch (result) {
            case Result.Accepted<T>(T value) -> "redirect:" + address.apply(value);
            case Result.Refused<T>(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again.apply(problems);
            }
        };
    }

    /** The form of something that was withdrawn meanwhile, with everything typed. */
    static String withdrawn(HttpServletResponse response, Problem problem, Function<List<Problem>, String> again) {
        return of(Result.refused(problem), response, _ -> "", again);
    }
}
