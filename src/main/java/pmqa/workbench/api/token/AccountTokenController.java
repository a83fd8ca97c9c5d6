package pmqa.workbench.api.token;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.api.token.Issuing.Issued;
import pmqa.workbench.api.token.Issuing.Wish;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.site.CurrentPerson;

/** Everybody's own tokens: seen, made and revoked. */
@Controller
class AccountTokenController {

    private static final String VIEW = "api/account-tokens";
    private static final Wish BLANK = new Wish("", Set.of(Scope.READ), 90);

    private final CurrentPerson current;
    private final Issuing issuing;
    private final Clock clock;

    AccountTokenController(CurrentPerson current, Issuing issuing, Clock clock) {
        this.current = current;
        this.issuing = issuing;
        this.clock = clock;
    }

    @GetMapping("/account/tokens")
    String tokens(Model model) {
        return show(BLANK, List.of(), Optional.empty(), model);
    }

    /** The secret is in this answer and nowhere else: a redirect would have to keep it until the next page. */
    @PostMapping("/account/tokens")
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = "") String days,
            HttpServletResponse response,
            Model model) {
        Wish wish = new Wish(name, TokenPages.scopes(scope), TokenPages.days(days));
        return switch (issuing.personal(wish, current.get().id())) {
            case Result.Accepted<Issued>(Issued issued) -> show(BLANK, List.of(), Optional.of(issued), model);
            case Result.Refused<Issued>(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(wish, problems, Optional.empty(), model);
            }
        };
    }

    @PostMapping("/account/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id) {
        issuing.revokePersonal(id, current.get().id());
        return "redirect:/account/tokens";
    }

    private String show(Wish wish, List<Problem> problems, Optional<Issued> issued, Model model) {
        model.addAttribute("wish", wish);
        model.addAttribute("problems", problems);
        model.addAttribute("issued", issued);
        model.addAttribute("tokens", issuing.personalOf(current.get().id()));
        model.addAttribute("scopes", TokenPages.allScopes());
        model.addAttribute("now", clock.instant());
        return VIEW;
    }
}
