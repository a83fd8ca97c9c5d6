package pmqa.workbench.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.identity.SecondFactors;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** The step after the password: a code, or – for whose role needs a second factor and who has none yet – switching it on. */
@Controller
class CodeController {

    private static final String AGAIN = "redirect:/sign-in";

    private final Entrance entrance;
    private final SecondFactors factors;
    private final People people;

    CodeController(Entrance entrance, SecondFactors factors, People people) {
        this.entrance = entrance;
        this.factors = factors;
        this.people = people;
    }

    @GetMapping("/sign-in/code")
    String form(HttpServletRequest request, Model model) {
        return entrance.half(request).isEmpty() ? AGAIN : ask(model, Optional.empty());
    }

    @PostMapping("/sign-in/code")
    String check(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Entrance.Half> half = entrance.half(request);
        if (half.isEmpty()) {
            return AGAIN;
        }
        return switch (factors.check(half.get().person(), code)) {
            case Result.Accepted<Person>(Person person) -> {
                entrance.begin(person, request, response);
                yield "redirect:" + half.get().back();
            }
            case Result.Refused<Person>(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield ask(model, Optional.of(problems.getFirst()));
            }
        };
    }

    @GetMapping("/sign-in/second-factor")
    String offer(HttpServletRequest request, Model model) {
        return entrance.half(request)
                .map(half -> offer(half.person(), Optional.empty(), model))
                .orElse(AGAIN);
    }

    /** The recovery codes are in this answer and nowhere else; the session has begun when it comes. */
    @PostMapping("/sign-in/second-factor")
    String switchOn(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Entrance.Half> half = entrance.half(request);
        if (half.isEmpty()) {
            return AGAIN;
        }
        Person person = half.get().person();
        return switch (factors.confirm(person, code)) {
            case Result.Accepted<List<String>>(List<String> codes) -> {
                entrance.begin(people.find(person.id()).orElseThrow(), request, response);
                model.addAttribute("codes", codes);
                model.addAttribute("next", half.get().back());
                model.addAttribute("fresh", true);
                yield "identity/recovery-codes";
            }
            case Result.Refused<List<String>>(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield offer(person, Optional.of(problems.getFirst()), model);
            }
        };
    }

    private String offer(Person person, Optional<Problem> problem, Model model) {
        return factors.offer(person)
                .map(offer -> {
                    model.addAttribute("offer", offer);
                    model.addAttribute("problem", problem.orElse(null));
                    return "identity/set-up-at-sign-in";
                })
                .orElse("redirect:/sign-in/code");
    }

    private static String ask(Model model, Optional<Problem> problem) {
        model.addAttribute("problem", problem.orElse(null));
        return "identity/code";
    }
}
