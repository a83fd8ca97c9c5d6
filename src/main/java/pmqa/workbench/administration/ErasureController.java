package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.privacy.Erasing;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Erasing a person, which nobody can take back: a page of its own, and the address typed once more. */
@Controller
class ErasureController {

    private static final String PAGE = "/administration/people/{id}/erasure";
    private static final String VIEW = "privacy/erasure";

    private final Gate gate;
    private final Erasing erasing;

    ErasureController(Gate gate, Erasing erasing) {
        this.gate = gate;
        this.erasing = erasing;
    }

    @GetMapping(PAGE)
    String form(@PathVariable UUID id, Model model) {
        return show(opened(id), "", List.of(), model);
    }

    @PostMapping(PAGE)
    String erase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response,
            Model model) {
        Person person = opened(id);
        return switch (erasing.erase(person, email, gate.person().id())) {
            case Result.Accepted<Erasing.Outcome>(Erasing.Outcome outcome) -> {
                model.addAttribute("outcome", outcome);
                yield "privacy/erased";
            }
            case Result.Refused<Erasing.Outcome>(List<Problem> problems) ->
                Forms.again(show(person, email, problems, model), problems, response, model);
        };
    }

    private Person opened(UUID id) {
        gate.everywhere(Right.ERASE_PEOPLE);
        return gate.somebody(id).person();
    }

    private static String show(Person person, String email, List<Problem> problems, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return VIEW;
    }
}
