package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.organization.Accounts;
import pmqa.workbench.organization.Granting;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Everybody's own account: language, password, sessions, roles. */
@Controller
class AccountController {

    private final Gate gate;
    private final Accounts accounts;
    private final Granting granting;

    AccountController(Gate gate, Accounts accounts, Granting granting) {
        this.gate = gate;
        this.accounts = accounts;
        this.granting = granting;
    }

    @GetMapping("/account")
    String account(Model model) {
        Person person = gate.person();
        model.addAttribute("person", person);
        model.addAttribute("roles", granting.heldBy(person.id(), person.id()));
        return "administration/account";
    }

    @GetMapping("/account/password")
    String password(Model model) {
        model.addAttribute("problems", List.<Problem>of());
        return "administration/password";
    }

    @PostMapping("/account/password")
    String changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (accounts.changePassword(gate.person(), present, password)) {
            case Result.Accepted<Person> _ -> leave(request, "password-changed");
            case Result.Refused<Person>(List<Problem> problems) ->
                Forms.again("administration/password", problems, response, model);
        };
    }

    @PostMapping("/account/sessions")
    String signOutEverywhere(HttpServletRequest request) {
        accounts.endSessions(gate.person().id());
        return leave(request, "signed-out-everywhere");
    }

    /** The session is over already; its cookie need not linger. */
    private static String leave(HttpServletRequest request, String notice) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return "redirect:/sign-in?notice=" + notice;
    }
}
