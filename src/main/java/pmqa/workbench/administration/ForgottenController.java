package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.organization.AccountLinks;
import pmqa.workbench.organization.PeopleProblems;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.shared.Problem;

/** Asking for a link by which to choose a new password. The answer never tells whether there is such an account. */
@Controller
class ForgottenController {

    private final AccountLinks links;

    ForgottenController(AccountLinks links) {
        this.links = links;
    }

    @GetMapping("/forgotten")
    String form(@RequestParam(defaultValue = "") String asked, Model model) {
        model.addAttribute("email", "");
        model.addAttribute("problems", List.<Problem>of());
        model.addAttribute("asked", !asked.isEmpty());
        return "administration/forgotten";
    }

    @PostMapping("/forgotten")
    String ask(@RequestParam(defaultValue = "") String email, HttpServletResponse response, Model model) {
        String typed = PersonalData.tidied(email);
        if (!PersonalData.isEmail(typed)) {
            model.addAttribute("email", email);
            model.addAttribute("asked", false);
            return Forms.again("administration/forgotten", List.of(PeopleProblems.NO_EMAIL), response, model);
        }
        links.forgotten(typed);
        return "redirect:/forgotten?asked=yes";
    }
}
